using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.RsdLiemers;

/// <summary>Code 5: the logbook of hours, and invoicing every three months in arrears (RSD-F03).</summary>
internal static class HoursLog
{
    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.LogHours, "Uren bijhouden", "Log hours", By.Provider, ["RSD-F03"],
            [Arguments.On, Arguments.Hours.Require("RSD-F03"), Arguments.Activity.Require("RSD-F03")], Log) with { Check = CheckLog },
        new Act(
            Trigger.BillQuarter, "Kwartaal factureerbaar stellen", "Bill a quarter", [RoleIds.Provider, RoleIds.System],
            ["RSD-F03", "RSD-P02", "DEC-26"], [], Bill),
    ];

    /// <summary>The first quarter that has ended, has hours in the logbook and was not billed.</summary>
    public static Quarter? ToBill(Facts facts) => Quarters.Of(facts)
        .FirstOrDefault(quarter => HasEnded(quarter, facts) && !facts.HasEarned(quarter.Key) && HoursIn(quarter, facts).Any());

    /// <summary>Whether hours were logged that no quarter has billed.</summary>
    public static bool LeavesUnbilled(Facts facts) =>
        Quarters.Of(facts).Any(quarter => !facts.HasEarned(quarter.Key) && HoursIn(quarter, facts).Any());

    private static bool HasEnded(Quarter quarter, Facts facts) =>
        quarter.Period.End < facts.Today || (facts.CompletedOn is not null && quarter.Period.End <= facts.Today);

    private static IEnumerable<decimal> HoursIn(Quarter quarter, Facts facts) => facts.Trajectory.Rows(Tables.Hours)
        .Where(row => row.Date(Arguments.On.Name) is { } on && quarter.Period.Contains(on))
        .Select(row => row.Decimal(Arguments.Hours.Name) ?? 0);

    private static void CheckLog(Command command, Violations violations)
    {
        command.CheckPast(violations, "RSD-F03");
        violations.Require(
            !(command.On < command.StartedOn) && !(command.On > (command.CompletedOn ?? command.EndsOn)), "OUTSIDE_TRAJECTORY", "RSD-F03",
            "Deze dag valt buiten het traject.", "This day lies outside the trajectory.", "on");
        violations.Require(
            Quarters.Of(command).Where(quarter => quarter.Period.Contains(command.On)).All(quarter => !command.HasEarned(quarter.Key)),
            "QUARTER_BILLED", "RSD-F03",
            "Dit kwartaal is al factureerbaar gesteld.", "This quarter was billed already.", "on");
        violations.Require(
            command.Given.Decimal(Arguments.Hours.Name) is null or (> 0 and <= 24), "HOURS_OUT_OF_RANGE", "RSD-F03",
            "Een dag heeft meer dan 0 en ten hoogste 24 uren.", "A day has more than 0 and at most 24 hours.", "hours");
    }

    private static void Log(Command command, Effects effects)
    {
        effects.Record(Tables.Hours, command.Given.With(Arguments.On.Name, command.On))
            .Cite("RSD-F03", "In het logboek opgenomen", "Entered in the logbook");
        var logged = command.Trajectory.Rows(Tables.Hours).Sum(row => row.Decimal(Arguments.Hours.Name) ?? 0)
            + (command.Given.Decimal(Arguments.Hours.Name) ?? 0);
        if (logged > command.Values.Decimal(Fields.QuotedHours))
        {
            effects.Flag(new Signal(
                "hours_over_quote", "RSD-O05", RoleIds.CaseManager,
                Write.Text("Er zijn meer uren gelogd dan geoffreerd", "More hours were logged than quoted")));
        }
    }

    private static void Bill(Command command, Effects effects)
    {
        if (ToBill(command) is not { } quarter)
        {
            return;
        }

        var priced = Moments.Product(
            Write.Text($"Kwartaal {quarter.Period}", $"Quarter {quarter.Period}"), "RSD-F03", HoursIn(quarter, command).Sum(), "h",
            command.Values.Money(Fields.SupportRate) ?? Money.Zero);
        effects.Earn(Moments.Of(quarter.Key, command.Today, priced, "RSD-F03", "RSD-P02", "DEC-26") with
        {
            Period = quarter.Period,
            InvoiceBy = InvoiceTerms.Quarter(command, quarter.Period.End),
        });
    }
}
