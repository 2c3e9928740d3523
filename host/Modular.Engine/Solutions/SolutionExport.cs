using System.Security.Cryptography;
using System.Text;
using Modular.Data.Reading;
using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Metadata.Parts;
using Modular.Engine.Tenants;
using Modular.Sdk.Values;

namespace Modular.Engine.Solutions;

/// <summary>A tenant's own parts as files: the same tenant is always the same files.</summary>
internal static class SolutionExport
{
    /// <summary>By path: the parts, and the rows of tables of reference data.</summary>
    public static IReadOnlyList<SolutionFile> Files(Tenant tenant, IRows rows) =>
    [
        .. Parts(rows).Concat(tenant.ModelOf(rows).Tables.Where(table => table.ReferenceData).Select(table => Data(tenant, rows, table)))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    /// <summary>The parts alone.</summary>
    public static IEnumerable<SolutionFile> Parts(IRows rows) => ComponentRows.Read(rows).Where(component => !component.Gone)
        .Select(component => new SolutionFile(Solution.PathOf(component.Part.PartKind, component.Part.Name), PartText.File(component.Part)));

    /// <summary>Names a solution together with a state of the tenant.</summary>
    public static string Plan(IEnumerable<SolutionFile> solution, IEnumerable<SolutionFile> present)
    {
        var text = new StringBuilder();
        foreach (var file in solution.OrderBy(file => file.Path, StringComparer.Ordinal).Append(new SolutionFile("", "")).Concat(present))
        {
            text.Append(file.Path).Append('\0').Append(file.Text).Append('\0');
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static SolutionFile Data(Tenant tenant, IRows rows, TableModel table)
    {
        if (rows.Count(new RowQuery(table.Name)) is > MetadataLimits.ReferenceRows and var count)
        {
            throw ModularException.MetadataConflict(
                ResourceNames.Table(tenant.Id, table.Name),
                [
                    new("LIMIT_EXCEEDED", "platform", new LocalizedText(
                        $"{table.Name} heeft {count} rijen; referentiegegevens zijn er hoogstens {MetadataLimits.ReferenceRows}.",
                        $"{table.Name} has {count} records; reference data are at most {MetadataLimits.ReferenceRows}.")),
                ]);
        }
        return new SolutionFile(Solution.PathOfData(table.Name), ReferenceData.Text(rows, table));
    }
}
