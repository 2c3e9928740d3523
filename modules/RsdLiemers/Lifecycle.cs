using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;
using Stateless;

namespace Modular.Modules.RsdLiemers;

/// <summary>The trajectory's state machine. What each trigger asks and does stands in the file of its feature.</summary>
internal sealed class Lifecycle() : ActLifecycle<State, Trigger, Command>(context => new Command(context), Acts.Values)
{
    private static readonly Dictionary<Trigger, Act> Acts = new[]
    {
        Ordering.Acts, Intake.Acts, Planning.Acts, HandingBack.Acts, Withdrawing.Acts, Running.Acts, Progress.Acts, HalfYearly.Acts,
        Extending.Acts, Endings.Acts, Finishing.Acts, Unreported.Acts, Settling.Acts, HoursLog.Acts, Presence.Acts,
        Counselling.Acts, Quality.Acts,
    }.SelectMany(acts => acts).ToDictionary(act => act.Trigger);

    public override IReadOnlyList<StateDefinition> States { get; } =
    [
        Of(State.Introduction, Phase.Ordered, "Kennismaking", "Introduction"),
        Of(State.Ordered, Phase.Ordered, "Opgedragen", "Ordered"),
        Of(State.Planning, Phase.Planning, "Plan of offerte in voorbereiding", "Plan or quote in the making"),
        Of(State.Submitted, Phase.Planning, "Plan of offerte ter beoordeling", "Plan or quote to be judged"),
        Of(State.Approved, Phase.Approved, "Klaar om te starten", "Ready to start"),
        Of(State.Active, Phase.Active, "Lopend", "Running"),
        Of(State.HandBackRequested, Phase.Intake, "Terugmelding voorgelegd", "Hand-back asked for"),
        Of(State.HandBackApproved, Phase.Completing, "Terugmelding akkoord", "Hand-back approved"),
        Of(State.Completing, Phase.Completing, "Beëindigd, eindrapportage verwacht", "Ended, final report awaited"),
        Of(State.Reported, Phase.Completing, "Eindrapportage ter beoordeling", "Final report to be judged"),
        Of(State.Accepted, Phase.Completing, "Eindrapportage akkoord", "Final report accepted"),
        Of(State.Closed, Phase.Closed, "Gesloten", "Closed"),
        Of(State.Declined, Phase.Cancelled, "Geen start na kennismaking", "No start after the introduction"),
        Of(State.HandedBack, Phase.Cancelled, "Teruggemeld", "Handed back"),
        Of(State.Rejected, Phase.Cancelled, "Afgekeurd en beëindigd", "Rejected and ended"),
        Of(State.Withdrawn, Phase.Cancelled, "Ingetrokken", "Withdrawn"),
    ];

    public override TriggerDefinition Order => Ordering.Order;

    /// <summary>Who may fire a trigger.</summary>
    public static IReadOnlyList<string> RolesOf(Trigger trigger) => Acts[trigger].Definition.Roles;

    protected override State Start => State.Ordered;

    protected override void Configure(StateMachine<State, Trigger> machine, GuardSet guards, TrajectoryContext context)
    {
        var when = new Guards(new Facts(context));
        machine.Configure(State.Introduction)
            .Permit(Trigger.PlaceOrder, State.Ordered)
            .Permit(Trigger.NoStart, State.Declined);
        ConfigureIntake(machine, guards, when);
        ConfigureHandBack(machine, guards, when, context);
        ConfigureActive(machine, guards, when);
        ConfigureEnd(machine, guards, when);
        ConfigureAnytime(machine, guards, when);
    }

    protected override void CheckOrder(Command command, Violations violations) => Ordering.CheckOrder(command, violations);

    protected override State Open(Command command, Effects effects) => Ordering.Open(command, effects);

    private static void ConfigureIntake(StateMachine<State, Trigger> machine, GuardSet guards, Guards when)
    {
        machine.Configure(State.Ordered)
            .PermitIf(Trigger.RecordIntake, State.Planning, guards.All(when.AsksPlan))
            .PermitIf(Trigger.RecordIntake, State.Approved, guards.All(when.AsksNoPlan))
            .PermitReentryIf(Trigger.ConfirmStartDate, guards.All(when.IsDirect))
            .PermitReentry(Trigger.ReportObjectiveUnclear)
            .PermitReentry(Trigger.AgreeObjective);
        machine.Configure(State.Planning)
            .PermitIf(Trigger.SubmitPlan, State.Submitted, guards.All(when.TakesPlan))
            .PermitIf(Trigger.SubmitQuote, State.Submitted, guards.All(when.TakesQuote))
            .PermitReentry(Trigger.ReportObjectiveUnclear)
            .PermitReentry(Trigger.AgreeObjective);
        machine.Configure(State.Submitted)
            .PermitIf(Trigger.ApprovePlan, State.Approved, guards.All(when.QuoteComplete))
            .PermitIf(Trigger.RejectPlan, State.Planning, guards.All(when.Resubmits))
            .PermitIf(Trigger.RejectPlan, State.Rejected, guards.All(when.RejectionEnds))
            .PermitReentry(Trigger.AgreeObjective);
        machine.Configure(State.Approved)
            .PermitIf(Trigger.Start, State.Active, guards.All(when.StartConfirmed))
            .PermitReentryIf(Trigger.ConfirmStartDate, guards.All(when.IsDirect))
            .PermitReentry(Trigger.AgreeObjective);
    }

