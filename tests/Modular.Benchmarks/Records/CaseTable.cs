using Modular.ChildHost.Calls;
using Modular.Common.V1;
using Modular.Data.Files;
using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Metadata.V1;
using Modular.Tenants.V1;
using NodaTime;
using ColumnType = Modular.Common.V1.ColumnType;

namespace Modular.Benchmarks.Records;

/// <summary>A tenant's own table of ten columns, made through the host, and filled by the store's own writer, so that every row has its audit.</summary>
internal static class CaseTable
{
    public const string Tenant = "tenants/records";
    public const string Name = "x_case";
    public const int Cities = 500;

    private const int Together = 1000;

    private static readonly string[] Statuses = ["open", "waiting", "done", "dropped"];

    public static async Task MakeAsync(HostClient client)
    {
        await client.Tenants.CreateTenantAsync(
            new CreateTenantRequest { TenantId = "records", DisplayName = "Records", Regime = "rsd-liemers", RequestId = "tenant" }, Caller.Administrator);
        var table = new Modular.Metadata.V1.Table { Name = Name, Label = Label(Name), ReadRoles = { "case_manager", "administrator" }, WriteRoles = { "case_manager" } };
        var change = new ChangeMetadataRequest { Parent = Tenant, RequestId = "table", Changes = { new MetadataChange { PutTable = table } } };
        change.Changes.Add(
        [
            Column("x_number", ColumnType.Text), Column("x_name", ColumnType.Text), Column("x_city", ColumnType.Text, indexed: true),
            Column("x_status", ColumnType.Choice), Column("x_opened_on", ColumnType.Date), Column("x_amount", ColumnType.Money),
            Column("x_hours", ColumnType.Decimal), Column("x_count", ColumnType.WholeNumber), Column("x_active", ColumnType.YesNo),
            Column("x_note", ColumnType.Text),
        ]);
        change.Changes.Add(new MetadataChange { PutKey = new PutKey { Table = Name, Key = new Key { Name = "x_by_number", Columns = { "x_number" } } } });
        await new MetadataService.MetadataServiceClient(client.Invoker).ChangeMetadataAsync(change, Caller.Administrator);
    }

    public static async Task FillAsync(string file, int rows)
    {
        using var store = TenantStore.Open(file);
        var now = Instant.FromUtc(2026, 1, 5, 8, 0);
        for (var from = 0; from < rows; from += Together)
        {
            var first = from;
            await store.WriteAsync(AuditContext.System("fill"), now, tx =>
            {
                for (var number = first; number < Math.Min(rows, first + Together); number++)
                {
                    tx.Insert(Name, Id(number), Values(number));
                }

                return 0;
            });
        }
    }

    public static string Id(int number) => $"c{number:d9}";

    public static string City(int number) => $"city-{number % Cities:d3}";

    /// <summary>The columns of a new record over the wire.</summary>
    public static Dictionary<string, FieldValue> Fields(string number) => new()
    {
        ["x_number"] = new() { Text = number },
        ["x_name"] = new() { Text = "Jansen" },
        ["x_city"] = new() { Text = "city-new" },
        ["x_status"] = new() { Text = "open" },
        ["x_opened_on"] = new() { Date = ChildHost.Calls.Values.Date(2026, 1, 5) },
        ["x_amount"] = new() { Money = ChildHost.Calls.Values.Euro(1200) },
        ["x_hours"] = new() { Decimal = new Google.Type.Decimal { Value = "12.5" } },
        ["x_count"] = new() { WholeNumber = 3 },
        ["x_active"] = new() { YesNo = true },
        ["x_note"] = new() { Text = "As agreed by telephone" },
    };

    private static RowValues Values(int number) => RowValues.Of(
        ("x_number", $"N-{number:d9}"), ("x_name", $"Name {number}"), ("x_city", City(number)), ("x_status", Statuses[number % Statuses.Length]),
        ("x_opened_on", new LocalDate(2020, 1, 1).PlusDays(number % 2000)), ("x_amount", number % 100_000 / 100m), ("x_hours", number % 4000 / 100m),
        ("x_count", number % 50), ("x_active", number % 3 != 0), ("x_note", "As agreed by telephone"));

    private static MetadataChange Column(string name, ColumnType type, bool indexed = false)
    {
        var definition = new ColumnDefinition { Name = name, Type = type, Label = Label(name) };
        if (type == ColumnType.Choice)
        {
            definition.Choices.Add(Statuses.Select(status => new ChoiceOption { Value = status, Label = Label(status) }));
        }

        return new() { PutColumn = new PutColumn { Table = Name, Column = new Column { Definition = definition, Indexed = indexed } } };
    }

    private static LocalizedText Label(string text) => new() { Nl = text, En = text };
}
