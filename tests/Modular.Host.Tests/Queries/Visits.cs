using System.Globalization;
using Modular.Common.V1;
using Modular.Host.Tests.Calls;
using Modular.Metadata.V1;
using Modular.Queries.V1;
using Modular.Records.V1;

namespace Modular.Host.Tests.Queries;

/// <summary>A town with a table of its own: visits with a column of each type, of which one is for administrators only.</summary>
internal sealed class Visits(RunningHost host, Town town)
{
    public const string Table = "x_visit";

    public Town Town => town;

    public QueryService.QueryServiceClient Anna => new(host.As("case_manager"));

    public QueryService.QueryServiceClient Administrator => new(host.As("administrator"));

    public static async Task<Visits> FoundAsync(RunningHost host)
    {
        var town = await Town.FoundAsync(host);
        await new MetadataService.MetadataServiceClient(host.As("administrator")).ChangeMetadataAsync(new ChangeMetadataRequest
        {
            Parent = town.Tenant,
            RequestId = town.NextId(),
            Changes =
            {
                new MetadataChange
                {
                    PutTable = new Table
                    {
                        Name = Visits.Table, Label = MetadataSamples.Said("Huisbezoek"), ReadRoles = { "case_manager", "administrator", "provider" },
                        WriteRoles = { "case_manager" }, ProviderPath = "x_provider",
                    },
                },
                Column("x_note", ColumnType.Text), Column("x_minutes", ColumnType.WholeNumber), Column("x_hours", ColumnType.Decimal, column => column.Scale = 6),
                Column("x_cost", ColumnType.Money), Column("x_day", ColumnType.Date, column => column.Indexed = true), Column("x_at", ColumnType.Instant),
                Column("x_done", ColumnType.YesNo), Column("x_secret", ColumnType.Text, column => column.ReadRoles.Add("administrator")),
                Column("x_provider", ColumnType.Lookup, column => (column.Definition.Target, column.Cascade) = ("provider", Cascade.SetNull)),
            },
        });
        return new Visits(host, town);
    }

    public async Task<string> AddAsync(string note, long? minutes = null, decimal? cost = null, int day = 0, string? provider = null)
    {
        var fields = new Dictionary<string, FieldValue> { ["x_note"] = new() { Text = note } };
        if (minutes is { } number)
        {
            fields["x_minutes"] = new() { WholeNumber = number };
        }

        if (cost is { } amount)
        {
            fields["x_cost"] = new() { Money = new() { CurrencyCode = "EUR", Units = (long)amount, Nanos = (int)((amount - (long)amount) * 1_000_000_000) } };
        }

        if (day > 0)
        {
            fields["x_day"] = new() { Date = Town.On(2026, 1, day) };
        }

        if (provider is not null)
        {
            fields["x_provider"] = new() { Text = provider.Split('/')[^1] };
        }

        var request = new CreateRecordRequest { Parent = $"{town.Tenant}/tables/{Table}", Record = new Modular.Records.V1.Record { Fields = { fields } }, RequestId = town.NextId() };
        return (await new RecordService.RecordServiceClient(host.As("case_manager")).CreateRecordAsync(request)).Result.Record.Name;
    }

    /// <summary>A query of the visits.</summary>
    public QueryRecordsRequest Ask(string filter = "", int size = 0, string token = "", params string[] columns) => new()
    {
        Parent = town.Tenant,
        Query = new Query { Table = Table, Filter = filter, Columns = { columns }, OrderBy = { new Order { Path = "x_minutes" } } },
        PageSize = size,
        PageToken = token,
    };

    public async Task<IReadOnlyList<string>> NotesAsync(string filter) =>
        [.. (await Anna.QueryRecordsAsync(Ask(filter, columns: "x_note"))).Records.Select(record => record.Fields["x_note"].Text)];

    public QueryService.QueryServiceClient Of(string provider) => new(host.As("provider", provider));

    public static string Number(int number) => number.ToString("000", CultureInfo.InvariantCulture);

    private static MetadataChange Column(string name, ColumnType type, Action<Column>? more = null) => MetadataSamples.Column(Table, name, type, more);
}
