using System.Collections.Immutable;
using Modular.Engine.Metadata;

namespace Modular.Engine.Pipeline;

/// <summary>A check of the platform's own on the rows of a table, whoever writes them. Steps are listed in <see cref="PlatformSteps"/>.</summary>
/// <param name="Name">A stable name, lower case with underscores.</param>
/// <param name="Table">The table.</param>
/// <param name="Check">Looks at the row before and after, may read the transaction, and adds what is wrong.</param>
internal sealed record PlatformStep(string Name, string Table, Action<PlatformCheck> Check)
{
    /// <summary>When it is looked at.</summary>
    public ImmutableArray<RuleEvent> Events { get; init; } = [RuleEvent.Create, RuleEvent.Update];

    /// <summary>Only when one of these really changes; empty for any change.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    public bool LooksAt(RowChange change) => Events.Contains(change.Event) && change.ChangesAny(Columns);
}
