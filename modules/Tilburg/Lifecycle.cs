using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;
using Stateless;

namespace Modular.Modules.Tilburg;

/// <summary>The trajectory's state machine. What each trigger asks and does stands in the file of its feature.</summary>
internal sealed class Lifecycle() : ActLifecycle<State, Trigger, Command>(
    context => new Command(context),
    Intake.Acts, Planning.Acts, Running.Acts, Presence.Acts, Consulting.Acts, StaffChange.Acts, Moving.Acts, Holding.Acts,
    Extending.Acts, Endings.Acts, Finishing.Acts, Judging.Acts, Settling.Acts, Handing.Acts, Closing.Acts)
{
    private static readonly State[] BeforeStart = [State.Ordered, State.Invited, State.Planning, State.Submitted, State.Approved];
    private static readonly State[] Service = [State.Active, State.OnHold, State.EndingDue];
    private static readonly State[] Ended = [State.Completing, State.Reported, State.Judged];

    public override IReadOnlyList<StateDefinition> States { get; } =
    [
        Of(State.Ordered, Phase.Ordered, "Opgedragen", "Ordered"),
        Of(State.Invited, Phase.Intake, "Uitgenodigd voor de intake", "Invited for the intake"),
        Of(State.Planning, Phase.Planning, "Trajectplan in voorbereiding", "Trajectory plan in the making"),
        Of(State.Submitted, Phase.Planning, "Trajectplan ter beoordeling", "Trajectory plan to be judged"),
        Of(State.Approved, Phase.Approved, "Klaar om te starten", "Ready to start"),
        Of(State.Active, Phase.Active, "Lopend", "Running"),
        Of(State.OnHold, Phase.Suspended, "On hold", "On hold"),
        Of(State.EndingDue, Phase.Suspended, "Langer dan 3 maanden on hold: beëindigen", "On hold over 3 months: to be ended"),
        Of(State.Completing, Phase.Completing, "Beëindigd, eindrapport verwacht", "Ended, final report awaited"),
        Of(State.Reported, Phase.Completing, "Eindrapport ter beoordeling", "Final report to be judged"),
        Of(State.Judged, Phase.Completing, "Eindresultaat beoordeeld", "End result judged"),
        Of(State.Closed, Phase.Closed, "Gesloten", "Closed"),
        Of(State.NotStarted, Phase.Cancelled, "Geen traject", "No trajectory"),
    ];

    public override TriggerDefinition Order => Ordering.Order;

    protected override State Start => State.Ordered;

    protected override void Configure(StateMachine<State, Trigger> machine, GuardSet guards, TrajectoryContext context)
    {
        var when = new Guards(new Facts(context));
        ConfigurePlan(machine, guards, when);
        ConfigureService(machine, guards, when);
        ConfigureEnd(machine, guards, when);
        ConfigureAnytime(machine, guards, when);
    }

    protected override void CheckOrder(Command command, Violations violations) => Ordering.CheckOrder(command, violations);

    protected override State Open(Command command, Effects effects) => Ordering.Open(command, effects);

    private static void ConfigurePlan(StateMachine<State, Trigger> machine, GuardSet guards, Guards when)
    {
        machine.Configure(State.Ordered).Permit(Trigger.RecordInvitation, State.Invited);
        machine.Configure(State.Invited)
            .Permit(Trigger.RecordIntake, State.Planning)
            .Permit(Trigger.RecordNoShow, State.Ordered);
        machine.Configure(State.Planning).Permit(Trigger.SubmitPlan, State.Submitted);
        machine.Configure(State.Submitted)
            .PermitIf(Trigger.ApprovePlan, State.Approved, guards.All(when.Stays))
            .Permit(Trigger.RejectPlan, State.Planning);
        machine.Configure(State.Approved).PermitIf(Trigger.Start, State.Active, guards.All(when.Stays));
        foreach (var state in BeforeStart.Where(state => state != State.Approved))
        {
            machine.Configure(state).Permit(Trigger.NoStart, State.NotStarted);
        }
    }

    private static void ConfigureService(StateMachine<State, Trigger> machine, GuardSet guards, Guards when)
    {
        machine.Configure(State.Active)
            .PermitReentry(Trigger.AgreeProgress)
            .PermitReentry(Trigger.SubmitProgress)
            .PermitReentry(Trigger.RecordAttendance)
            .PermitReentryIf(Trigger.RequestHold, guards.All(when.NoHoldPending))
            .PermitIf(Trigger.ApproveHold, State.OnHold, guards.All(when.HoldPending))
            .PermitReentryIf(Trigger.RejectHold, guards.All(when.HoldPending))
            .PermitReentryIf(Trigger.RequestExtension, guards.All(when.NoExtensionPending, when.Stays))
            .PermitReentryIf(Trigger.ApproveExtension, guards.All(when.ExtensionPending, when.Stays))
            .PermitReentryIf(Trigger.RejectExtension, guards.All(when.ExtensionPending))
            .PermitReentryIf(Trigger.ChangePlan, guards.All(when.ChangeConsulted))
            .PermitIf(Trigger.Complete, State.Completing, guards.All(when.EndReached, when.StaysToTheEnd));
        machine.Configure(State.OnHold)
            .PermitIf(Trigger.Resume, State.Active, guards.All(when.Stays))
            .PermitIf(Trigger.MarkEndingDue, State.EndingDue, guards.All(when.HoldExceeded));
        foreach (var state in Service.Append(State.Approved))
        {
            machine.Configure(state)
                .PermitReentry(Trigger.AnnounceStaffChange)
                .PermitIf(Trigger.EndEarly, State.Completing, guards.All(when.EndingConsulted));
        }
    }

    private static void ConfigureEnd(StateMachine<State, Trigger> machine, GuardSet guards, Guards when)
    {
        machine.Configure(State.Completing)
            .PermitIf(Trigger.SubmitFinalReport, State.Reported, guards.All(when.WasStarted))
            .PermitIf(Trigger.JudgeWithoutReport, State.Judged, guards.All(when.ReportOverdue));
        machine.Configure(State.Reported)
            .Permit(Trigger.JudgeResult, State.Judged)
            .Permit(Trigger.ReturnFinalReport, State.Completing);
        machine.Configure(State.Judged)
            .PermitReentryIf(Trigger.DecideSettlement, guards.All(when.DecisionOpen))
            .PermitReentryIf(Trigger.ConfirmSettlement, guards.All(when.ToConfirm))
            .PermitReentryIf(Trigger.DeclineSettlement, guards.All(when.ToConfirm))
            .PermitIf(Trigger.Close, State.Closed, guards.All(when.Settled, when.HandedOver));
    }

    private static void ConfigureAnytime(StateMachine<State, Trigger> machine, GuardSet guards, Guards when)
    {
        foreach (var state in BeforeStart.Concat(Service))
        {
            machine.Configure(state)
                .PermitReentry(Trigger.RecordConsultation)
                .PermitReentry(Trigger.ReportOtherSupport)
                .PermitReentry(Trigger.ReportStagnation)
                .PermitReentry(Trigger.ReportMove)
                .PermitReentryIf(Trigger.ContinueAfterMove, guards.All(when.Leaves));
        }

        foreach (var state in Service.Concat(Ended))
        {
            machine.Configure(state).PermitReentry(Trigger.RegisterHandover);
        }
    }

    private static StateDefinition Of(State state, Phase phase, string nl, string en) =>
        new(EnumName.Of(state), phase, new LocalizedText(nl, en));
}
