using FsCheck;
using FsCheck.Fluent;
using Modular.Sdk.Calendar;
using Modular.Sdk.Contracting;
using Modular.Sdk.Entries;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tests.MgrNoordLimburg;

/// <summary>
/// Conversations with their backward working days, overviews, yearly accounts and surveys. "Max. vier werkdagen" is read as at the latest
/// four working days before; the input and the agenda are separate obligations.
/// </summary>
public sealed class ProviderCalendarTests
{
    private static readonly DatePeriod All = new(new LocalDate(2021, 1, 1), new LocalDate(2027, 12, 31));

    [Fact]
    public void Conversation_IsPreparedInWorkingDaysBefore()
    {
        // Whit Monday is 6 June 2022.
        var due = Due(Provider(Planned(new LocalDate(2022, 6, 10))), new DatePeriod(new LocalDate(2022, 5, 1), new LocalDate(2022, 6, 30)));

        Assert.Equal("2022-05-13", due["questionnaire_sent_2022-06-10"]);
        Assert.Equal("2022-06-02", due["input_received_2022-06-10"]);
        Assert.Equal("2022-06-07", due["agenda_sent_2022-06-10"]);
        Assert.Equal("2022-06-03", due["overview_2022q1"]);
    }

    [Fact]
    public void Overview_WithoutAConversation_IsDueTenWorkingDaysAfterTheQuarter()
    {
        var due = Due(Provider(), All);

        Assert.Equal("2022-04-14", due["overview_2022q1"]);
        Assert.Equal("2022-03-31", due["account_conversation_2022q1"]);
        Assert.Equal(16, due.Keys.Count(key => key.StartsWith("account_conversation_", StringComparison.Ordinal)));
        Assert.Equal(16, due.Keys.Count(key => key.StartsWith("overview_", StringComparison.Ordinal)));
    }

    /// <summary>None is fixed for segment Individual (MGR-R03); its obligations exist, and are not enforced (MGR-K08).</summary>
    [Fact]
    public void Individual_HasNoFixedConversationsButAYearlyEvaluativeOne()
    {
        var work = new Case();
        work.Contract = work.Contract!.With("segment_collective", false);
        var due = Case.Module.Reporting.ForProvider(work.ProviderContext(), All);

        Assert.DoesNotContain(due, obligation => obligation.RuleId is "MGR-R03" or "MGR-R02");
        Assert.Equal(4, due.Count(obligation => obligation.RuleId == "MGR-R08"));
        Assert.DoesNotContain(
            Case.Module.Indicators(work.Settings), indicator => indicator.Name.EndsWith("_2", StringComparison.Ordinal) && indicator.Steered);
        Assert.All(Case.Module.Indicators(work.Set("steer_segment_2", "yes").Settings), indicator => Assert.True(indicator.Steered));
    }

    /// <summary>Before 1 March is the last day of February, also in a leap year; before 1 April is 31 March.</summary>
    [Theory]
    [InlineData(2022, "2023-02-28", "2023-03-31")]
    [InlineData(2023, "2024-02-29", "2024-03-31")]
    public void Accounts_AreDueBeforeMarchAndApril(int year, string provisional, string final)
    {
        var due = Due(Provider(), All);
        Assert.Equal(provisional, due[$"mgr_production_provisional_{year}"]);
        Assert.Equal(final, due[$"mgr_production_final_{year}"]);
    }

    [Fact]
    public void Survey_FollowsEachEnd_OrTheYearInWhichNobodyLeft()
    {
        var provider = Provider() with
        {
            Orders = [new LocalDate(2022, 2, 1)],
            Ends = [new LocalDate(2023, 5, 1), new LocalDate(2023, 6, 1)],
        };
        var due = Due(provider, new DatePeriod(new LocalDate(2022, 1, 1), new LocalDate(2024, 12, 31)));

        Assert.Equal("2022-12-31", due["survey_year_2022"]);
        Assert.Equal("2023-05-29", due["survey_1"]);
        Assert.Equal("2023-06-29", due["survey_2"]);
        Assert.False(due.ContainsKey("survey_year_2023"));
        Assert.Equal("2024-12-31", due["survey_year_2024"]);
    }

