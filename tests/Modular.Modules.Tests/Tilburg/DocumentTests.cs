using Modular.Sdk;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tests.Tilburg;

public sealed class DocumentTests
{
    private static readonly DatePeriod Year2023 = new(new LocalDate(2023, 1, 1), new LocalDate(2023, 12, 31));

    /// <summary>Approved on 26 June, started on 3 July: the 75% is in June's document, the start in July's (or all in July's, by setting).</summary>
    [Theory]
    [InlineData("approval_month", 6, "started plan_approved 2115.00")]
    [InlineData("approval_month", 7, "started  ")]
    [InlineData("start_month", 6, "")]
    [InlineData("start_month", 7, "started plan_approved 2115.00")]
    public void Accountability_OfTheFirstInstalment_ListsItByTheSetting(string setting, int month, string expected)
    {
        var work = Steps.Started(new Case().Order());

        Assert.Equal(expected, Lines(Month(new Provider().Set("list_first_instalment", setting), month, work)));
    }

    [Fact]
    public void Accountability_HasTheColumnsOfEis33_InOrder()
    {
        var definition = Case.Module.Statements!.Statements.Single(statement => statement.Kind == "til_accountability");

        Assert.Empty(definition.LineFields);
        Assert.Equal(
            [
                "client_name", "client_birth_date", "client_number", "trajectory_name", "started_on", "agreed_months", "case_manager", "result",
                "ended_on", "listed_as",
            ],
            definition.LineComputed.Select(column => column.Name));
    }

    [Fact]
    public void Accountability_OfAnEnd_AddsResultAndEndDate()
    {
        var work = Steps.Reported(Steps.Started(new Case(3).Order())).Fire("judge_result", ("successful", true));

        var line = Assert.Single(Month(new Provider(), 10, work).Lines);

        Assert.Equal(
            ("Noor Jansen", new LocalDate(1990, 4, 1), "T-1001", "Stap vooruit", new LocalDate(2023, 7, 3)),
            (line.Values.Text("client_name"), line.Values.Date("client_birth_date"), line.Values.Text("client_number"),
                line.Values.Text("trajectory_name"), line.Values.Date("started_on")));
        Assert.Equal(
            (3L, "cm-7", "Start met vrijwilligerswerk", new LocalDate(2023, 10, 2), Money.Of(390)),
            (line.Values.Whole("agreed_months"), line.Values.Text("case_manager"), line.Values.Text("result"), line.Values.Date("ended_on"),
                line.Amount));
    }

    [Fact]
    public void Accountability_OfAClientOnHold_ListsHimAsSuch()
    {
        var work = Steps.Started(new Case().Order()).On(2023, 8, 10).Fire("request_hold").Fire("approve_hold");

        Assert.Equal("on_hold  ", Lines(Month(new Provider(), 8, work)));
        work.On(2023, 9, 5).Fire("resume");
        Assert.Equal("on_hold  ", Lines(Month(new Provider(), 8, work)));
        Assert.Equal("", Lines(Month(new Provider(), 9, work)));
    }

    [Fact]
    public void Accountability_WithoutADateOfBirth_RefusesThatLineOnly()
    {
        var known = Steps.Started(new Case().Order());
        var unknown = Steps.Started(new Case { Participant = FieldValues.Empty.With("surname", "Bakker") }.Order());

        var outcome = Month(new Provider(), 7, known, unknown);

        Assert.Empty(outcome.Violations);
        Assert.Equal(["", "BIRTH_DATE_MISSING TIL-F07"], outcome.Lines.Select(line =>
            string.Join(",", line.Refused.Select(violation => $"{violation.Code} {violation.RuleId}"))));
        Assert.Equal(1L, outcome.Computed.Whole("lines"));
    }

    [Theory]
    [InlineData(2023, 7, 1, 2023, 7, 30, "NOT_A_MONTH TIL-F07")]
    [InlineData(2023, 8, 1, 2023, 8, 31, "MONTH_NOT_CLOSED TIL-F07")]
    [InlineData(2023, 6, 1, 2023, 6, 30, "MONTH_ACCOUNTED_FOR TIL-F07")]
    public void Accountability_OfAnotherPeriod_IsRefused(int y1, int m1, int d1, int y2, int m2, int d2, string expected)
    {
        var june = new DatePeriod(new LocalDate(2023, 6, 1), new LocalDate(2023, 6, 30));
        var provider = new Provider().On(2023, 8, 31).Submitted("til_accountability", june, new LocalDate(2023, 7, 3));

        var outcome = provider.Compose(
            "til_accountability", new DatePeriod(new LocalDate(y1, m1, d1), new LocalDate(y2, m2, d2)), FieldValues.Empty);

        Assert.Equal(expected, string.Join(",", outcome.Violations.Select(violation => $"{violation.Code} {violation.RuleId}")));
    }

    /// <summary>July's document is due in the first week of August: on the 7th, the first whole ISO week, or five working days (DEC-06).</summary>
    [Theory]
    [InlineData("seventh", "2023-08-07")]
    [InlineData("iso_week", "2023-08-13")]
    [InlineData("five_working_days", "2023-08-07")]
    public void Accountability_IsDue_ByTheSetting(string setting, string expected)
    {
        var provider = new Provider().Set("statement_due", setting).Ordered(new LocalDate(2023, 7, 10));

        Assert.Equal(expected, provider.Due("til_accountability", new DatePeriod(new LocalDate(2023, 8, 1), new LocalDate(2023, 8, 31))));
    }

