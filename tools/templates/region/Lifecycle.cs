using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Indicators;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Stateless;

namespace Modular.Modules.Region;

internal enum State
{
    Ordered,
    Active,
    Closed,
    Cancelled,
}

internal enum Trigger
{
    Start,
    Complete,
    Cancel,
}

/// <summary>Ordered, started, reported and closed; or cancelled before the start.</summary>
internal sealed class TrajectoryLifecycle : Lifecycle<State, Trigger>
{
    public override IReadOnlyList<StateDefinition> States { get; } =
    [
        new("ordered", Phase.Ordered, new("Opgedragen", "Ordered")),
        new("active", Phase.Active, new("Lopend", "Active")),
        new("closed", Phase.Closed, new("Afgesloten", "Closed")),
        new("cancelled", Phase.Cancelled, new("Geannuleerd", "Cancelled")),
    ];

    public override IReadOnlyList<TriggerDefinition> Triggers { get; } =
    [
        new("start", new("Starten", "Start"), [RoleIds.Provider])
        {
            Arguments = [Column.Date("started_on", "Startdatum", "Start date").Require(Rules.FinalReport)],
            RuleIds = [Rules.UnderContract, Rules.Instalments],
        },
        new("complete", new("Afronden met eindrapportage", "Complete with final report"), [RoleIds.Provider])
        {
            Arguments = [Column.Text("result", "Resultaat", "Result").Require(Rules.FinalReport)],
            RuleIds = [Rules.FinalReport, Rules.Instalments],
        },
        new("cancel", new("Annuleren", "Cancel"), [RoleIds.CaseManager])
        {
            Arguments = [Column.Text("reason", "Reden", "Reason").Require(Rules.Objective)],
            RuleIds = [Rules.Objective],
        },
    ];

    public override TriggerDefinition Order { get; } = new("order", new("Opdragen", "Order"), [RoleIds.CaseManager])
    {
        Arguments = [Column.Text(TrajectoryFields.Objective, "Doel", "Objective").Require(Rules.Objective)],
        RuleIds = [Rules.Objective],
    };

    protected override State Start => State.Ordered;

    protected override void Configure(StateMachine<State, Trigger> machine, GuardSet guards, TrajectoryContext context)
    {
        machine.Configure(State.Ordered)
            .PermitIf(Trigger.Start, State.Active, guards.All(new Guard(
                "PROVIDER_WITHOUT_CONTRACT",
                Rules.UnderContract,
                new("De aanbieder heeft geen contract.", "The provider has no contract."),
                () => context.Reference.Contract is not null)))
            .Permit(Trigger.Cancel, State.Cancelled);
        machine.Configure(State.Active).Permit(Trigger.Complete, State.Closed);
    }

    protected override void CheckOrder(TriggerContext context, Violations violations) =>
        violations.Require(
            context.Arguments.Has(TrajectoryFields.Objective),
            "OBJECTIVE_MISSING",
            Rules.Objective,
            "Vul het doel in.",
            "State the objective.",
            TrajectoryFields.Objective);

    protected override State ApplyOrder(TriggerContext context, Effects effects)
    {
        effects.Copy(context.Arguments, TrajectoryFields.Objective)
            .Set(TrajectoryFields.Price, Tariff.PriceOf(context)?.Amount)
            .Set(TrajectoryFields.Months, Tariff.MonthsOf(context))
            .Apply(Rules.Objective, new("Doel vastgelegd.", "Objective recorded."));
        return State.Ordered;
    }

    protected override void Check(Trigger trigger, TriggerContext context, Violations violations)
    {
        if (trigger == Trigger.Start)
        {
            violations.Require(
                context.Trajectory.Fields.Has(TrajectoryFields.Price),
                "PRICE_MISSING",
                Rules.Instalments,
                "Het traject heeft geen prijs.",
                "The trajectory has no price.");
        }
    }

    protected override void Apply(Trigger trigger, TriggerContext context, Effects effects)
    {
        switch (trigger)
        {
            case Trigger.Start:
                ApplyStart(context, effects);
                break;
            case Trigger.Complete:
                ApplyComplete(context, effects);
                break;
            default:
                effects.Apply(Rules.Objective, new("Geannuleerd.", "Cancelled."));
                break;
        }
    }

    private static void ApplyStart(TriggerContext context, Effects effects)
    {
        var start = context.Arguments.Date("started_on") ?? context.Today;
        var end = Terms.LastDay(start, (int)(context.Trajectory.Fields.Whole(TrajectoryFields.Months) ?? 1));
        effects.Set(TrajectoryFields.StartedOn, start)
            .Set(TrajectoryFields.EndsOn, end)
            .Owe(Reporting.FinalReport(end))
            .Earn(Tariff.AtStart(context.Trajectory, start));
    }

    private static void ApplyComplete(TriggerContext context, Effects effects)
    {
        effects.Set(TrajectoryFields.CompletedOn, context.Today)
            .Earn(Tariff.AtCompletion(context.Trajectory, context.Today));
        if (context.Trajectory.Report(Reporting.Final) is { } report)
        {
            effects.Submit(report, context.Today, context.Arguments)
                .Count(new Measure(Reporting.InTime.Name, report.Key, context.Today) { Met = context.Today <= report.DueOn });
        }
    }
}
