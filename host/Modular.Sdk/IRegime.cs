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

namespace Modular.Sdk;

/// <summary>
/// One version of one regional regime: everything the host needs to run its trajectories. A module implements it once per
/// version and names each implementation in its <c>module.json</c>. Implementations have a public parameterless constructor,
/// hold no state between calls and are called from several threads at once.
/// </summary>
/// <remarks>
/// A module is pure: it gets values and returns decisions. It reads no clock, makes no random number, opens no file, socket or
/// database and starts no thread; the host refuses to load a module whose assembly refers to any of these.
/// </remarks>
public interface IRegime
{
    /// <summary>The regime's stable identifier, lower case with dashes, for example <c>rsd-liemers</c>. Never reused.</summary>
    string Id { get; }

    /// <summary>The version of the agreements, for example <c>2024-2028</c>. A trajectory keeps the version it was ordered under.</summary>
    string Version { get; }

    /// <summary>The dates of ordering for which this version holds, both ends inclusive.</summary>
    DatePeriod Validity { get; }

    /// <summary>The regime's name for people.</summary>
    LocalizedText DisplayName { get; }

    /// <summary>The roles that take part, with the region's own word for each.</summary>
    IReadOnlyList<RoleDefinition> Roles { get; }

    /// <summary>Names of the municipalities that the regime serves; informative.</summary>
    IReadOnlyList<string> Municipalities { get; }

    /// <summary>Decisions that the sources leave open, as named settings with their defaults.</summary>
    IReadOnlyList<SettingDefinition> Settings { get; }

    /// <summary>The tables and columns that the regime adds to the platform's own.</summary>
    Model Model { get; }

    /// <summary>The trajectory's state machine.</summary>
    ILifecycle Lifecycle { get; }

    /// <summary>The tariff calculator.</summary>
    ITariff Tariff { get; }

    /// <summary>The reporting schedule.</summary>
    IReporting Reporting { get; }

    /// <summary>What an invoice must state, when it is late and when it is to be paid.</summary>
    IInvoicing Invoicing { get; }

    /// <summary>What a provider must have on file, and how its contract is looked after.</summary>
    IContracting Contracting { get; }

    /// <summary>Every rule the regime enforces, with its source.</summary>
    RuleBook Rules { get; }

    /// <summary>What is kept on file beside the trajectories; null when nothing is.</summary>
    IEntries? Entries => null;

    /// <summary>The documents that providers hand in per period; null when there are none.</summary>
    IStatements? Statements => null;

    /// <summary>The regime's steps in the writes of rows, whoever writes them; empty when there are none.</summary>
    IReadOnlyList<TableStep> Steps => [];

    /// <summary>The queries that the regime gives names; a newer version's stand in the place of an older one's of the same name.</summary>
    IReadOnlyList<QueryDefinition> Queries => [];

    /// <summary>What the agreements state as data.</summary>
    SeedData Seed => SeedData.None;

    /// <summary>The figures that the regime is steered by.</summary>
    /// <param name="settings">The tenant's settings; norms may be among them.</param>
    /// <returns>The indicators; empty when there are none.</returns>
    IReadOnlyList<IndicatorDefinition> Indicators(SettingValues settings) => [];

    /// <summary>How a case would go under this regime, to be compared with others.</summary>
    /// <param name="facts">The facts of the case.</param>
    /// <param name="settings">The settings to play it by.</param>
    /// <returns>The course; null when the regime takes no part in comparisons.</returns>
    Course? CourseOf(CaseFacts facts, SettingValues settings) => null;
}
