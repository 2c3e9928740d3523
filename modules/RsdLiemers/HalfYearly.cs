using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;

namespace Modular.Modules.RsdLiemers;

/// <summary>Half-yearly reports whose reason arises after the order or the plan (RSD-R03).</summary>
internal static class HalfYearly
{
    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.AgreeHalfYearlyReports, "Halfjaarlijks rapporteren afspreken", "Agree half-yearly reports", By.CaseManager,
            ["RSD-R03", "RSD-R02"], [Arguments.HalfYearlyReason.Require("RSD-R03")], Agree),
    ];

    /// <summary>The schedule starts anew from the start; what fell due before today was owed by the quarter and stays owed.</summary>
    private static void Agree(Command command, Effects effects)
    {
        effects.Copy(command.Given, Fields.HalfYearlyReason)
            .Cite("RSD-R03", "Er is een reden en het contract staat het toe: elk half jaar een rapportage",
                "There is a reason and the contract allows it: a report every half year");
        if (command is not { StartedOn: { } start, EndsOn: { } end })
        {
            return;
        }

        var agreed = command.With(Fields.HalfYearlyReason, command.Given.Text(Fields.HalfYearlyReason));
        var due = command.Trajectory.Reports.Where(report => report.Status == ReportStatus.Owed && report.DueOn < command.Today).ToList();
        var planned = Schedule.Of(agreed, start, [.. Schedule.Stretches(agreed, end)]);
        Schedule.Owe(agreed, effects, [.. due, .. planned.Where(report => due.All(other => other.Key != report.Key))]);
    }
}
