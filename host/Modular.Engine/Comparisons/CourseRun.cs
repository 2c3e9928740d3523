using System.Collections.Immutable;
using Modular.Engine.Arguments;
using Modular.Engine.Errors;
using Modular.Engine.Modules;
using Modular.Engine.Tenants;
using Modular.Engine.Trajectories;
using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Comparison;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Settings;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Comparisons;

/// <summary>
/// A course played in memory on the regime's own machine, as the host plays triggers on file: the same checks of arguments and roles, the
/// same decisions, the same way to carry them out. Settings are the regime's defaults.
/// </summary>
internal sealed class CourseRun
{
    private const string Asked = "case";
    private readonly IRegime regime;
    private readonly CaseFacts facts;
    private readonly Course course;
    private readonly SettingValues settings;
    private readonly WorkingDays calendar;
    private readonly List<PlayedStep> played = [];
    private TrajectorySnapshot trajectory;
    private Settlement? settlement;
    private LocalDate today;

    private CourseRun(IRegime regime, CaseFacts facts, Course course, SettingValues settings)
    {
        (this.regime, this.facts, this.course, this.settings) = (regime, facts, course, settings);
        calendar = CalendarSettings.Calendar(settings, DecreedDays.All);
        today = facts.OrderedOn;
        trajectory = new TrajectorySnapshot { Id = Asked, State = "", OrderedOn = facts.OrderedOn, Fields = References() };
    }

    /// <summary>What the regime does with a case; null when it takes no part in comparisons.</summary>
    public static ComparedRegime? Play(IRegime regime, CaseFacts facts)
    {
        var settings = new SettingValues(RegimeSettings.Of(regime), ImmutableDictionary<string, string>.Empty);
        return ModuleCall.To(regime, r => r.CourseOf(facts, settings)) is { } course
            ? new CourseRun(regime, facts, course, settings).Play()
            : null;
    }

    private ComparedRegime Play()
    {
        var compared = new ComparedRegime(regime, course);
        if (!course.Refused.IsEmpty)
        {
            return compared;
        }

        Step(regime.Lifecycle.Order, new CourseStep(facts.OrderedOn, regime.Lifecycle.Order.Name, regime.Lifecycle.Order.Roles[0], course.Order));
        foreach (var step in course.Steps)
        {
            Step(Definition(step), step);
        }

        return trajectory.State.Length == 0
            ? compared with { Steps = [.. played], EndedOn = today }
            : compared with
            {
                Steps = [.. played],
                Trajectory = trajectory,
                EndedOn = today,
                Quote = ModuleCall.To(regime, r => r.Tariff.Quote(Context(r.Lifecycle.Order.Roles[0], "quote", Known()) with { Today = facts.OrderedOn })),
                Settlement = settlement,
            };
    }

    private void Step(TriggerDefinition definition, CourseStep step)
    {
        var from = trajectory.State;
        if (played.Count > 0 && played[^1].Status != CourseStepStatus.Done)
        {
            played.Add(Played(definition, step, CourseStepStatus.NotReached, from));
            return;
        }

        var errors = new FieldErrors();
        var arguments = ArgumentCheck.Check(definition.Arguments, step.Arguments, "arguments", errors);
        var context = Context(step.Role, step.Trigger, arguments) with { Today = step.On };
        var outcome = errors.None
            ? ModuleCall.To(regime, r => played.Count == 0 ? r.Lifecycle.Open(context) : r.Lifecycle.Fire(context))
            : Outcome.Refused(errors.Select(error => new Violation(error.Reason, error.RuleIds.FirstOrDefault("COM-09"), error.Text) { Field = error.Field }));
        if (outcome.Decision is not { } decision)
        {
            played.Add(Played(definition, step, CourseStepStatus.Refused, from) with { Violations = Reasons(step, outcome) });
            return;
        }

        today = step.On;
        trajectory = trajectory.Apply(DecisionCheck.Sound(regime, context, decision));
        played.Add(Played(definition, step, CourseStepStatus.Done, from) with { Rules = decision.Rules, Signals = decision.Signals });
        if (facts.StopsOn is { } stop && today >= stop)
        {
            settlement = ModuleCall.To(regime, r => r.Tariff.Settle(Context(step.Role, "", FieldValues.Empty), stop)) ?? settlement;
        }
    }

    /// <summary>The step's trigger. A course that the regime's own lifecycle does not know is a fault of the module.</summary>
    private TriggerDefinition Definition(CourseStep step)
    {
        var definition = regime.Lifecycle.Triggers.FirstOrDefault(trigger => trigger.Name == step.Trigger);
        return definition is not null && definition.Roles.Contains(step.Role) && step.On >= played[^1].Step.On
            ? definition
            : throw ModularException.ModuleFault(
                $"{regime.Id} {regime.Version}",
                new InvalidOperationException($"'{step.Trigger}' by {step.Role} on {step.On:uuuu-MM-dd} cannot be a step after {played[^1].Step.On:uuuu-MM-dd}."));
    }

    private PlayedStep Played(TriggerDefinition definition, CourseStep step, CourseStepStatus status, string from) => new(
        step, definition, status, from, trajectory.State, trajectory.State.Length == 0 ? null : regime.PhaseOf(trajectory.State));

    private ImmutableArray<Violation> Reasons(CourseStep step, Outcome outcome) => outcome.Violations.IsEmpty
        ?
        [
            new Violation("TRIGGER_NOT_PERMITTED", "COM-09", new LocalizedText(
                $"'{step.Trigger}' kan niet in toestand '{trajectory.State}'.",
                $"'{step.Trigger}' cannot be fired in state '{trajectory.State}'.")),
        ]
        : outcome.Violations;

    private TriggerContext Context(string role, string trigger, FieldValues arguments) => new()
    {
        Trajectory = trajectory,
        Reference = course.Reference,
        Settings = settings,
        Today = today,
        Calendar = calendar,
        Trigger = trigger,
        Role = role,
        Arguments = arguments,
    };

    /// <summary>The facts of the case that the regime's quote asks for.</summary>
    private FieldValues Known()
    {
        var known = FieldValues.Empty.With("months", facts.Months).With("hours", facts.Hours).With("price", facts.Price);
        return FieldValues.From(known.Where(pair => regime.Tariff.QuoteArguments.Any(column => column.Name == pair.Key))
            .Select(pair => KeyValuePair.Create(pair.Key, (object?)pair.Value)));
    }

    /// <summary>The columns that the host sets at an order.</summary>
    private FieldValues References() => FieldValues.Empty
        .With(TrajectoryFields.Participant, Asked)
        .With(TrajectoryFields.Provider, Asked)
        .With(TrajectoryFields.Contract, course.Reference.Contract is null ? null : Asked)
        .With(TrajectoryFields.ProductSheet, course.Reference.ProductSheet is null ? null : Asked)
        .With(TrajectoryFields.ClientNumber, course.Reference.Participant.Text(ParticipantFields.ClientNumber));
}
