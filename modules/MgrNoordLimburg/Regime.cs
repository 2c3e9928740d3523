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
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>MGR sociaal domein Limburg-Noord, domain Participatie: the framework agreements of 2022-2025. Each municipality is a tenant.</summary>
public sealed class Regime : IRegime
{
    /// <inheritdoc/>
    public string Id => "mgr-noord-limburg";

    /// <inheritdoc/>
    public string Version => "2022-2025";

    /// <inheritdoc/>
    public DatePeriod Validity { get; } = new(Framework.Beginning, Framework.LastDay(0));

    /// <inheritdoc/>
    public LocalizedText DisplayName { get; } = new("MGR sociaal domein Limburg-Noord", "MGR social domain Limburg-Noord");

    /// <inheritdoc/>
    public IReadOnlyList<RoleDefinition> Roles { get; } =
    [
        new(RoleIds.CaseManager, new("Casusregisseur", "Case manager")),
        new(RoleIds.ContractManager, new("Contractmanager MGR", "Contract manager MGR")),
        new(RoleIds.Provider, new("Aanbieder", "Provider")),
        new(RoleIds.PolicyAdviser, new("Beleidsadviseur", "Policy adviser")),
        new(RoleIds.Administrator, new("Functioneel beheerder", "Administrator")),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<string> Municipalities => Region.Municipalities;

    /// <inheritdoc/>
    public IReadOnlyList<SettingDefinition> Settings => MgrNoordLimburg.Settings.All;

    /// <inheritdoc/>
    public Model Model => MgrModel.Definition;

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
    public IReadOnlyList<QueryDefinition> Queries => MgrNoordLimburg.Queries.All;

    /// <inheritdoc/>
    public RuleBook Rules => MgrRules.Book;

    /// <inheritdoc/>
    public IEntries Entries { get; } = new OnFile();

    /// <inheritdoc/>
    public IStatements Statements { get; } = new HandedIn();

    /// <inheritdoc/>
    public SeedData Seed => Published.Data;

    /// <inheritdoc/>
    public IReadOnlyList<IndicatorDefinition> Indicators(SettingValues settings) => MgrNoordLimburg.Indicators.Of(settings);

    /// <inheritdoc/>
    public Course? CourseOf(CaseFacts facts, SettingValues settings) => Courses.Of(facts, settings);
}
