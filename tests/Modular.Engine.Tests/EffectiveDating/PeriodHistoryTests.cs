using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.EffectiveDating;
using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Pipeline;
using NodaTime;

namespace Modular.Engine.Tests.EffectiveDating;

/// <summary>Random histories of changes in all modes, beside a calendar that holds an amount for each day.</summary>
public sealed class PeriodHistoryTests
{
    private const int Days = 40;
    private static readonly LocalDate First = new(2026, 1, 1);
    private static readonly string[] Codes = ["A", "B"];
    private int made;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Change_AnyHistory_NeverOverlapsAndIsKnownAsItWas(int seed)
    {
        using var world = await World.CreateAsync();
        var random = new Random(seed);
        var calendars = Codes.ToDictionary(code => code, _ => new decimal?[Days + 1]);
        var known = new List<(Instant At, Dictionary<string, decimal?[]> Days)>();
        var refused = 0;
        for (var step = 1; step <= 60; step++)
        {
            var now = World.Start + Duration.FromMinutes(step);
            var before = calendars.ToDictionary(pair => pair.Key, pair => (decimal?[])pair.Value.Clone());
            try
            {
                await world.Tenant.Store.WriteAsync(AuditContext.System("test"), now, tx => Play(tx, world, random, calendars));
            }
            catch (Exception refusal) when (refusal is ModularException { Reason: ErrorReason.PeriodOverlap } or DuplicateKeyException)
            {
                // Of two that begin on one day the table's key says so.
                refused++;
                calendars = before;
            }

            known.Add((now, calendars.ToDictionary(pair => pair.Key, pair => (decimal?[])pair.Value.Clone())));
        }

        Assert.InRange(refused, 1, 50);
        using var store = world.Tenant.Read();
        var table = world.Tenant.ModelOf(store).Require("rate");
        CheckApart(store);
        foreach (var code in Codes)
        {
            Assert.Equal(calendars[code], OnEachDay(store, table, code, null));
        }

        foreach (var (at, days) in known.Where((_, i) => i % 7 == 0))
        {
            Assert.All(Codes, code => Assert.Equal(days[code], OnEachDay(store, table, code, at)));
        }
    }

    private int Play(WriteTransaction tx, World world, Random random, Dictionary<string, decimal?[]> calendars)
    {
        tx.Pipeline = new RowPipeline(world.Tenant);
        var table = world.Tenant.ModelOf(tx).Require("rate");
        var code = Codes[random.Next(Codes.Length)];
        var amount = (decimal)(++made);
        var rows = tx.Query(new RowQuery("rate").WithEqual("code", code));
        var (from, to) = Some(random);
        if (rows.Count == 0 || random.Next(4) == 0)
        {
            Fill(calendars[code], from, to, amount);
            tx.Insert("rate", $"r{made}", RowValues.Of(
                ("code", code), ("unit", "hour"), ("amount", amount), ("valid_from", Day(from)), ("valid_to", to == Days ? null : Day(to))));
            return made;
        }

        var row = rows[random.Next(rows.Count)];
        var (start, end) = PeriodOf(row);
        var changes = new PeriodChanges(tx, table, () => $"r{++made}");
        switch (random.Next(6))
        {
            case 0:
                Fill(calendars[code], start, end, null);
                tx.Delete("rate", row.Id);
                break;
            case 1:
                Fill(calendars[code], start, end, amount);
                changes.Apply(row, RowValues.Of(("amount", amount)), new PeriodChange(PeriodMode.Correct, null, null));
                break;
            case 2:
                Fill(calendars[code], start, end, null);
                Fill(calendars[code], from, to, amount);
                changes.Apply(
                    row, RowValues.Of(("amount", amount), ("valid_from", Day(from)), ("valid_to", to == Days ? null : Day(to))),
                    new PeriodChange(PeriodMode.Correct, null, null));
                break;
            case 3:
                var at = random.Next(start, end);
                Fill(calendars[code], at, end, amount);
                changes.Apply(row, RowValues.Of(("amount", amount)), new PeriodChange(PeriodMode.NewPeriod, Day(at), null));
                break;
            default:
                var begin = random.Next(start, end);
                var until = random.Next(begin + 1, end + 1);
                until = until == Days ? Days - 1 : until;
                if (until > begin)
                {
                    Fill(calendars[code], begin, until, amount);
                    changes.Apply(row, RowValues.Of(("amount", amount)), new PeriodChange(PeriodMode.Insert, Day(begin), Day(until)));
                }

                break;
        }

        return made;
    }

    // The last day stands for all that follow.
    private static void Fill(decimal?[] calendar, int from, int to, decimal? amount)
    {
        for (var day = from; day < (to == Days ? Days + 1 : to); day++)
        {
            calendar[day] = amount;
        }
    }

    private static decimal?[] OnEachDay(ReadSnapshot store, TableModel table, string code, Instant? knownAt)
    {
        return [.. Enumerable.Range(0, Days + 1).Select(day => PeriodLookUp.Find(
            store, table, column => column == "code" ? code : "hour", Day(day), knownAt)?.Values.Money("amount"))];
    }

    private static void CheckApart(ReadSnapshot store)
    {
        foreach (var rows in store.Query(new RowQuery("rate") { OrderBy = [new Order("valid_from")] }).GroupBy(row => row.Values.Text("code")))
        {
            Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.True(pair.First.Values.Date("valid_to") <= pair.Second.Values.Date("valid_from")));
        }
    }

    private static (int From, int To) Some(Random random)
    {
        var from = random.Next(Days - 1);
        return (from, random.Next(8) == 0 ? Days : random.Next(from + 1, Math.Min(Days, from + 10)));
    }

    private static (int From, int To) PeriodOf(Row row) => (
        Period.DaysBetween(First, row.Values.Date("valid_from")),
        row.Values.DateOrNull("valid_to") is { } to ? Period.DaysBetween(First, to) : Days);

    private static LocalDate Day(int day) => First.PlusDays(day);
}
