using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;
using Stateless;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>The trajectory's state machine. What each trigger asks and does stands in the file of its feature.</summary>
internal sealed class Lifecycle() : ActLifecycle<State, Trigger, Command>(
    context => new Command(context),
    Ordering.Acts, Matching.Acts, Planning.Acts, Starting.Acts, Hours.Acts, Progress.Acts, Evaluating.Acts, Adjusting.Acts,
    Stagnation.Acts, DroppingOut.Acts, Ending.Acts)
{
    public override IReadOnlyList<StateDefinition> States { get; } =
    [
        Of(State.Proposed, Phase.Intake, "Matching met een mogelijke aanbieder", "Matching with a possible provider"),
        Of(State.Ordered, Phase.Ordered, "Opgedragen", "Ordered"),
        Of(State.Planned, Phase.Approved, "Plan van aanpak ontvangen", "Plan van aanpak received"),
        Of(State.Active, Phase.Active, "Lopend", "Running"),
        Of(State.Completing, Phase.Completing, "Beëindigd, eindrapportage verwacht", "Ended, final report awaited"),
        Of(State.Reported, Phase.Completing, "Eindrapportage ontvangen", "Final report received"),
        Of(State.Closed, Phase.Closed, "Gesloten", "Closed"),
        Of(State.Declined, Phase.Cancelled, "Geen match", "No match"),
        Of(State.Withdrawn, Phase.Cancelled, "Ingetrokken", "Withdrawn"),
    ];

    public override TriggerDefinition Order => Ordering.Order;

    protected override State Start => State.Proposed;

    protected override void Configure(StateMachine<State, Trigger> machine, GuardSet guards, TrajectoryContext context)
    {
        var when = new Guards(new Facts(context));
        ConfigureBeforeStart(machine, guards, when);
        ConfigureActive(machine.Configure(State.Active), guards, when);
        ConfigureEnd(machine, guards, when);
    }

    protected override void CheckOrder(Command command, Violations violations) => Ordering.CheckOrder(command, violations);

    protected override State Open(Command command, Effects effects) => Ordering.Open(command, effects);

    private static void ConfigureBeforeStart(StateMachine<State, Trigger> machine, GuardSet guards, Guards when)
    {
        machine.Configure(State.Proposed)
            .Permit(Trigger.PlaceOrder, State.Ordered)
            .PermitReentry(Trigger.RecordMatching)
            .Permit(Trigger.Decline, State.Declined)
            .Permit(Trigger.Withdraw, State.Withdrawn);
        machine.Configure(State.Ordered).Permit(Trigger.SubmitPlan, State.Planned);
        machine.Configure(State.Planned).PermitReentry(Trigger.SubmitPlan);
        foreach (var state in new[] { State.Ordered, State.Planned })
        {
            machine.Configure(state)
                .PermitReentry(Trigger.RecordMatching)
                .Permit(Trigger.Decline, State.Declined)
                .Permit(Trigger.Withdraw, State.Withdrawn)
                .PermitReentry(Trigger.AgreeSteps)
                .PermitReentry(Trigger.RecordStartSituation)
                .PermitReentry(Trigger.ScheduleEvaluation)
                .PermitIf(Trigger.Start, State.Active, guards.All(when.BeginStepAgreed, when.TargetStepAgreed, when.TermAgreed));
        }
    }

    private static void ConfigureActive(StateMachine<State, Trigger>.StateConfiguration active, GuardSet guards, Guards when) => active
        .PermitReentry(Trigger.SubmitPlan)
        .PermitReentry(Trigger.RecordStartSituation)
        .PermitReentry(Trigger.ScheduleEvaluation)
        .PermitReentry(Trigger.RecordHours)
        .PermitReentry(Trigger.SubmitProgressReport)
        .PermitReentry(Trigger.AssessProgress)
        .PermitReentry(Trigger.ReturnProgressReport)
        .PermitReentry(Trigger.HoldEvaluation)
        .PermitReentryIf(Trigger.RecordWageValue, guards.All(when.HasWageValue))
        .PermitReentryIf(Trigger.AdjustTerm, guards.All(when.TermMayChange))
        .PermitReentry(Trigger.AdjustHours)
        .PermitReentryIf(Trigger.AgreeThirdYear, guards.All(when.IsCollective))
        .PermitReentry(Trigger.ReportStagnation)
        .PermitReentryIf(Trigger.RecordHandover, guards.All(when.Stagnates))
        .PermitReentry(Trigger.ConfirmDropOut)
        .PermitIf(
            Trigger.DropOut, State.Completing,
            guards.All(when.ProviderConfirms, when.ParticipantConfirms, when.CaseManagerConfirms))
        .Permit(Trigger.Complete, State.Completing);

    private static void ConfigureEnd(StateMachine<State, Trigger> machine, GuardSet guards, Guards when)
    {
        foreach (var state in new[] { State.Completing, State.Reported })
        {
            machine.Configure(state)
                .PermitReentry(Trigger.RecordHours)
                .PermitReentry(Trigger.SubmitProgressReport)
                .PermitReentry(Trigger.AssessProgress)
                .PermitReentry(Trigger.ReturnProgressReport)
                .PermitReentry(Trigger.HoldEvaluation)
                .PermitReentryIf(Trigger.RecordHandover, guards.All(when.Stagnates));
        }

        machine.Configure(State.Completing).Permit(Trigger.SubmitFinalReport, State.Reported);
        machine.Configure(State.Reported)
            .Permit(Trigger.ReturnFinalReport, State.Completing)
            .PermitIf(Trigger.Close, State.Closed, guards.All(when.StagnationHandedOver));
        machine.Configure(State.Closed);
        machine.Configure(State.Declined);
        machine.Configure(State.Withdrawn);
    }

    private static StateDefinition Of(State state, Phase phase, string nl, string en) =>
        new(EnumName.Of(state), phase, new LocalizedText(nl, en));
}
