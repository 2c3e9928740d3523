using Modular.Data.Writing;
using Modular.Engine.Clock;
using Modular.Engine.Identifiers;
using Modular.Engine.Indicators;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Trajectories;
using Modular.Sdk.Indicators;
using Modular.Sdk.Lifecycles;

namespace Modular.Engine.Statements;

/// <summary>What a regime gives beside the statement itself, when it is submitted and at every later step.</summary>
internal static class StatementEffects
{
    public static void Write(
        WriteTransaction tx, IdSource ids, StatementView view, IEnumerable<Signal> signals, IEnumerable<Measure> measures, Principal principal)
    {
        MeasureWrites.Put(tx, $"statements/{view.Statement.Id}", view.Provider, measures);
        foreach (var signal in signals)
        {
            var row = TrajectoryWrites.SignalRow(null, view.Provider, signal, TenantClock.DateOf(tx.Now), principal.Id, principal.Role);
            tx.Insert(TableNames.Signal, ids.Next(tx.Now), row.With("statement", view.Statement.Id));
        }
    }
}
