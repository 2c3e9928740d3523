using Modular.Data.Reading;
using Modular.Data.Writing;
using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Metadata;
using Modular.Engine.Metadata.Changes;
using Modular.Engine.Metadata.Parts;
using Modular.Engine.Tenants;
using Modular.Sdk.Values;

namespace Modular.Engine.Solutions;

/// <summary>Brings a tenant to a solution within a command: by the same code as single changes of metadata and of records.</summary>
internal sealed class SolutionWriting(IdSource ids)
{
    private readonly MetadataWriting metadata = new(ids);

    /// <param name="tenant">Where.</param>
    /// <param name="tx">The command.</param>
    /// <param name="command">What to do.</param>
    /// <param name="backup">The name of the copy that was made of the tenant's file; null when nothing will be kept.</param>
    public SolutionApplied Apply(Tenant tenant, WriteTransaction tx, ApplySolution command, string? backup)
    {
        var solution = Solution.Read(command.Files);
        var present = SolutionExport.Files(tenant, tx);
        var plan = SolutionExport.Plan(command.Files, present);
        if (command.Plan is { } seen && seen != plan)
        {
            throw new ModularException(
                ErrorReason.SolutionStale,
                new LocalizedText($"{tenant.Name} is veranderd sinds het plan.", $"{tenant.Name} has changed since the plan was made."))
            {
                Metadata = ModularException.Facts(("resource", tenant.Name)),
            };
        }
        var before = SolutionExport.Parts(tx).ToList();
        var unlisted = Unlisted(tx, solution).ToList();
        var removals = command.RemoveUnlisted ? Removals(unlisted) : [];
        var done = metadata.CarryOut(
            tenant, tx, new ChangeMetadata([.. removals, .. solution.Parts], null, command.AllowDataLoss), backup is null ? null : backup.Length > 0);
        var rows = new ReferenceWriting(tx, tenant.ModelOf(tx));
        rows.Read(solution);
        var (removedRows, driftingRows) = RowsBeside(tenant, rows, command, backup);
        List<SolutionDifference> all =
        [
            .. done.Select(Told),
            .. removedRows,
            .. rows.Write(),
        ];
        if (all.Count > 0)
        {
            LastApply.Keep(tx, before);
        }
        return new SolutionApplied(all, command.RemoveUnlisted ? driftingRows : [.. Drift(tx, unlisted), .. driftingRows], tx.SchemaVersion, backup ?? "", plan);
    }

    /// <summary>The removal of what a tenant has beside a solution.</summary>
    public static IEnumerable<MetadataChange> Removals(WriteTransaction tx, IReadOnlyList<SolutionFile> files) =>
        Removals([.. Unlisted(tx, Solution.Read(files))]);

    public static SolutionDifference Told(PartDifference one) => new(one.Kind, Solution.PathOf(one.PartKind, one.Name), one.Words, one.LosesData);

    /// <summary>The differences and the drift: the rows that the solution does not have are one or the other.</summary>
    private static (List<SolutionDifference> Removed, List<SolutionDifference> Drift) RowsBeside(
        Tenant tenant, ReferenceWriting rows, ApplySolution command, string? backup)
    {
        var beside = rows.Unlisted().ToList();
        var told = beside.Select(file => new SolutionDifference(DifferenceKind.Remove, file.Path, $"{file.Rows.Count} rows beside the solution", true)).ToList();
        if (!command.RemoveUnlisted)
        {
            return ([], told);
        }
        var obstacles = new Obstacles();
        foreach (var (path, table, others) in beside)
        {
            obstacles.Lose(path, $"{table.Name}: {others.Count} rijen staan niet in de oplossing.", $"{table.Name}: {others.Count} records are not in the solution.");
        }
        obstacles.RequireNoLoss(tenant.Name, command.AllowDataLoss, backup is not "");
        foreach (var (_, table, others) in beside)
        {
            rows.Remove(table, others);
        }
        return (told, []);
    }

    private static IEnumerable<Component> Unlisted(WriteTransaction tx, Solution solution)
    {
        var listed = solution.Parts.Select(put => put.Part.Id).ToHashSet(StringComparer.Ordinal);
        return ComponentRows.Read(tx).Where(component => !component.Gone && !listed.Contains(component.Id));
    }

    private static IEnumerable<MetadataChange> Removals(List<Component> unlisted) => unlisted.Where(one => !GoesWithItsTable(one, unlisted)).Select(Removal);

    private static bool GoesWithItsTable(Component component, List<Component> unlisted)
    {
        var table = (component.Part as ColumnPart)?.Table ?? (component.Part as KeyPart)?.Table;
        return table is not null && unlisted.Exists(one => one.Part is TablePart or RelationshipPart && one.Part.Name == table);
    }

    private static MetadataChange Removal(Component component) => new RemovePart(
        new Place(Solution.PathOf(component.Part.PartKind, component.Part.Name), IsFile: true), component.Part.PartKind, component.Part.Name);

    // By the names that they have now: the solution may have renamed their tables.
    private static IEnumerable<SolutionDifference> Drift(WriteTransaction tx, List<Component> unlisted)
    {
        var now = ComponentRows.Read(tx).ToDictionary(component => component.Id, StringComparer.Ordinal);
        return unlisted.Select(component => now[component.Id]).OrderBy(one => one.Part.PartKind).ThenBy(one => one.Part.Name, StringComparer.Ordinal)
            .Select(one => new SolutionDifference(
                DifferenceKind.Remove, Solution.PathOf(one.Part.PartKind, one.Part.Name),
                new PartDifference(DifferenceKind.Remove, one.Part.PartKind, one.Part.Name).Words.Replace("removed", "beside the solution", StringComparison.Ordinal),
                HoldsValues(tx, one.Part)));
    }

    private static bool HoldsValues(WriteTransaction tx, Part part) => part switch
    {
        TablePart or RelationshipPart => tx.Count(new RowQuery(part.Name)) > 0,
        ColumnPart { IsComputed: false } column => tx.Count(new RowQuery(column.Table).With(column.OwnName, Comparison.IsNotNull)) > 0,
        _ => false,
    };
}
