using Modular.Data.Querying;

namespace Modular.Data.Connections;

/// <summary>Counts the steps of a read against its budget.</summary>
internal sealed class Meter(ReadBudget budget)
{
    /// <summary>How many steps are taken between two looks; some tens of microseconds.</summary>
    public const int Interval = 4096;

    private long _left = budget.Steps;

    public ReadBudget Budget => budget;

    public void Renew() => _left = budget.Steps;

    /// <summary>Whether to stop.</summary>
    public bool IsSpent() => (_left -= Interval) < 0 || budget.Cancel.IsCancellationRequested;
}
