using System.Collections.Immutable;
using System.Globalization;
using Modular.Sdk.Rules;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg;

/// <summary>
/// Two quarters compared over one base. Where the old quarter is known in the series that ended and the new one only in its successor, the
/// percentage of the new base is chained over a period that both know (DEC-13).
/// </summary>
/// <param name="Used">The observations that were used, oldest first.</param>
/// <param name="Formula">The comparison in numbers.</param>
internal sealed record IndexComparison(ImmutableArray<IndexFigure> Used, string Formula)
{
    /// <summary>The series that the agreements name: 2010=100, ended on 7 December 2023.</summary>
    public const string Named = "82838NED";

    /// <summary>Products of the new and of the old observations; one of each, or two where a base was crossed.</summary>
    private decimal New => Used.Length == 2 ? Used[1].Value : Used[1].Value * Used[3].Value;

    private decimal Old => Used.Length == 2 ? Used[0].Value : Used[0].Value * Used[2].Value;

    /// <summary>The percentage, not rounded.</summary>
    public decimal Percentage => (New - Old) / Old * 100;

    /// <summary>An amount after the index, rounded once to the cent.</summary>
    public Money Apply(decimal amount) => Money.Round(amount * New / Old);

    /// <summary>The comparison, or null with the reason among the violations.</summary>
    public static IndexComparison? Of(IndexationContext context, Violations violations)
    {
        var quarter = context.Settings.Text(Settings.IndexQuarter);
        // On 1 May the first quarter of the year is known; the others are those of last year.
        var years = quarter == "1" ? 0 : 1;
        var before = Period(context.On.Year - years - 1, quarter);
        var after = Period(context.On.Year - years, quarter);
        var figures = Figures(context);
        var chain = Chain(figures);
        var found = chain.Select(series => Within(figures, series, before, after)).FirstOrDefault(one => one is not null)
            ?? Across(figures, chain, before, after);
        if (found is null)
        {
            Missing(violations, figures, chain, before, after);
            return null;
        }

        violations.Require(
            found.Used.All(used => used.Sector == found.Used[0].Sector
                && figures.Count(figure => figure.Series == used.Series && figure.Period == used.Period) == 1),
            "SECTORS_DIFFER", "DEC-13",
            "De indexcijfers zijn van meer dan één sector; de overeenkomst noemt er geen, dus registreer die van één.",
            "The index figures are of more than one sector; the agreement names none, so keep those of one on file.");
        violations.Require(
            found.Used.All(figure => figure.Value > 0), "NOT_AN_INDEX", "DEC-13",
            "Een indexcijfer is groter dan nul.", "An index figure is above zero.");
        violations.Require(
            context.Settings.Text(Settings.IndexProvisional) == "accept" || found.Used.All(figure => figure.Final),
            "FIGURE_PROVISIONAL", "DEC-13",
            "Een indexcijfer is voorlopig, en voorlopige cijfers worden hier niet gebruikt.",
            "An index figure is provisional, and provisional figures are not used here.");
        return violations.None ? found : null;
    }

    /// <summary>The figures of the chosen publication; of two of the same period and sector the one read last.</summary>
    private static List<IndexFigure> Figures(IndexationContext context) =>
    [
        .. context.Figures
            .Where(figure => figure.Vintage == context.Settings.Text(Settings.IndexVintage))
            .GroupBy(figure => (figure.Series, figure.Period, figure.Sector))
            .Select(group => group.MaxBy(figure => figure.RetrievedOn)!),
    ];

    /// <summary>The series of the agreements and what continues it, in order.</summary>
    private static List<string> Chain(List<IndexFigure> figures)
    {
        var chain = new List<string> { Named };
        while (figures.Where(figure => figure.Series == chain[^1]).Select(figure => figure.Successor).FirstOrDefault(next => next is not null)
            is { } successor && !chain.Contains(successor))
        {
            chain.Add(successor);
        }

        return chain;
    }

    private static IndexFigure? Find(List<IndexFigure> figures, string series, string period) =>
        figures.FirstOrDefault(figure => figure.Series == series && figure.Period == period);

    private static IndexComparison? Within(List<IndexFigure> figures, string series, string before, string after) =>
        Find(figures, series, before) is { } old && Find(figures, series, after) is { } now
            ? new IndexComparison([old, now], $"({Text(now)} - {Text(old)}) / {Text(old)} x 100%")
            : null;

    private static IndexComparison? Across(List<IndexFigure> figures, List<string> chain, string before, string after) =>
        (from pair in chain.Zip(chain.Skip(1))
         let old = Find(figures, pair.First, before)
         let now = Find(figures, pair.Second, after)
         where old is not null && now is not null
         from link in figures.Where(figure => figure.Series == pair.First).OrderBy(figure => figure.Period, StringComparer.Ordinal)
         let same = Find(figures, pair.Second, link.Period)
         where same is not null && link.Period != before
         select new IndexComparison(
             [old, link, same, now], $"({Text(link)} / {Text(old)} x {Text(now)} / {Text(same)} - 1) x 100%")).FirstOrDefault();

    private static void Missing(Violations violations, List<IndexFigure> figures, List<string> chain, string before, string after)
    {
        var unknown = new[] { before, after }.Where(period => chain.All(series => Find(figures, series, period) is null)).ToList();
        foreach (var period in unknown)
        {
            violations.Require(
                holds: false, "INDEX_FIGURE_MISSING", "DEC-13",
                $"Het indexcijfer van {period} staat niet geregistreerd (reeks {string.Join(" of ", chain)}).",
                $"The index figure of {period} is not on file (series {string.Join(" or ", chain)}).", "on");
        }

        violations.Require(
            unknown.Count > 0, "NO_COMMON_BASE", "DEC-13",
            $"{before} en {after} zijn niet in één reeks bekend, en er is geen periode die beide reeksen kennen.",
            $"{before} and {after} are not known in one series, and there is no period that both series know.", "on");
    }

    private static string Period(int year, string quarter) => $"{year.ToString(CultureInfo.InvariantCulture)}Q{quarter}";

    private static string Text(IndexFigure figure) => Write.Number(figure.Value);
}
