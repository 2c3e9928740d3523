using Modular.Sdk;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tests.MgrNoordLimburg;

/// <summary>The overview of a quarter, and the yearly accounts.</summary>
public sealed class StatementsTests
{
    private static readonly DatePeriod Quarter = new(new LocalDate(2022, 1, 1), new LocalDate(2022, 3, 31));
    private static readonly DatePeriod Year = new(new LocalDate(2022, 1, 1), new LocalDate(2022, 12, 31));

    [Fact]
    public void Overview_HasALinePerParticipantOfSegment1_AndTheCoverage()
    {
        var work = new Case("p1").Started().Hours(new LocalDate(2022, 3, 7), 6).On(2022, 4, 14);
        var other = new Case().Started();
        var outcome = Compose("mgr_quarterly_overview", work, Quarter, Covered(), other);

        Assert.Empty(outcome.Violations);
        Assert.Equal(6m, outcome.Lines.Single().Values.Decimal("hours"));
        Assert.Equal((3L, 5L), (outcome.Lines.Single().Values.Whole("begin_step"), outcome.Lines.Single().Values.Whole("target_step")));
        Assert.Equal(7, outcome.Measures.Count(measure => measure is { Indicator: "regional_coverage", Met: true }));
        Assert.True(outcome.Measures.Single(measure => measure.Indicator == "statements_in_time").Met);
        Assert.Empty(outcome.Signals);
    }

    [Fact]
    public void Overview_LateOrNotFullyCovered_IsTold()
    {
        var work = new Case("p1").Started().On(2022, 4, 19);
        var outcome = Compose("mgr_quarterly_overview", work, Quarter, Covered().With("covers_gennep", false));

        Assert.Equal("late_overview", outcome.Signals.Single().Kind);
        Assert.False(outcome.Measures.Single(measure => measure.Key == "gennep").Met);
        Assert.Equal("DEC-10", Compose("mgr_quarterly_overview", work, Year, Covered()).Violations.Single().RuleId);
    }

    [Fact]
    public void Production_IsWhatWasCarriedOut_BesideWhatWasDeclared()
    {
        var work = new Case().Started().Hours(new LocalDate(2022, 3, 7), 2).On(2023, 2, 28);
        var provider = work.ProviderContext() with
        {
            Statements =
            [
                new Statement("s-1", "mgr_declaration", new DatePeriod(new LocalDate(2022, 3, 1), new LocalDate(2022, 3, 31)),
                    StatementStatus.Approved, new LocalDate(2022, 4, 1), FieldValues.Empty) { Amount = Money.Of(100) },
            ],
        };
        var asked = Context("mgr_production_provisional", work, Year, FieldValues.Empty) with { Provider = provider };
        var outcome = Case.Module.Statements!.Compose(asked);

        Assert.Equal(127.38m, outcome.Computed.Decimal("amount_carried_out"));
        Assert.Equal(27.38m, outcome.Computed.Decimal("difference"));
        Assert.Equal("production_differs", outcome.Signals.Single().Kind);
        Assert.True(outcome.Measures.Single().Met);
        Assert.False(Compose("mgr_production_provisional", work.On(2023, 3, 1), Year, FieldValues.Empty).Measures.Single().Met);
        Assert.True(Compose("mgr_production_final", work.On(2023, 3, 31), Year, FieldValues.Empty).Measures.Single().Met);
        Assert.Equal("YEAR_NOT_OVER", Compose("mgr_production_final", work.On(2022, 12, 31), Year, FieldValues.Empty).Violations.Single().Code);
    }

    [Fact]
    public void Return_CountsAgainstAcceptanceAtFirstDelivery()
    {
        var work = new Case();
        var statement = new Statement("s-1", "mgr_quarterly_overview", Quarter, StatementStatus.Submitted, work.Today, FieldValues.Empty);
        StatementJudgementContext Step(StatementStep step) => new()
        {
            Step = step,
            Statement = statement,
            Role = RoleIds.ContractManager,
            Principal = "cm",
            Provider = work.ProviderContext() with
            {
                Statements = step == StatementStep.Return ? [] : [statement with { Id = "s-0", Status = StatementStatus.Returned }],
            },
        };
        var returned = Case.Module.Statements!.Judge(Step(StatementStep.Return)).Measures;
        Assert.False(returned.Single(measure => !measure.Withdrawn).Met);
        Assert.Equal(7, returned.Count(measure => measure is { Withdrawn: true, Indicator: "regional_coverage" }));
        Assert.Empty(Case.Module.Statements.Judge(Step(StatementStep.Approve)).Measures);
        Assert.Empty(Case.Module.Statements.Judge(Step(StatementStep.Agree)).Measures);
    }

    private static FieldValues Covered() => Case.Module.Municipalities.Aggregate(
        Case.Args(("cooperation", "Goed"), ("shares", "Gelijk"), ("development_points", "Vervoer")),
        (fields, name) => fields.With($"covers_{name.ToLowerInvariant().Replace(' ', '_')}", true));

    private static StatementOutcome Compose(string kind, Case work, DatePeriod period, FieldValues values, params Case[] others) =>
        Case.Module.Statements!.Compose(Context(kind, work, period, values, others));

    private static StatementContext Context(string kind, Case work, DatePeriod period, FieldValues values, params Case[] others) => new()
    {
        Kind = kind,
        Role = RoleIds.Provider,
        Period = period,
        Values = values,
        Provider = work.ProviderContext(),
        Rates = work.Rates,
        Cases = [work.ForStatement(), .. others.Select(other => other.ForStatement() with { Trajectory = other.Trajectory with { Id = "t-2" } })],
    };
}
