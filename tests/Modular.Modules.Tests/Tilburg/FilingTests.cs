using Modular.Sdk;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tests.Tilburg;

public sealed class FilingTests
{
    private static readonly DatePeriod Whole = new(new LocalDate(2023, 1, 1), new LocalDate(2030, 12, 31));

    [Fact]
    public void Admit_WithoutPapers_NamesEachOfThem()
    {
        var provider = new Provider();
        provider.Contract = provider.Contract.With("uses_location", true);

        Assert.Equal(
            "EXTRACT_MISSING TIL-C01,INSURANCE_NOT_IN_FORCE TIL-C02,REFERENCES_MISSING TIL-C03,CERTIFICATE_MISSING TIL-C04,"
                + "COMPLAINTS_PROCEDURE_MISSING TIL-C08,LOCATION_MISSING TIL-C09",
            provider.Missing());
        Assert.Equal("LOCATION_MISSING TIL-C09", provider.Eligible().Missing());
        provider.Record("til_location",
            ("address", "Spoorlaan 1"), ("kilometres", 10m), ("public_transport", true), ("available_from", new LocalDate(2023, 5, 1)));
        Assert.Equal("", provider.Missing());
    }

    [Theory]
    [InlineData("2022-10-03", "2023-04-03", "")]
    [InlineData("2022-10-02", "2023-04-03", "EXTRACT_TOO_OLD TIL-C01")]
    [InlineData("2023-04-04", "2023-04-03", "EXTRACT_AFTER_CLOSING TIL-C01")]
    public void Extract_AtTheClosingDate_IsAtMostSixMonthsOld(string issued, string closing, string expected) => Assert.Equal(
        expected, new Provider().Try("til_extract", ("issued_on", Date(issued)), ("closing_on", Date(closing)), ("authority_shown", true)));

    [Theory]
    [InlineData("2023-02-01", "2023-05-01", "")]
    [InlineData("2023-01-31", "2023-05-01", "CERTIFICATE_TOO_OLD TIL-C04")]
    public void Conduct_AtTheStart_IsAtMostThreeMonthsOld(string issued, string started, string expected) => Assert.Equal(
        expected,
        new Provider().Try("til_conduct", ("person", "coach-1"), ("capacity", "trainee"), ("issued_on", Date(issued)), ("started_on", Date(started))));

    [Theory]
    [InlineData(999_999.99, 2_000_000, "COVER_TOO_LOW TIL-C02")]
    [InlineData(1_000_000, 1_999_999.99, "COVER_TOO_LOW TIL-C02")]
    [InlineData(1_000_000, 2_000_000, "")]
    public void Insurance_BelowItsCover_IsRefused(double perEvent, double perYear, string expected) => Assert.Equal(
        expected,
        new Provider().Try("til_insurance", ("per_event", (decimal)perEvent), ("per_year", (decimal)perYear),
            ("valid_from", Date("2023-01-01")), ("valid_to", Date("2023-12-31"))));

    [Theory]
    [InlineData("2020-04-03", false, "")]
    [InlineData("2020-04-02", false, "REFERENCE_TOO_OLD TIL-C03")]
    [InlineData("2022-01-01", true, "PRIVATE_PERSON TIL-C03")]
    public void Reference_OfThreeYearsOrAPrivatePerson_IsHeldAgainstTheRule(string completed, bool isPrivate, string expected) => Assert.Equal(
        expected,
        new Provider().Try("til_reference", ("client", "X"), ("private_person", isPrivate), ("trajectories", 10L),
            ("completed_on", Date(completed)), ("applied_on", Date("2023-04-03"))));

    /// <summary>A paper that lapses is asked anew, and signalled once it has lapsed (TIL-C07).</summary>
    [Fact]
    public void Insurance_ThatLapsed_IsDueAndSignalled()
    {
        var provider = new Provider().Eligible();
        Assert.Equal("2025-12-31", provider.Due("renew_til_insurance", Whole));
        Assert.Equal("2023-04-27 done", provider.Due("insurance_proof", Whole));

        provider.On(2026, 1, 1);
        Assert.Equal("INSURANCE_NOT_IN_FORCE TIL-C02", provider.Missing());
        Assert.Contains(Case.Module.Contracting.Assess(provider.Context, 2026).Signals, signal => signal.RuleId == "TIL-C07");

        provider.Record("til_insurance", ("per_event", 1_000_000m), ("per_year", 2_000_000m),
            ("valid_from", Date("2026-01-01")), ("valid_to", Date("2027-12-31")));
        Assert.Equal("2025-12-31 done,2027-12-31", provider.Due("renew_til_insurance", Whole));
        Assert.Equal("", provider.Missing());
    }

