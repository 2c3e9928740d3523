using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Json;
using Modular.Engine.Metadata.Parts;
using Modular.Engine.Tables;
using Modular.Sdk.Lifecycles;

namespace Modular.Engine.Metadata;

/// <summary>Between components and the rows that keep them: by the ordinary write path, so that each change of metadata is audited.</summary>
internal static class ComponentRows
{
    /// <summary>Of a removed part, which leaves its name to others.</summary>
    private const string Gone = "removed_";

    /// <summary>All of them, removed ones too, in the order in which they were made.</summary>
    public static IReadOnlyList<Component> Read(IRows rows) => rows.Tables.Any(table => table.Name == TableNames.Component)
        ? [.. rows.All(new RowQuery(TableNames.Component)).Select(Of)]
        : [];

    public static void Write(WriteTransaction tx, Component? before, Component? after)
    {
        if (after is null)
        {
            tx.Delete(TableNames.Component, before!.Id);
        }
        else if (before is null)
        {
            tx.Insert(TableNames.Component, after.Id, Values(after));
        }
        else
        {
            tx.Update(TableNames.Component, after.Id, Values(after));
        }
    }

    /// <summary>Takes the names of parts that get another one, so that two can change places.</summary>
    public static void FreeName(WriteTransaction tx, Component component) =>
        tx.Update(TableNames.Component, component.Id, RowValues.Of(("name", component.Id)));

    private static RowValues Values(Component component) => RowValues.Of(
        ("kind", component.Gone ? Gone + EnumName.Of(component.Part.PartKind) : EnumName.Of(component.Part.PartKind)),
        ("name", component.Gone ? component.Id : component.Part.Name),
        ("definition", PartText.Definition(component.Part)),
        ("stored", component.Stored),
        ("former_names", component.FormerNames.IsEmpty ? null : Stored.Write(component.FormerNames)));

    private static Component Of(Row row)
    {
        var kind = row.Values.Text("kind");
        var gone = kind.StartsWith(Gone, StringComparison.Ordinal);
        var part = PartText.Read(EnumName.Parse<PartKind>(gone ? kind[Gone.Length..] : kind), row.Values.Text("name"), row.Values.Text("definition"));
        return new Component(row.Id, part with { Id = row.Id })
        {
            Stored = row.Values.TextOrNull("stored"),
            FormerNames = row.Values.TextOrNull("former_names") is { } former ? [.. Stored.Read<string[]>(former)] : [],
            Gone = gone,
        };
    }
}