    private static void ConfigureHandBack(StateMachine<State, Trigger> machine, GuardSet guards, Guards when, TrajectoryContext context)
    {
        foreach (var state in new[] { State.Ordered, State.Planning, State.Submitted, State.Approved })
        {
            machine.Configure(state).Permit(Trigger.RequestHandBack, State.HandBackRequested);
            ConfigureWithdrawal(machine.Configure(state), guards, when);
        }

        ConfigureWithdrawal(machine.Configure(State.HandBackRequested), guards, when);

        machine.Configure(State.HandBackRequested)
            .Permit(Trigger.ApproveHandBack, State.HandBackApproved)
            .PermitDynamic(
                Trigger.RejectHandBack,
                () => EnumName.Parse<State>(context.Trajectory.Fields.Text(Fields.HandBackFrom) ?? EnumName.Of(State.Ordered)),
                "where it was asked for",
                new()
                {
                    { State.Ordered, "asked before the intake" },
                    { State.Planning, "asked before the plan" },
                    { State.Submitted, "asked before the judgement" },
                    { State.Approved, "asked before the start" },
                });
        machine.Configure(State.HandBackApproved)
            .Permit(Trigger.SubmitHandBackReport, State.HandedBack)
            .Permit(Trigger.CloseWithoutReport, State.Withdrawn)
            .PermitIf(Trigger.Withdraw, State.Withdrawn, guards.All(when.NoIntake));
        machine.Configure(State.HandedBack).PermitReentryIf(Trigger.AgreeAmount, guards.All(when.HandBackAmountOpen));
    }

    private static void ConfigureWithdrawal(StateMachine<State, Trigger>.StateConfiguration state, GuardSet guards, Guards when) => state
        .PermitIf(Trigger.Withdraw, State.Withdrawn, guards.All(when.NoIntake))
        .PermitIf(Trigger.Withdraw, State.HandBackApproved, guards.All(when.IntakeHeld));

    private static void ConfigureActive(StateMachine<State, Trigger> machine, GuardSet guards, Guards when) => machine
        .Configure(State.Active)
        .PermitReentry(Trigger.SubmitProgressReport)
        .PermitReentry(Trigger.RecordParticulars)
        .PermitReentryIf(Trigger.RequestExtension, guards.All(when.NoExtensionPending))
        .PermitReentryIf(Trigger.ApproveExtension, guards.All(when.ExtensionPending))
        .PermitReentryIf(Trigger.RejectExtension, guards.All(when.ExtensionPending))
        .PermitReentryIf(Trigger.LogHours, guards.All(when.IsSupport))
        .PermitReentryIf(Trigger.BillQuarter, guards.All(when.IsSupport, when.QuarterToBill))
        .PermitReentry(Trigger.RecordAttendance)
        .PermitReentry(Trigger.RecordAbsence)
        .PermitReentry(Trigger.ReportProblematicAbsence)
        .PermitReentry(Trigger.NoteConspicuousAbsence)
        .PermitReentry(Trigger.HoldProgressMeeting)
        .PermitIf(Trigger.Complete, State.Completing, guards.All(when.EndReached))
        .Permit(Trigger.Stop, State.Completing)
        .Permit(Trigger.EndEarly, State.Completing);

    private static void ConfigureEnd(StateMachine<State, Trigger> machine, GuardSet guards, Guards when)
    {
        foreach (var state in new[] { State.Completing, State.Reported, State.Accepted })
        {
            machine.Configure(state)
                .PermitReentry(Trigger.SubmitProgressReport)
                .PermitReentryIf(Trigger.LogHours, guards.All(when.IsSupport, when.AmountOpen))
                .PermitReentryIf(Trigger.BillQuarter, guards.All(when.IsSupport, when.BillsHours, when.QuarterToBill))
                .PermitReentryIf(Trigger.RegisterHandover, guards.All(when.ReportIn))
                .PermitReentryIf(Trigger.AgreeAmount, guards.All(when.WasEndedEarly, when.AmountHasReport, when.AmountHasHandover))
                .PermitReentry(Trigger.AgreeInsufficientEffort);
        }

        machine.Configure(State.Completing)
            .Permit(Trigger.SubmitFinalReport, State.Reported)
            .PermitIf(Trigger.CloseWithoutReport, State.Closed, guards.All(when.ReportOverdue, when.HoursBilled));
        machine.Configure(State.Reported)
            .Permit(Trigger.AcceptFinalReport, State.Accepted)
            .Permit(Trigger.ReturnFinalReport, State.Completing);
        machine.Configure(State.Accepted)
            .PermitIf(Trigger.Close, State.Closed, guards.All(when.HandedOver, when.AmountAgreed, when.HoursBilled));
    }

    private static void ConfigureAnytime(StateMachine<State, Trigger> machine, GuardSet guards, Guards when)
    {
        State[] before = [State.Ordered, State.Planning, State.Submitted, State.Approved, State.Active];
        foreach (var state in before)
        {
            machine.Configure(state)
                .PermitReentryIf(Trigger.AgreeHalfYearlyReports,
                    guards.All(when.ReportsByQuarter, when.HalfYearlyInContract, when.NotHalfYearly))
                .PermitReentryIf(Trigger.AssignCounsellor, guards.All(when.HasNoCounsellor))
                .PermitReentryIf(Trigger.ReplaceCounsellor, guards.All(when.HasCounsellor));
        }

        foreach (var state in before.Concat([State.Completing, State.Reported, State.Accepted]))
        {
            machine.Configure(state)
                .PermitReentry(Trigger.RegisterDissatisfaction)
                .PermitReentryIf(Trigger.ReportImprovementFailed, guards.All(when.ImprovementAgreed))
                .PermitReentryIf(Trigger.RecordImprovement, guards.All(when.ImprovementAgreed))
                .PermitReentry(Trigger.RegisterSignal);
        }
    }

    private static StateDefinition Of(State state, Phase phase, string nl, string en) =>
        new(EnumName.Of(state), phase, new LocalizedText(nl, en));
}
