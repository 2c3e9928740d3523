using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>While it runs: the term (MGR-T01), the hours, the third year (MGR-T03) and the wage value (MGR-O10).</summary>
internal static class Adjusting
{
    private const decimal HighWageValue = 30;

    private static readonly ColumnDefinition WageValue =
        Column.Decimal(Fields.WageValue, "Loonwaarde in procenten", "Wage value in per cent") with { Maximum = 100, RuleIds = ["MGR-O10"] };

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.AdjustTerm, "Doorlooptijd aanpassen", "Adjust the term", By.CaseManager, ["MGR-T01", "MGR-T02", "MGR-O08"],
            [Arguments.On, Arguments.TermMonths.Require("MGR-T01"), Arguments.Reason.Require("MGR-T01")], AdjustTerm) with
        {
            Check = CheckTerm,
        },
        new Act(
            Trigger.AdjustHours, "Uren op- of afschalen", "Scale the hours up or down", By.CaseManager, ["MGR-O07", "MGR-K05"],
            [Arguments.On, Arguments.OrderedHours.Require("MGR-O07"), Arguments.Reason.Require("MGR-O07")], AdjustHours) with
        {
            Check = CheckHours,
        },
        new Act(
            Trigger.AgreeThirdYear, "Afspraken voor het derde jaar vastleggen", "Record the third-year agreements", By.CaseManager,
            ["MGR-T03"], [Arguments.On, Arguments.NextPlace.Require("MGR-T03"), Arguments.Agreements.Require("MGR-T03")], AgreeThirdYear) with
        {
            Check = (command, violations) => command.CheckPast(violations, "MGR-T03"),
        },
        new Act(
            Trigger.RecordWageValue, "Loonwaarde vastleggen", "Record the wage value", By.ProviderOrCaseManager, ["MGR-O10"],
            [Arguments.On, WageValue.Require("MGR-O10")], RecordWageValue) with
        {
            Check = (command, violations) => command.CheckPast(violations, "MGR-O10"),
        },
    ];

    private static void CheckTerm(Command command, Violations violations)
    {
        command.CheckPast(violations, "MGR-T01");
        if (command.StartedOn is { } start && command.Given.Whole(Fields.TermMonths) is { } months)
        {
            var end = command.LastDay(start, (int)months);
            violations.Require(
                end != command.EndsOn, "TERM_UNCHANGED", "MGR-T01", "Dit is de termijn al.", "This is the term already.", Fields.TermMonths);
            violations.Require(
                end >= command.Today, "TERM_IN_PAST", "MGR-T01",
                "De nieuwe laatste dag is al voorbij.", "The new last day has passed already.", Fields.TermMonths);
            Chain.CheckEnd(command, violations, start, end, Fields.TermMonths);
        }
    }

    private static void AdjustTerm(Command command, Effects effects)
    {
        var start = command.StartedOn ?? command.Today;
        var months = (int)(command.Given.Whole(Fields.TermMonths) ?? 1);
        var end = command.LastDay(start, months);
        effects.Set(Fields.TermMonths, months)
            .Set(TrajectoryFields.Months, months)
            .Set(TrajectoryFields.EndsOn, end)
            .Set(Fields.TermChanges, command.TermChanges + 1)
            .Record(Tables.TermChanges, command.Row.With("ends_on", end))
            .Cite("MGR-T01", $"Aanpassing {command.TermChanges + 1} van 2: tot en met {Write.Date(end)}",
                $"Change {command.TermChanges + 1} of 2: up to and including {Write.Date(end)}")
            .Cite("DEC-14", "Gerekend vanaf de start", "Counted from the start");
        Schedule.Owe(command, effects, start, end);
        Chain.Owe(command, effects, start, end);
        Evaluating.Final(effects, end);
    }

    private static void CheckHours(Command command, Violations violations)
    {
        command.CheckPast(violations, "MGR-O07");
        violations.Require(
            !(command.Given.Decimal(Fields.OrderedHours) < command.RecordedHours), "HOURS_CARRIED_OUT", "MGR-O07",
            "Er zijn al meer uren uitgevoerd.", "More hours were carried out already.", Fields.OrderedHours);
        violations.Require(
            command.Given.Decimal(Fields.OrderedHours) != command.OrderedHours, "HOURS_UNCHANGED", "MGR-O07",
            "Zoveel uren zijn al ingekocht.", "So many hours were bought already.", Fields.OrderedHours);
    }

    private static void AdjustHours(Command command, Effects effects)
    {
        var hours = command.Given.Decimal(Fields.OrderedHours) ?? 0;
        effects.Set(Fields.OrderedHours, hours)
            .Record(Tables.HoursChanges, command.Row)
            .Cite("MGR-O07", $"Van {Write.Number(command.OrderedHours ?? 0)} naar {Write.Number(hours)} uren",
                $"From {Write.Number(command.OrderedHours ?? 0)} to {Write.Number(hours)} hours");
        Counting.Scaled(command, effects, up: hours > (command.OrderedHours ?? 0));
    }

    private static void AgreeThirdYear(Command command, Effects effects) => effects
        .Set(Fields.ThirdYearAgreedOn, command.On)
        .Meet(Deadlines.ThirdYear, command.On)
        .Record(Tables.ThirdYears, command.Row)
        .Cite("MGR-T03", "Doorbemiddeling naar een volgende plek afgesproken", "Mediation to a next place agreed");

    private static void RecordWageValue(Command command, Effects effects)
    {
        var value = command.Given.Decimal(Fields.WageValue) ?? 0;
        effects.Set(Fields.WageValue, value)
            .Cite("MGR-O10", $"Loonwaarde {Write.Number(value)}%", $"Wage value {Write.Number(value)}%");
        if (value <= HighWageValue)
        {
            return;
        }

        foreach (var audience in new[] { RoleIds.CaseManager, RoleIds.Provider })
        {
            effects.Flag(new Signal(
                "high_wage_value", "MGR-O10", audience,
                Write.Text($"Loonwaarde {Write.Number(value)}%, meer dan circa 30%: doorgroeien ligt voor de hand",
                    $"Wage value {Write.Number(value)}%, more than about 30%: a next step is due")));
        }
    }
}
