using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>The evaluation moments of the leefzorgplan: scheduled, and held by provider, participant and case manager (MGR-T07).</summary>
internal static class Evaluating
{
    private static readonly ColumnDefinition Kind = Column.Choice(
        "kind", "Soort", "Kind",
        Arguments.Option("interim", "Tussenevaluatie", "Interim evaluation"),
        Arguments.Option("final", "Eindevaluatie", "Final evaluation"));

    private static readonly ColumnDefinition[] Present =
    [
        Column.YesNo("provider_present", "Aanbieder aanwezig", "Provider present"),
        Column.YesNo("participant_present", "Deelnemer aanwezig", "Participant present"),
        Column.YesNo("case_manager_present", "Casusregisseur aanwezig", "Case manager present"),
    ];

    private static readonly ColumnDefinition Result = Column.Text("outcome", "Uitkomst", "Outcome");

    private static readonly ColumnDefinition For = Column.Date("scheduled_for", "Gepland op", "Scheduled for");

    public static ColumnDefinition[] Form { get; } = [Kind, .. Present, Result];

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.ScheduleEvaluation, "Tussenevaluatie plannen", "Schedule an interim evaluation", By.ProviderOrCaseManager, ["MGR-T07"],
            [For.Require("MGR-T07")], (command, effects) => Schedule(command, effects, command.Given.Date(For.Name))) with
        {
            Check = (command, violations) => violations.Require(
                !(command.Given.Date(For.Name) < command.Today), "EVALUATION_IN_PAST", "MGR-T07",
                "De evaluatie wordt vooruit gepland.", "The evaluation is scheduled ahead.", For.Name),
        },
        new Act(
            Trigger.HoldEvaluation, "Evaluatie vastleggen", "Record an evaluation", By.ProviderOrCaseManager, ["MGR-T07"],
            [Arguments.On, Kind.Require("MGR-T07"), .. Present, Result.Require("MGR-T07")], Hold) with
        {
            Check = Check,
        },
    ];

    /// <summary>Adds an interim evaluation to those that are scheduled already.</summary>
    public static void Schedule(Facts facts, Effects effects, LocalDate? on)
    {
        if (on is { } due)
        {
            var number = 1 + facts.Trajectory.Deadlines.Count(IsInterim);
            effects.Due(new Deadline(
                Deadlines.Evaluation(number), due, "MGR-T07",
                Write.Text($"Tussenevaluatie {number} gepland op {Write.Date(due)}", $"Interim evaluation {number} scheduled for {Write.Date(due)}")));
        }
    }

    /// <summary>The final evaluation is due when service ends, and interim ones after that are asked no longer.</summary>
    public static void End(Facts facts, Effects effects, LocalDate lastDay)
    {
        foreach (var later in facts.Trajectory.Deadlines.Where(deadline =>
            IsInterim(deadline) && deadline.Status == DeadlineStatus.Open && deadline.DueOn > lastDay))
        {
            effects.Cancel(later.Kind);
        }

        if (facts.Trajectory.Deadline(Deadlines.FinalEvaluation)?.Status != DeadlineStatus.Met)
        {
            Final(effects, lastDay);
        }
    }

    public static void Final(Effects effects, LocalDate lastDay) => effects.Due(new Deadline(
        Deadlines.FinalEvaluation, lastDay, "MGR-T07", Write.Text("Eindevaluatie aan het einde", "Final evaluation at the end")));

    private static void Check(Command command, Violations violations)
    {
        command.CheckPast(violations, "MGR-T07");
        foreach (var party in Present)
        {
            violations.Require(
                command.Given.Yes(party.Name), $"NOT_{party.Name.ToUpperInvariant()}", "MGR-T07",
                "Aanbieder, deelnemer en casusregisseur evalueren samen.", "Provider, participant and case manager evaluate together.",
                party.Name);
        }
    }

    private static void Hold(Command command, Effects effects)
    {
        var met = command.Given.Text(Kind.Name) == "final"
            ? Deadlines.FinalEvaluation
            : command.Trajectory.Deadlines
                .Where(deadline => IsInterim(deadline) && deadline.Status == DeadlineStatus.Open)
                .MinBy(deadline => deadline.DueOn)?.Kind;
        if (met is not null)
        {
            effects.Meet(met, command.On);
        }

        effects.Record(Tables.Evaluations, command.Row)
            .Cite("MGR-T07", $"Samen geëvalueerd op {Write.Date(command.On)}", $"Evaluated together on {Write.Date(command.On)}");
    }

    private static bool IsInterim(Deadline deadline) =>
        deadline.Kind.StartsWith("evaluation_", StringComparison.Ordinal) && deadline.Kind != Deadlines.FinalEvaluation;
}
