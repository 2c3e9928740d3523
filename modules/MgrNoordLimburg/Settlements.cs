using System.Collections.Immutable;
using System.Globalization;
using Modular.Sdk.Entries;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>
/// Undue payments are settled by negative lines after the declared ones (MGR-F06), as far as what is declared allows; the rest waits for
/// the next declaration. Each declaration keeps what it settled, so that nothing is settled twice.
/// </summary>
internal static class Settlements
{
    /// <summary>The column of a declaration that keeps what it settled: <c>entry=12.50</c>, several apart by a semicolon.</summary>
    public const string Settled = "settled_undue_payments";

    public static ImmutableArray<StatementLine> Of(StatementContext context, IEnumerable<StatementLine> standing)
    {
        if (!context.Provider.Settings.On(Settings.SettleUndue))
        {
            return [];
        }

        var before = Before(context);
        var left = standing.Select(line => line.Amount ?? Money.Zero).Sum();
        var lines = ImmutableArray.CreateBuilder<StatementLine>();
        foreach (var entry in context.Provider.Entries.Where(entry => entry.Kind == EntryKinds.UnduePayment))
        {
            var open = (entry.Values.Money(Controls.Amount) ?? Money.Zero) - before.GetValueOrDefault(entry.Id);
            var now = open < left ? open : left;
            if (now > Money.Zero)
            {
                left -= now;
                lines.Add(Line(entry, now));
            }
        }

        return lines.ToImmutable();
    }

    public static string? Kept(IReadOnlyCollection<StatementLine> settled) => settled.Count == 0
        ? null
        : string.Join(';', settled.Select(line => $"{line.Values.Text(Declarations.Settles)}={-(line.Amount ?? Money.Zero)}"));

    private static Dictionary<string, Money> Before(StatementContext context) => context.Provider.Statements
        .Where(one => one.Kind == Declarations.Kind && one.Status != StatementStatus.Returned)
        .SelectMany(one => (one.Values.Text(Settled) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        .Select(part => part.Split('='))
        .GroupBy(pair => pair[0], pair => Money.Of(decimal.Parse(pair[1], CultureInfo.InvariantCulture)))
        .ToDictionary(pair => pair.Key, pair => pair.Sum(), StringComparer.Ordinal);

    private static StatementLine Line(Entry entry, Money amount) =>
        new(FieldValues.Empty.With(Declarations.Settles, entry.Id).With(Declarations.Expected.Name, -amount).With(Declarations.Amount, -amount))
        {
            Amount = -amount,
            Description = Write.Text(
                $"Verrekening van een onverschuldigde betaling van {Write.Date(entry.RecordedOn)}",
                $"Settlement of an undue payment of {Write.Date(entry.RecordedOn)}"),
            RuleIds = ["MGR-F06"],
        };
}
