using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg;

/// <summary>The trajectory plan with its five parts, and the case manager's judgement of it.</summary>
internal static class Planning
{
    private static readonly ColumnDefinition IntakeOn = Column.Date(Fields.IntakeOn, "Datum van het intakegesprek", "Date of the intake");

    private static readonly ColumnDefinition IntendedStart = Column.Date(Fields.IntendedStart, "Beoogde startdatum", "Intended start date");

    /// <summary>What eis 6 asks of a plan.</summary>
    public static ColumnDefinition[] Parts { get; } =
    [
        IntakeOn.Require("TIL-O03"), IntendedStart.Require("TIL-O03"), Arguments.Content.Require("TIL-O03"),
        Arguments.Objective.Require("TIL-O03"), Arguments.Duration.Require("TIL-O03"), Arguments.MunicipalityFormat.Require("TIL-O05"),
    ];

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.SubmitPlan, "Trajectplan indienen", "Submit the trajectory plan", By.Provider,
            ["TIL-O03", "TIL-O05", "TIL-D02", "TIL-D03", "DEC-19"], [.. Parts], Submit) with { Check = CheckPlan },
        new Act(
            Trigger.ApprovePlan, "Akkoord op het trajectplan", "Approve the trajectory plan", By.CaseManager,
            ["TIL-O02", "TIL-D03", "TIL-D05", "TIL-F03"], [], Approve),
        new Act(
            Trigger.RejectPlan, "Trajectplan niet akkoord", "Do not approve the trajectory plan", By.CaseManager,
            ["TIL-D04", "TIL-D03"], [Arguments.Reason.Require("TIL-D04")], Reject),
    ];

    public static FieldValues Judgement(Command command, string kind, bool approved) => FieldValues.Empty
        .With(Arguments.On.Name, command.Today)
        .With(Tables.Kind.Name, kind)
        .With(Tables.Approved.Name, approved)
        .With(Arguments.Reason.Name, command.Given.Text(Arguments.Reason.Name));

    /// <summary>The municipality's format is an obligation, and a plan outside it is no plan (TIL-O05).</summary>
    public static void CheckFormat(Command command, Violations violations) => violations.Require(
        command.Given.Yes(Arguments.MunicipalityFormat.Name), "NOT_IN_FORMAT", "TIL-O05",
        "Gebruik het format van de gemeente.", "Use the municipality's format.", Arguments.MunicipalityFormat.Name);

    private static void CheckPlan(Command command, Violations violations)
    {
        violations.RequireGiven(command.Given, "TIL-O03", Parts[..5]);
        CheckFormat(command, violations);
        command.CheckPast(violations, "TIL-O03", Fields.IntakeOn);
        violations.Require(
            !(command.Given.Date(Fields.IntendedStart) < command.Given.Date(Fields.IntakeOn)), "START_BEFORE_INTAKE", "TIL-O03",
            "De beoogde start ligt voor de intake.", "The intended start lies before the intake.", Fields.IntendedStart);
        violations.Require(
            command.Given.Text(Arguments.Duration.Name) is not { } months || months == Durations.Code(command.FirstMonths ?? 0),
            "DURATION_DIFFERS", "TIL-O04",
            "De duur is niet die van de opdracht.", "The duration is not that of the order.", Arguments.Duration.Name);
    }

    private static void Submit(Command command, Effects effects)
    {
        effects.Record(Tables.Plans, command.Given.With(Arguments.On.Name, command.Today).With(Tables.Kind.Name, "trajectory"))
            .Set(Fields.PlanSubmittedOn, command.Today)
            .Copy(command.Given, Fields.IntendedStart)
            .Cite("TIL-O03", "Trajectplan met alle vijf onderdelen", "Trajectory plan with all five parts")
            .Cite("TIL-O05", "In het format van de gemeente", "In the municipality's format")
            .Cite("DEC-19", "Het trajectplan is het plan van de opdrachtnemer", "The trajectory plan is the provider's plan")
            .Due(new Deadline(
                Deadlines.Judgement, command.Term(Terms.Weeks(command.Today, 1)), "TIL-D03",
                Write.Text("Oordeel van de klantregisseur binnen 1 week", "Judgement of the case manager within 1 week")));
        if (command.Trajectory.Deadline(Deadlines.Plan) is { Status: DeadlineStatus.Open })
        {
            effects.Meet(Deadlines.Plan, command.Today);
        }

        if (command.Given.Date(Fields.IntakeOn) != command.Values.Date(Fields.IntakeOn))
        {
            effects.Flag(new Signal(
                "intake_date_differs", "TIL-O03", RoleIds.CaseManager,
                Write.Text("De datum van de intake in het plan is niet die van de vastgelegde intake",
                    "The date of the intake in the plan is not that of the intake on record")));
        }
    }

    private static void Approve(Command command, Effects effects)
    {
        effects.Set(Fields.PlanApprovedOn, command.Today)
            .Record(Tables.Judgements, Judgement(command, "plan", approved: true))
            .Meet(Deadlines.Judgement, command.Today)
            .Cite("TIL-D03", "Beoordeeld en teruggekoppeld", "Judged and told")
            .Cite("TIL-O02", "Akkoord van de klantregisseur: het traject kan starten", "Approved by the case manager: the trajectory may start")
            .Due(new Deadline(
                Deadlines.Start, command.Term(Terms.Days(command.Today, 7)), "TIL-D05",
                Write.Text("Start binnen 7 dagen na akkoord", "Start within 7 days after approval")));
        Instalments.EarnAtApproval(command, effects);
    }

    private static void Reject(Command command, Effects effects) => effects
        .Record(Tables.Judgements, Judgement(command, "plan", approved: false))
        .Meet(Deadlines.Judgement, command.Today)
        .Cite("TIL-D04", "Niet akkoord: aanpassen en opnieuw laten beoordelen", "Not approved: revise and have it judged again");
}
