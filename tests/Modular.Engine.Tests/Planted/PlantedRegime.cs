using Modular.Sdk;
using Modular.Sdk.Comparison;
using Modular.Sdk.Contracting;
using Modular.Sdk.Entries;
using Modular.Sdk.Indicators;
using Modular.Sdk.Invoicing;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Reporting;
using Modular.Sdk.Rules;
using Modular.Sdk.Seeding;
using Modular.Sdk.Settings;
using Modular.Sdk.Statements;
using Modular.Sdk.Steps;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using Stateless.Reflection;

namespace Modular.Engine.Tests.Planted;

/// <summary>The template's regime with a lifecycle that does as the test says.</summary>
internal sealed class PlantedRegime(Func<TriggerContext, Outcome> fire) : IRegime, ILifecycle
{
    private readonly global::Modular.Modules.Region.Regime sound = new();

    /// <summary>Its indicators; none unless the test says so.</summary>
    public IReadOnlyList<IndicatorDefinition> Counted { get; init; } = [];

    /// <summary>Its statements; the template's unless the test says so.</summary>
    public IStatements? Statements { get; init; } = new global::Modular.Modules.Region.Regime().Statements;

    /// <summary>Its rules for invoices; the template's unless the test says so.</summary>
    public IInvoicing Invoicing { get; init; } = new global::Modular.Modules.Region.Regime().Invoicing;

    /// <summary>Its steps; none unless the test says so.</summary>
    public IReadOnlyList<TableStep> Steps { get; init; } = [];

    public string Id => sound.Id;

    public string Version => sound.Version;

    public DatePeriod Validity => sound.Validity;

    public LocalizedText DisplayName => sound.DisplayName;

    public IReadOnlyList<RoleDefinition> Roles => sound.Roles;

    public IReadOnlyList<string> Municipalities => sound.Municipalities;

    public IReadOnlyList<SettingDefinition> Settings => sound.Settings;

    /// <summary>Its tables; the template's unless the test says so.</summary>
    public Model Model { get; init; } = new global::Modular.Modules.Region.Regime().Model;

    public ILifecycle Lifecycle => this;

    /// <summary>Its seed data; none unless the test says so.</summary>
    public SeedData Seed { get; init; } = SeedData.None;

    /// <summary>Its tariff; the template's unless the test says so.</summary>
    public ITariff Tariff { get; init; } = new global::Modular.Modules.Region.Regime().Tariff;

    /// <summary>Its schedule; the template's unless the test says so.</summary>
    public IReporting Reporting { get; init; } = new global::Modular.Modules.Region.Regime().Reporting;

    public IContracting Contracting => sound.Contracting;

    public IEntries? Entries { get; init; }

    public RuleBook Rules => sound.Rules;

    public IReadOnlyList<IndicatorDefinition> Indicators(SettingValues settings) => Counted;

    public Course? CourseOf(CaseFacts facts, SettingValues settings) => sound.CourseOf(facts, settings);

    /// <summary>The template's states unless the test says otherwise.</summary>
    public IReadOnlyList<StateDefinition> States { get => field ?? sound.Lifecycle.States; init; }

    public IReadOnlyList<TriggerDefinition> Triggers => sound.Lifecycle.Triggers;

    public TriggerDefinition Order => sound.Lifecycle.Order;

    public Outcome Open(TriggerContext context) => sound.Lifecycle.Open(context);

    public Outcome Fire(TriggerContext context) => fire(context);

    public IReadOnlyList<TriggerAvailability> Availability(TrajectoryContext context) => sound.Lifecycle.Availability(context);

    public StateMachineInfo Describe() => sound.Lifecycle.Describe();
}
