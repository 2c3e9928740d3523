using Modular.Modules.Tilburg.Accounts;
using Modular.Modules.Tilburg.Filing;
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
using NodaTime;

namespace Modular.Modules.Tilburg;

/// <summary>Municipality of Tilburg, development trajectories work and participation (open house).</summary>
public sealed class Regime : IRegime
{
    /// <inheritdoc/>
    public string Id => "tilburg";

    /// <inheritdoc/>
    public string Version => "2023";

    /// <summary>From the price date; the agreements state no end, so the last day is far away until a next version states one.</summary>
    public DatePeriod Validity { get; } = new(new LocalDate(2023, 5, 1), new LocalDate(2099, 12, 31));

    /// <inheritdoc/>
    public LocalizedText DisplayName { get; } = new("Gemeente Tilburg", "Municipality of Tilburg");

    /// <inheritdoc/>
    public IReadOnlyList<RoleDefinition> Roles { get; } =
    [
        new(RoleIds.CaseManager, new("Klantregisseur", "Case manager")),
        new(RoleIds.ContractManager, new("Contractmanager", "Contract manager")),
        new(RoleIds.Provider, new("Opdrachtnemer", "Provider")),
        new(RoleIds.PolicyAdviser, new("Beleidsadviseur", "Policy adviser")),
        new(RoleIds.Administrator, new("Functioneel beheerder", "Administrator")),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<string> Municipalities { get; } = ["Tilburg"];

    /// <inheritdoc/>
    public IReadOnlyList<SettingDefinition> Settings => Tilburg.Settings.All;

    /// <inheritdoc/>
    public Model Model => TilburgModel.Definition;

    /// <inheritdoc/>
    public ILifecycle Lifecycle { get; } = new Lifecycle();

    /// <inheritdoc/>
    public ITariff Tariff { get; } = new Tariff();

    /// <inheritdoc/>
    public IReporting Reporting { get; } = new Reporting();

    /// <inheritdoc/>
    public IInvoicing Invoicing { get; } = new Invoicing();

    /// <inheritdoc/>
    public IContracting Contracting { get; } = new Contracting();

    /// <inheritdoc/>
    public IReadOnlyList<QueryDefinition> Queries => Tilburg.Queries.All;

    /// <inheritdoc/>
    public RuleBook Rules => TilburgRules.Book;

    /// <inheritdoc/>
    public IEntries? Entries { get; } = new OnFile();

    /// <inheritdoc/>
    public IStatements? Statements { get; } = new Documents();

    /// <inheritdoc/>
    public IReadOnlyList<TableStep> Steps => Tilburg.Steps.All;

    /// <inheritdoc/>
    public SeedData Seed => Ceilings.Seed;

    /// <inheritdoc/>
    public IReadOnlyList<IndicatorDefinition> Indicators(SettingValues settings) => Tilburg.Indicators.All;

    /// <inheritdoc/>
    public Course? CourseOf(CaseFacts facts, SettingValues settings) => Courses.Of(facts, settings);
}
