using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>Hours of service, recorded per date: what was carried out, and so what can be declared (MGR-F01, MGR-F05).</summary>
internal static class Hours
{
    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.RecordHours, "Uren vastleggen", "Record hours", By.Provider, ["MGR-F01", "MGR-F02", "MGR-F03", "MGR-F05", "MGR-C15"],
            [Arguments.On, Arguments.DayHours.Require("MGR-F01"), Arguments.Activity], Record) with
        {
            Check = Check,
        },
    ];

    private static void Check(Command command, Violations violations)
    {
        var hours = command.Given.Decimal(Arguments.Hours.Name);
        command.CheckPast(violations, "MGR-F05");
        violations.Require(
            !(command.On < command.StartedOn) && !(command.On > Facts.LastServiceDay(command.Values)), "OUTSIDE_TRAJECTORY", "MGR-F05",
            "Deze dag valt buiten begin en einde van het traject.", "This day lies outside the start and end of the trajectory.", "on");
        violations.Require(
            hours != 0, "HOURS_OUT_OF_RANGE", "MGR-F05",
            "Een dag heeft meer dan 0 en ten hoogste 24 uren.", "A day has more than 0 and at most 24 hours.", "hours");
        violations.Require(
            command.Trajectory.Rows(Tables.Hours).All(row => row.Date("on") != command.On), "DAY_RECORDED", "MGR-F05",
            "Van deze dag zijn al uren vastgelegd.", "Hours of this day were recorded already.", "on");
        violations.Require(
            command.IsInHouse || Rates.Of(command, command.On) is not null, "RATE_MISSING",
            command.Route == Route.CarriedOver ? "MGR-F03" : "MGR-F02",
            "Er is geen tarief van kracht op deze dag.", "No rate is in force on this day.", "on");
    }

    private static void Record(Command command, Effects effects)
    {
        var hours = command.Given.Decimal(Arguments.Hours.Name) ?? 0;
        effects.Record(Tables.Hours, command.Row)
            .Cite("MGR-F01", $"{Write.Number(hours)} uren op {Write.Date(command.On)}", $"{Write.Number(hours)} hours on {Write.Date(command.On)}");
        if (command.IsInHouse)
        {
            effects.Cite("MGR-C09", "Inbesteed: niets te declareren", "In-house: nothing to declare");
        }
        else if (Rates.Of(command, command.On) is { } rate)
        {
            var priced = Rates.Price(hours, rate);
            effects.Earn(new BillableMoment($"service_{Write.Date(command.On)}", priced.Amount, command.On, priced.How)
            {
                Description = Write.Text($"Uren op {Write.Date(command.On)}", $"Hours on {Write.Date(command.On)}"),
                Period = new DatePeriod(command.On, command.On),
                RuleIds = rate.RuleIds,
            });
        }

        var total = command.RecordedHours + hours;
        if (total > command.OrderedHours)
        {
            effects.Flag(new Signal(
                "hours_over_order", "MGR-F05", RoleIds.CaseManager,
                Write.Text($"{Write.Number(total)} uren uitgevoerd, {Write.Number(command.OrderedHours ?? 0)} ingekocht",
                    $"{Write.Number(total)} hours carried out, {Write.Number(command.OrderedHours ?? 0)} bought")));
        }
    }
}
