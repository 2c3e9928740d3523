using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Metadata;
using Modular.Engine.Metadata.Parts;
using NodaTime;
using static Modular.Engine.Tests.Metadata.OwnMetadata;
using static Modular.Engine.Tests.Pipeline.PipelineWorld;
using ColumnType = Modular.Sdk.Modelling.ColumnType;

namespace Modular.Engine.Tests.Pipeline;

/// <summary>Three tables that are computed from each other, random histories of them, and what they must come to.</summary>
internal static class ComputedTables
{
    private static readonly string?[] Kinds = ["billable", "other", null];

    public static Part[] Parts { get; } =
    [
        Table("x_region"),
        Table("x_client"),
        Table("x_visit"),
        Column("x_client.x_region", ColumnType.Lookup) with { Target = "x_region", Cascade = Cascade.SetNull },
        Column("x_visit.x_client", ColumnType.Lookup) with { Target = "x_client", Cascade = Cascade.Delete },
        Column("x_visit.x_kind"),
        Column("x_visit.x_on", ColumnType.Date),
        Column("x_visit.x_hours", ColumnType.Decimal) with { Scale = 2 },
        Column("x_visit.x_rate", ColumnType.Money),
        Column("x_visit.x_cost_vat", ColumnType.Money) with { Formula = "x_cost * 1.21" },
        Column("x_visit.x_cost", ColumnType.Money) with { Formula = "x_hours * x_rate" },
        Rolled("x_client.x_visits", ColumnType.WholeNumber, RollupFunction.Count, null, null),
        Rolled("x_client.x_billable", ColumnType.WholeNumber, RollupFunction.Count, null, "x_kind = \"billable\""),
        Rolled("x_client.x_total", ColumnType.Money, RollupFunction.Sum, "x_cost_vat", null),
        Rolled("x_client.x_average", ColumnType.Decimal, RollupFunction.Average, "x_hours", null),
        Rolled("x_client.x_last", ColumnType.Date, RollupFunction.Max, "x_on", null),
        Rolled("x_client.x_least", ColumnType.Decimal, RollupFunction.Min, "x_hours", "x_kind != \"other\""),
        Column("x_region.x_sum", ColumnType.Money) with { Rollup = new RollupModel(RollupFunction.Sum, "x_client", "x_region", "x_total", null) },
    ];

    /// <summary>Random creates, updates, moves and deletes.</summary>
    public static void Play(WriteTransaction tx, Random random, int steps)
    {
        for (var i = 0; i < steps; i++)
        {
            var table = random.Next(10) switch { 0 => "x_region", 1 or 2 => "x_client", _ => "x_visit" };
            var rows = tx.Query(new RowQuery(table));
            var row = rows.Count == 0 ? null : rows[random.Next(rows.Count)];
            switch (random.Next(10))
            {
                case 0 when row is not null:
                    tx.Delete(table, row.Id);
                    break;
                case < 5 when row is not null && table != "x_region":
                    tx.Update(table, row.Id, Some(tx, random, table));
                    break;
                default:
                    tx.Insert(table, $"{table}-{tx.Sequence}-{i}", Some(tx, random, table));
                    break;
            }
        }
    }

    /// <summary>Everything that is stored is what it is from scratch.</summary>
    public static void Check(World world, decimal factor = 1)
    {
        var (regions, clients, visits) = (world.All("x_region"), world.All("x_client"), world.All("x_visit"));
        Assert.All(visits, visit =>
        {
            var cost = Rounded(visit.Values.DecimalOrNull("x_hours") * visit.Values.MoneyOrNull("x_rate") * factor);
            Assert.Equal((cost, Rounded(cost * 1.21m)), (visit.Values.MoneyOrNull("x_cost"), visit.Values.MoneyOrNull("x_cost_vat")));
        });
        Assert.All(clients, client =>
        {
            var own = visits.Where(visit => visit.Values.TextOrNull("x_client") == client.Id).ToList();
            var hours = own.Select(visit => visit.Values.DecimalOrNull("x_hours")).OfType<decimal>().ToList();
            Assert.Equal(own.Count, client.Values.WholeNumber("x_visits"));
            Assert.Equal(own.Count(visit => visit.Values.TextOrNull("x_kind") == "billable"), client.Values.WholeNumber("x_billable"));
            Assert.Equal(own.Sum(visit => visit.Values.MoneyOrNull("x_cost_vat") ?? 0), client.Values.Money("x_total"));
            Assert.Equal(
                hours.Count == 0 ? null : decimal.Round(hours.Sum() / hours.Count, 6, MidpointRounding.AwayFromZero), client.Values.DecimalOrNull("x_average"));
            Assert.Equal(own.Max(visit => visit.Values.DateOrNull("x_on")), client.Values.DateOrNull("x_last"));
            Assert.Equal(
                own.Where(visit => visit.Values.TextOrNull("x_kind") != "other").Min(visit => visit.Values.DecimalOrNull("x_hours")),
                client.Values.DecimalOrNull("x_least"));
        });
        Assert.All(regions, region => Assert.Equal(
            clients.Where(client => client.Values.TextOrNull("x_region") == region.Id).Sum(client => client.Values.Money("x_total")), region.Values.Money("x_sum")));
    }

    private static RowValues Some(WriteTransaction tx, Random random, string table)
    {
        if (table == "x_region")
        {
            return RowValues.Empty;
        }

        if (table == "x_client")
        {
            return Values(("x_region", Any(tx, random, "x_region")));
        }

        var all = Values(
            ("x_client", Any(tx, random, "x_client")), ("x_kind", Kinds[random.Next(Kinds.Length)]), ("x_on", Day(random)),
            ("x_hours", Number(random)), ("x_rate", Number(random)));
        // A part of the columns: others keep their value.
        return RowValues.From(all.Names.Where(_ => random.Next(3) > 0).Select(name => KeyValuePair.Create(name, all[name])));
    }

    private static string? Any(WriteTransaction tx, Random random, string table)
    {
        var rows = tx.Query(new RowQuery(table));
        return rows.Count == 0 || random.Next(6) == 0 ? null : rows[random.Next(rows.Count)].Id;
    }

    private static LocalDate? Day(Random random) => random.Next(5) == 0 ? null : new LocalDate(2026, 1, 1).PlusDays(random.Next(8));

    private static decimal? Number(Random random) => random.Next(5) == 0 ? null : random.Next(-400, 800) / 100m;

    private static decimal? Rounded(decimal? amount) => amount is { } some ? decimal.Round(some, 2, MidpointRounding.AwayFromZero) : null;

    private static ColumnPart Rolled(string name, ColumnType type, RollupFunction function, string? column, string? filter) =>
        Column(name, type) with { Rollup = new RollupModel(function, "x_visit", "x_client", column, filter) };
}
