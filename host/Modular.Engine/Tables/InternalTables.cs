using System.Collections.Frozen;

namespace Modular.Engine.Tables;

/// <summary>Tables of the platform that are no record tables: metadata does not show them, and no record service reads or writes them.</summary>
internal static class InternalTables
{
    public static FrozenSet<string> Names { get; } = FrozenSet.Create(
        StringComparer.Ordinal, TableNames.Component, TableNames.SolutionBefore, TableNames.Subscription, TableNames.Import);
}
