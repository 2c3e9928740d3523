using Modular.Engine.Metadata;
using Modular.Sdk;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Engine.Tests.Language;

/// <summary>Visits of clients of branches: a column of each type, lookups, and one that only an administrator may read.</summary>
internal static class TestModel
{
    public static TableModel Branch { get; } = Table("branch",
        Of(ColumnType.Text, "title"), Of(ColumnType.Lookup, "above") with { Definition = Definition(ColumnType.Lookup, "above") with { Target = "branch" } });

    public static TableModel Visit { get; } = Table("visit",
        Of(ColumnType.Text, "note"), Of(ColumnType.Text, "other"), Of(ColumnType.WholeNumber, "count"), Of(ColumnType.Decimal, "rate") with { Scale = 6 },
        Of(ColumnType.Money, "price") with { Scale = 2 }, Of(ColumnType.Money, "paid") with { Scale = 2 }, Of(ColumnType.Date, "day"),
        Of(ColumnType.Date, "until"), Of(ColumnType.Instant, "at"), Of(ColumnType.YesNo, "done"), Of(ColumnType.Choice, "state"),
        Of(ColumnType.Lookup, "branch") with { Definition = Definition(ColumnType.Lookup, "branch") with { Target = "branch" } },
        Of(ColumnType.Text, "secret") with { Readers = [RoleIds.Administrator] });

    public static TenantModel Model { get; } = new("test", 1, [Branch, Visit], [], []);

    private static TableModel Table(string name, params ColumnModel[] columns) => new()
    {
        Name = name,
        Id = name,
        Label = new LocalizedText(name, name),
        Columns = [.. columns],
        Readers = [RoleIds.Administrator, RoleIds.CaseManager],
    };

    private static ColumnModel Of(ColumnType type, string name) => new(name, Definition(type, name), Layer.Tenant);

    private static ColumnDefinition Definition(ColumnType type, string name) => new(name, type, new LocalizedText(name, name));
}
