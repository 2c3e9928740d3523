using FsCheck;
using FsCheck.Fluent;
using Modular.Sdk.Lifecycles;
using NodaTime;

namespace Modular.Modules.Tests.MgrNoordLimburg;

/// <summary>Three years uninterrupted over consecutive trajectories of segment 1, and the third year.</summary>
public sealed class ChainTests
{
    private static readonly LocalDate Base = new(2022, 1, 1);

    [Theory]
    [InlineData(31, "THREE_YEARS_EXCEEDED MGR-T02")]
    [InlineData(32, "")]
    public void Gap_OfAtMost31Days_DoesNotInterrupt(int between, string refused)
    {
        var previous = Other(new LocalDate(2022, 1, 1), new LocalDate(2023, 12, 31));
        var start = new LocalDate(2023, 12, 31).PlusDays(between + 1);
        var work = new Case("p1") { Others = [previous], Today = start };

        Assert.Equal(refused, work.OrderRefused(("months", 12)));
    }

    [Fact]
    public void ThreeYears_AreExactlyThree()
    {
        Assert.Equal("", new Case("p1").OrderRefused(("months", 36)));
        Assert.Equal("THREE_YEARS_EXCEEDED MGR-T02", new Case("p1").OrderRefused(("months", 37)));
        Assert.Equal("", new Case().OrderRefused(("months", 48)));
    }

    [Fact]
    public void ThirdYear_AsksForAgreements_OnTheDayItBegins()
    {
        var work = new Case("p1").Started(30);
        Assert.Equal("2024-03-01", work.DueOn("third_year_agreement"));

        work.Fire("agree_third_year", ("next_place", "voluntary_work"), ("agreements", "Proefplaatsing"));
        Assert.Equal(DeadlineStatus.Met, work.Trajectory.Deadline("third_year_agreement")?.Status);
        Assert.Equal("", new Case("p1").Started(24).DueOn("third_year_agreement"));
    }

    [Fact]
    public void Term_IsAdjustedAtMostTwice_AndNeverPastThreeYears()
    {
        var work = new Case("p1").Started(12);
        Assert.Equal("THREE_YEARS_EXCEEDED MGR-T02", work.Refused("adjust_term", ("term_months", 37), ("reason", "Meer tijd")));
        work.Fire("adjust_term", ("term_months", 18), ("reason", "Meer tijd")).Fire("adjust_term", ("term_months", 30), ("reason", "Ziek"));

        Assert.Equal("TERM_CHANGED_TWICE MGR-T01", work.Refused("adjust_term", ("term_months", 31), ("reason", "Weer")));
        Assert.Equal("2024-08-31", $"{work.Fields.Date("ends_on"):uuuu-MM-dd}");
        Assert.Equal("2024-03-01", work.DueOn("third_year_agreement"));
    }

    /// <summary>Against a walk over days: every day of support, and every gap of at most so many days, belongs to the stretch.</summary>
    [Fact]
    public void Beginning_OfAnyHistory_IsWhereAWalkBackEnds()
    {
        var histories =
            from spans in Gen.Choose(0, 1500).Zip(Gen.Choose(1, 400)).ListOf(6)
            from start in Gen.Choose(0, 1400)
            from gap in Gen.Choose(0, 60)
            select (spans, start, gap);
        Prop.ForAll(histories.ToArbitrary(), history =>
        {
            var others = history.spans.Select(span => (First: Base.PlusDays(span.Item1), Last: Base.PlusDays(span.Item1 + span.Item2 - 1)))
                .ToList();
            var start = Base.PlusDays(history.start);
            var beginning = Walked(start, others, history.gap);
            var work = new Case("p1") { Today = start, Others = [.. others.Select(other => Other(other.First, other.Last))] }
                .Set("uninterrupted_gap_days", $"{history.gap}");
            var refused = work.OrderRefused(("months", 1));
            Assert.Equal(start.PlusMonths(1) > beginning.PlusYears(3) ? "THREE_YEARS_EXCEEDED MGR-T02" : "", refused);
            if (refused.Length == 0)
            {
                var rule = work.Started(1).Last.Rules.First(rule => rule.RuleId == "MGR-T02");
                Assert.StartsWith($"Uninterrupted since {beginning:uuuu-MM-dd},", rule.Effect.En, StringComparison.Ordinal);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static LocalDate Walked(LocalDate start, List<(LocalDate First, LocalDate Last)> others, int gap)
    {
        var known = others.Where(other => other.First <= start).ToList();
        var beginning = start;
        var idle = 0;
        for (var day = start.PlusDays(-1); idle <= gap && day >= Base; day = day.PlusDays(-1))
        {
            if (known.Any(other => other.First <= day && day <= other.Last))
            {
                (beginning, idle) = (day, 0);
            }
            else
            {
                idle++;
            }
        }

        return beginning;
    }

    private static TrajectorySnapshot Other(LocalDate first, LocalDate last) => new()
    {
        Id = "other",
        State = "closed",
        OrderedOn = first,
        Fields = Case.Args(
            ("segment", "collective"), (TrajectoryFields.StartedOn, first), (TrajectoryFields.CompletedOn, last)),
    };
}
