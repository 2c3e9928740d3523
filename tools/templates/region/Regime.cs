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
using Modular.Sdk.Settings;
using Modular.Sdk.Statements;
using Modular.Sdk.Steps;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Region;

/// <summary>The agreements of 2026. Put the name of the region's document here.</summary>
public sealed class Regime : IRegime
{
    public string Id => "example-region";

    public string Version => "2026";

    public DatePeriod Validity { get; } = new(new LocalDate(2026, 1, 1), new LocalDate(2029, 12, 31));

    public LocalizedText DisplayName { get; } = new("Voorbeeldregio", "Example region");

    public IReadOnlyList<RoleDefinition> Roles { get; } =
    [
        new(RoleIds.CaseManager, new("klantmanager", "case manager")),
        new(RoleIds.ContractManager, new("contractmanager", "contract manager")),
        new(RoleIds.Provider, new("aanbieder", "provider")),
    ];

    public IReadOnlyList<string> Municipalities { get; } = ["Voorbeeldstad"];

    public IReadOnlyList<SettingDefinition> Settings { get; } = [];

    public Sdk.Modelling.Model Model => Modular.Modules.Region.Model.Additions;

    public ILifecycle Lifecycle { get; } = new TrajectoryLifecycle();

    public ITariff Tariff { get; } = new Tariff();

    public IReporting Reporting { get; } = new Reporting();

    public IInvoicing Invoicing { get; } = new Invoicing();

    public IContracting Contracting { get; } = new Contracting();

    public IEntries? Entries { get; } = new Filing();

    public IStatements? Statements { get; } = new Declarations();

    public IReadOnlyList<TableStep> Steps => Modular.Modules.Region.Steps.All;

    public IReadOnlyList<QueryDefinition> Queries => Modular.Modules.Region.Queries.All;

    public RuleBook Rules => Modular.Modules.Region.Rules.Book;

    public IReadOnlyList<IndicatorDefinition> Indicators(SettingValues settings) => [Modular.Modules.Region.Reporting.InTime];

    public Course? CourseOf(CaseFacts facts, SettingValues settings) => Courses.Of(facts, Validity);
}