    [Fact]
    public void Conduct_AfterFiveYears_IsLapsedUnlessRenewed()
    {
        var provider = new Provider().Eligible().On(2028, 3, 21);
        provider.Record("til_insurance", ("per_event", 1_000_000m), ("per_year", 2_000_000m),
            ("valid_from", Date("2026-01-01")), ("valid_to", Date("2029-12-31")));

        Assert.Equal("CERTIFICATE_LAPSED TIL-C04", provider.Missing());
        Assert.Equal("2028-03-20", provider.Due("renew_til_conduct", Whole));
        provider.Record("til_conduct", ("person", "coach-1"), ("capacity", "staff"), ("issued_on", Date("2028-03-01")), ("started_on", Date("2023-05-01")));
        Assert.Equal("", provider.Missing());
    }

    [Fact]
    public void Evaluation_IsDoneWhenBothAgreedToItsMinutes()
    {
        var provider = new Provider().Eligible().On(2024, 4, 2);
        Assert.Equal(
            "AGENDA_INCOMPLETE TIL-C10",
            provider.Try("til_evaluation_planned", ("planned_on", provider.Today), ("cooperation", true), ("interim_reports", true), ("yearly_report", false)));
        provider.Record("til_evaluation_held", ("held_on", provider.Today), ("minutes", "Goed"), ("improvement_points", "Sneller melden"));
        var meeting = provider.Context.Entries[^1].Id;
        Assert.Equal("2024-05-01", provider.Due("evaluation_meeting", new DatePeriod(Date("2023-01-01"), Date("2024-12-31"))));

        Assert.Equal("", provider.TryAs(RoleIds.Provider, "til_minutes_agreed", ("meeting", meeting)));
        Assert.Equal("AGREED_ALREADY TIL-C05", provider.TryAs(RoleIds.Provider, "til_minutes_agreed", ("meeting", meeting)));
        Assert.Equal("", provider.TryAs(RoleIds.ContractManager, "til_minutes_agreed", ("meeting", meeting)));
        Assert.Equal("2024-05-01 done", provider.Due("evaluation_meeting", new DatePeriod(Date("2023-01-01"), Date("2024-12-31"))));

        provider.On(2025, 4, 1);
        Assert.Equal("POINTS_NOT_REVIEWED TIL-C05", provider.Try("til_evaluation_held", ("held_on", provider.Today), ("minutes", "Goed")));
    }

    [Fact]
    public void Quality_IsDiscussedFirst_ThenPlannedAndJudged()
    {
        var provider = new Provider();
        (string, object?)[] plan = [("improvements", "Weekbericht"), ("measured_by", "Aantal berichten"), ("due_on", Date("2023-09-01"))];
        Assert.Equal("NOT_REQUESTED TIL-C06", provider.Try("til_improvement_plan", plan));

        provider.Record("til_quality_talk", ("held_on", provider.Today), ("subject", "Voortgang"), ("agreements", "Plan"), ("plan_requested", true))
            .Record("til_improvement_plan", plan);
        Assert.Equal("2023-09-01", provider.Due("improvement", Whole));
        provider.Record("til_improvement_outcome", ("improvement_plan", $"tenants/t/entries/{provider.Context.Entries[^1].Id}"), ("satisfactory", false));

        Assert.Equal("2023-09-01 done", provider.Due("improvement", Whole));
        Assert.Contains(Case.Module.Contracting.Assess(provider.Context, 2023).Signals, signal => signal.Kind == "default_procedure");
    }

    [Theory]
    [InlineData(99, "volume_outside_expectation")]
    [InlineData(100, "")]
    [InlineData(150, "")]
    [InlineData(151, "volume_outside_expectation")]
    public void Volume_OutsideTheExpectation_IsSignalled(long ordered, string expected)
    {
        var provider = new Provider().Record("til_volume_review", ("year", 2023L), ("ordered", ordered));

        Assert.Equal(expected, string.Join(",", provider.Last.Signals.Select(signal => signal.Kind)));
    }

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