    [Fact]
    public void What_WasDone_IsKnownByItsDate()
    {
        var held = Of("mgr_conversation_held", new LocalDate(2022, 3, 20), ("held_on", new LocalDate(2022, 3, 18)));
        var input = Of(
            "mgr_conversation_step", new LocalDate(2022, 6, 2), ("planned_for", new LocalDate(2022, 6, 10)), ("step", "input_received"),
            ("on", new LocalDate(2022, 6, 1)));
        var provider = Provider(Planned(new LocalDate(2022, 6, 10)), held, input) with
        {
            Statements =
            [
                new Statement("s-1", "mgr_quarterly_overview", Terms.Quarter(new LocalDate(2022, 1, 1)), StatementStatus.Submitted,
                    new LocalDate(2022, 4, 8), FieldValues.Empty),
            ],
        };
        var done = Case.Module.Reporting.ForProvider(provider, All).Where(obligation => obligation.DoneOn is not null)
            .ToDictionary(obligation => obligation.Key, obligation => $"{obligation.DoneOn:uuuu-MM-dd}");

        Assert.Equal("2022-03-18", done["account_conversation_2022q1"]);
        Assert.Equal("2022-06-01", done["input_received_2022-06-10"]);
        Assert.Equal("2022-04-08", done["overview_2022q1"]);
        Assert.Equal(3, done.Count);
    }

    [Fact]
    public void Tenant_DeliversAndDiscussesEachYear()
    {
        var tenant = new TenantContext
        {
            Settings = new Case().Settings,
            Today = new LocalDate(2022, 6, 1),
            Entries = [Of("mgr_production_delivery", new LocalDate(2022, 12, 20), ("year", 2022L))],
        };
        var due = Case.Module.Reporting.ForTenant(tenant, new DatePeriod(new LocalDate(2022, 1, 1), new LocalDate(2023, 12, 31)));

        Assert.Equal(
            ["production_delivery_2022", "satisfaction_discussion_2022", "production_delivery_2023", "satisfaction_discussion_2023"],
            due.Select(obligation => obligation.Key));
        Assert.Equal(new LocalDate(2022, 12, 20), due[0].DoneOn);
    }

    /// <summary>However a period is cut, each obligation falls in one part, once.</summary>
    [Fact]
    public void Schedule_OfAnyConversations_HasNoGapsOrDoubles()
    {
        var files = from days in Gen.Choose(0, 1400).ListOf(6) from cut in Gen.Choose(0, 2000) select (days, cut);
        Prop.ForAll(files.ToArbitrary(), file =>
        {
            var provider = Provider([.. file.days.Select(day => Planned(new LocalDate(2022, 1, 1).PlusDays(day)))]) with
            {
                Orders = [new LocalDate(2022, 2, 1)],
                Ends = [.. file.days.Take(3).Select(day => new LocalDate(2022, 2, 1).PlusDays(day))],
            };
            var day = All.Start.PlusDays(file.cut);
            var whole = Case.Module.Reporting.ForProvider(provider, All).Select(obligation => $"{obligation.Key} {obligation.DueOn}").ToList();
            Assert.Equal(whole.Count, whole.Distinct().Count());
            Assert.Equal(
                whole,
                new[] { new DatePeriod(All.Start, day), new DatePeriod(day.PlusDays(1), All.End) }
                    .SelectMany(part => Case.Module.Reporting.ForProvider(provider, part))
                    .Select(obligation => $"{obligation.Key} {obligation.DueOn}"));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    private static Dictionary<string, string> Due(ProviderContext provider, DatePeriod period) =>
        Case.Module.Reporting.ForProvider(provider, period).ToDictionary(one => one.Key, one => $"{one.DueOn:uuuu-MM-dd}");

    private static ProviderContext Provider(params Entry[] entries) => new Case().ProviderContext(entries);

    private static Entry Planned(LocalDate on) => Of("mgr_conversation_planned", new LocalDate(2022, 1, 10), ("planned_for", on));

    private static Entry Of(string kind, LocalDate on, params (string, object?)[] values) => new($"e-{kind}-{on}", kind, on, Case.Args(values));
}
