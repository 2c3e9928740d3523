using Modular.Sdk;
using Modular.Sdk.Comparison;
using Modular.Sdk.Contracting;
using Modular.Sdk.Invoicing;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Reporting;
using Modular.Sdk.Rules;
using Modular.Sdk.Settings;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.RsdLiemers;

/// <summary>RSD de Liemers, working agreements of the Leer- en Ontwikkelnetwerk (LEON) 2024-2028.</summary>
public sealed class Regime : IRegime
{
    /// <inheritdoc/>
    public string Id => "rsd-liemers";

    /// <inheritdoc/>
    public string Version => "2024-2028";

    /// <inheritdoc/>
    public DatePeriod Validity { get; } = new(new LocalDate(2024, 1, 1), new LocalDate(2028, 12, 31));

    /// <inheritdoc/>
    public LocalizedText DisplayName { get; } = new("RSD de Liemers", "RSD de Liemers");

    /// <inheritdoc/>
    public IReadOnlyList<RoleDefinition> Roles { get; } =
    [
        new(RoleIds.CaseManager, new("Klantmanager", "Case manager")),
        new(RoleIds.ContractManager, new("Contractmanager", "Contract manager")),
        new(RoleIds.Provider, new("Aanbieder", "Provider")),
        new(RoleIds.PolicyAdviser, new("Beleidsadviseur", "Policy adviser")),
        new(RoleIds.Administrator, new("Functioneel beheerder", "Administrator")),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<string> Municipalities { get; } = ["Duiven", "Westervoort", "Zevenaar"];

    /// <inheritdoc/>
    public IReadOnlyList<SettingDefinition> Settings => RsdLiemers.Settings.All;

    /// <inheritdoc/>
    public Model Model => RsdModel.Definition;

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
    public IReadOnlyList<QueryDefinition> Queries => RsdLiemers.Queries.All;

    /// <inheritdoc/>
    public RuleBook Rules => RsdRules.Book;

    /// <inheritdoc/>
    public Course? CourseOf(CaseFacts facts, SettingValues settings) => Courses.Of(facts, settings);
}
