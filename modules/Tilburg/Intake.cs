using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg;

/// <summary>From the order to the intake, and orders that lead to no trajectory.</summary>
internal static class Intake
{
    public static ColumnDefinition CaseManagerPresent { get; } =
        Column.YesNo("case_manager_present", "Klantregisseur aanwezig", "Case manager present");

    private static readonly ColumnDefinition NoStartReason = Column.Choice(
        Fields.EndReason, "Reden dat er geen traject komt", "Why there is no trajectory",
        new("no_show", new("Niet verschenen", "Did not appear")),
        new("does_not_fit", new("Past niet", "Does not fit")),
        new("client_withdrew", new("Klant ziet ervan af", "The client withdrew")),
        new("moved", new("Verhuisd", "Moved")),
        new("other", new("Anders", "Other")));

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.RecordInvitation, "Uitnodiging voor de intake vastleggen", "Record the invitation for the intake", By.Provider,
            ["TIL-D01"], [Arguments.On], Invite) with { Check = (command, violations) => command.CheckPast(violations, "TIL-D01") },
        new Act(
            Trigger.RecordNoShow, "Niet verschijnen vastleggen", "Record a no-show", By.Provider, ["TIL-F05", "TIL-R05"],
            [Arguments.On, Arguments.Agreements], NoShow) with
        {
            Check = (command, violations) => command.CheckPast(violations, "TIL-F05"),
        },
        new Act(
            Trigger.RecordIntake, "Intake vastleggen", "Record the intake", By.Provider, ["TIL-D02", "DEC-24"],
            [Arguments.HeldOn.Require("TIL-O03"), CaseManagerPresent, Arguments.LadderBefore], Record) with { Check = CheckIntake },
        new Act(
            Trigger.NoStart, "Er komt geen traject", "There will be no trajectory", By.ProviderOrCaseManager,
            ["TIL-F05", "DEC-24", "TIL-T03"], [NoStartReason.Require("TIL-T03"), Arguments.Reason], NoStart) with { Check = CheckNoStart },
    ];

    private static void Invite(Command command, Effects effects) => effects
        .Set(Fields.InvitedOn, command.On)
        .Meet(Deadlines.Invitation, command.On)
        .Cite("TIL-D01", $"Uitgenodigd op {Write.Date(command.On)}", $"Invited on {Write.Date(command.On)}");

    private static void NoShow(Command command, Effects effects) => effects
        .Record(Tables.NoShows, command.Given.With(Arguments.On.Name, command.On))
        .Set(Fields.InvitedOn, null)
        .Cite("TIL-F05", "Niet verschenen voor akkoord op het plan: er wordt niets in rekening gebracht",
            "Did not appear before the plan was approved: nothing is charged")
        .Flag(new Signal(
            "no_show", "TIL-R05", RoleIds.CaseManager,
            Write.Text("De klant verscheen niet op de intake", "The client did not appear at the intake")));

    private static void CheckIntake(Command command, Violations violations)
    {
        command.CheckPast(violations, "TIL-D02", Arguments.HeldOn.Name);
        violations.Require(
            !(command.Given.Date(Arguments.HeldOn.Name) < command.Values.Date(Fields.InvitedOn)), "INVITED_AFTER_INTAKE", "TIL-D01",
            "De uitnodiging is van na de intake.", "The invitation is of after the intake.", Arguments.HeldOn.Name);
    }

    private static void Record(Command command, Effects effects)
    {
        var heldOn = command.Given.Date(Arguments.HeldOn.Name) ?? command.Today;
        effects.Set(Fields.IntakeOn, heldOn)
            .Record(Tables.Intakes, FieldValues.Empty
                .With(Arguments.HeldOn.Name, heldOn)
                .With(Arguments.On.Name, command.Today)
                .With(CaseManagerPresent.Name, command.Given.Get(CaseManagerPresent.Name)))
            .Due(new Deadline(
                Deadlines.Plan, command.Term(Terms.Weeks(heldOn, 1)), "TIL-D02",
                Write.Text("Trajectplan binnen 1 week na de intake", "Trajectory plan within 1 week after the intake")))
            .Cite("DEC-24", "De week telt vanaf de intake", "The week counts from the intake");
        Ladder.Keep(command, effects);
    }

    /// <summary>The provider does not stop without the case manager; the case manager who records it was there.</summary>
    private static void CheckNoStart(Command command, Violations violations) => violations.Require(
        command.Role == RoleIds.CaseManager || command.Values.Has(Fields.EndingConsultedOn), "NOT_CONSULTED", "TIL-T03",
        "Overleg eerst met de klantregisseur en leg dat vast.", "Consult the case manager first and record it.");

    private static void NoStart(Command command, Effects effects)
    {
        effects.Copy(command.Given, Fields.EndReason)
            .Set(TrajectoryFields.CompletedOn, command.Today)
            .Record(Tables.Ends, command.Given.With(Fields.EndReason, null).With(Tables.Kind.Name, command.Given.Text(Fields.EndReason))
                .With(Arguments.On.Name, command.Today))
            .Cite("DEC-24", "Een intake zonder trajectplan kost niets", "An intake without a trajectory plan costs nothing")
            .Cite("TIL-F05", "Er wordt niets in rekening gebracht", "Nothing is charged")
            .Cite("TIL-T03", "Afgestemd met de klantregisseur", "The case manager was consulted");
        Closing.CancelTerms(command, effects);
    }
}