    [Fact]
    public void Judge_TakesTheCaseManagersConcerned_AndThenTheContractManager()
    {
        Assert.Equal("NOT_CONCERNED TIL-F09", Judge(StatementStep.Agree, "cm-9", []));
        Assert.Equal("", Judge(StatementStep.Agree, "cm-7", []));
        Assert.Equal("CASE_MANAGERS_NOT_AGREED TIL-F09", Judge(StatementStep.Approve, "ctr-1", ["case_manager/cm-8"]));
        Assert.Equal("", Judge(StatementStep.Approve, "ctr-1", ["case_manager/cm-7"]));
    }

    [Fact]
    public void Yearly_CountsClientsDurationsResultsAndSteps()
    {
        var done = Steps.Reported(Steps.Started(new Case(3).Order())).Fire("judge_result", ("successful", true));
        var stopped = Steps.Stopped(Steps.Started(new Case().Order()), new LocalDate(2023, 9, 2));
        Steps.Reported(stopped).Fire("judge_result", ("successful", false));
        var running = Steps.Started(new Case(12).Order());
        var provider = new Provider().On(2024, 1, 10);
        provider.Record("til_complaint", ("received_on", new LocalDate(2023, 9, 1)), ("about", "service"), ("solved_at_once", true));

        var outcome = provider.Compose("til_yearly", Year2023, FieldValues.Empty, done.Listed(), stopped.Listed(), running.Listed());

        Assert.Empty(outcome.Violations);
        Assert.Equal(
            "clients_started 1,clients_closed 1,clients_successful 1,clients_unsuccessful 1,average_days 77,average_steps_gained 2,"
                + "complaints_received 1,complaints_handled 1,complaints_by_kind Dienstverlening 1,closed_3_months 1,closed_6_months 1,closed_12_months 0,"
                + "closed_extended 0,result_socially_activated 0,result_voluntary_work 1,result_education 0,result_paid_work_with_support 0,"
                + "result_paid_work 0,result_other 0",
            string.Join(",", outcome.Computed.Select(pair => FormattableString.Invariant($"{pair.Key} {pair.Value}"))));
        Assert.Equal(3, outcome.Lines.Length);
    }

    [Theory]
    [InlineData(true, 0, "")]
    [InlineData(false, 0, "CONFIRM_NO_CLIENTS TIL-R01")]
    [InlineData(true, 1, "THERE_WERE_CLIENTS TIL-R01")]
    public void Yearly_WithoutClients_IsAConfirmation(bool confirmed, int clients, string expected)
    {
        var cases = Enumerable.Range(0, clients).Select(_ => Steps.Started(new Case().Order()).Listed()).ToArray();

        var outcome = new Provider().On(2024, 1, 31).Compose("til_yearly", Year2023, Case.Args(("no_clients", confirmed)), cases);

        Assert.Equal(expected, string.Join(",", outcome.Violations.Select(violation => $"{violation.Code} {violation.RuleId}")));
        Assert.Empty(outcome.Signals);
    }

    /// <summary>Before 1 February is 31 January at the latest; the first one covers 2023.</summary>
    [Fact]
    public void Yearly_IsDueBefore1February_ForEachYearOfTheContract() => Assert.Equal(
        "2024-01-31 done,2025-01-31,2026-01-31,2027-01-31,2028-01-31",
        new Provider().Submitted("til_yearly", Year2023, new LocalDate(2024, 1, 31))
            .Due("til_yearly", new DatePeriod(new LocalDate(2023, 1, 1), new LocalDate(2030, 1, 1))));

    [Fact]
    public void Interim_IsTakenWhenAskedFor()
    {
        var half = new DatePeriod(new LocalDate(2023, 1, 1), new LocalDate(2023, 6, 30));
        var provider = new Provider().On(2023, 7, 3);
        Assert.Equal(
            "NOT_REQUESTED TIL-R03",
            string.Join(",", provider.Compose("til_interim_yearly", half, Case.Args(("no_clients", true))).Violations
                .Select(violation => $"{violation.Code} {violation.RuleId}")));

        provider.Record("til_interim_request", ("until", half.End), ("due_on", new LocalDate(2023, 7, 14)), ("reason", "Twijfel over kwaliteit"));

        Assert.Empty(provider.Compose("til_interim_yearly", half, Case.Args(("no_clients", true))).Violations);
        Assert.Equal("2023-07-14", provider.Due("til_interim_yearly", new DatePeriod(half.Start, new LocalDate(2024, 1, 1))));
    }

    private static StatementOutcome Month(Provider provider, int month, params Case[] cases)
    {
        var first = new LocalDate(2023, month, 1);
        var outcome = provider.On(2024, 2, 1).Compose(
            "til_accountability", new DatePeriod(first, first.PlusMonths(1).PlusDays(-1)), FieldValues.Empty, [.. cases.Select(one => one.Listed())]);
        Assert.Empty(outcome.Violations);
        return outcome;
    }

    private static string Lines(StatementOutcome outcome) => string.Join(
        ",", outcome.Lines.Select(line => $"{line.Values.Text("listed_as")} {line.MomentKey} {line.Amount}"));

    private static string Judge(StatementStep step, string principal, string[] agreed)
    {
        var july = new DatePeriod(new LocalDate(2023, 7, 1), new LocalDate(2023, 7, 31));
        var judgement = Case.Module.Statements!.Judge(new StatementJudgementContext
        {
            Step = step,
            Statement = new Statement("s-1", "til_accountability", july, StatementStatus.Submitted, july.End, FieldValues.Empty)
            {
                Agreements = [.. agreed],
            },
            CaseManagers = ["cm-7"],
            Role = RoleIds.CaseManager,
            Principal = principal,
            Provider = new Provider().Context,
        });
        return string.Join(",", judgement.Violations.Select(violation => $"{violation.Code} {violation.RuleId}"));
    }
}
