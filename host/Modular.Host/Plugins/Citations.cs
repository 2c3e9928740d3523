using Modular.Sdk;
using Modular.Sdk.Entries;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;

namespace Modular.Host.Plugins;

/// <summary>Every rule that a regime's definitions cite, and where.</summary>
internal static class Citations
{
    public static IEnumerable<(string RuleId, string Where)> Of(IRegime regime) =>
    [
        .. regime.Lifecycle.Triggers.Append(regime.Lifecycle.Order).SelectMany(OfTrigger),
        .. regime.Reporting.Reports.SelectMany(report => report.RuleIds.Select(id => (id, $"report {report.Kind}"))),
        .. regime.Reporting.Reports.SelectMany(report => OfColumns(report.Sections, $"report {report.Kind}")),
        .. OfColumns(regime.Tariff.QuoteArguments, "the quote"),
        .. regime.Settings.Select(setting => (setting.DecisionId, $"setting {setting.Name}")),
        .. OfModel(regime.Model),
        .. (regime.Entries?.Entries ?? []).SelectMany(OfEntry),
        .. regime.Steps.SelectMany(step => step.RuleIds.Select(id => (id, $"step {step.Name}"))),
    ];

    private static IEnumerable<(string RuleId, string Where)> OfEntry(EntryDefinition entry) => entry.RuleIds
        .Select(id => (id, $"entry {entry.Kind}"))
        .Concat(OfColumns(entry.Fields.Concat(entry.Computed), $"entry {entry.Kind}"));

    private static IEnumerable<(string RuleId, string Where)> OfTrigger(TriggerDefinition trigger) =>
        trigger.RuleIds.Select(id => (id, $"trigger {trigger.Name}")).Concat(OfColumns(trigger.Arguments, $"trigger {trigger.Name}"));

    private static IEnumerable<(string RuleId, string Where)> OfModel(Model model) =>
    [
        .. OfColumns(model.Trajectory, "the trajectory"),
        .. OfColumns(model.Provider, "the provider"),
        .. OfColumns(model.Contract, "the contract"),
        .. OfColumns(model.ProductSheet, "the product sheet"),
        .. OfColumns(model.Participant, "the participant"),
        .. model.Tables.SelectMany(table => OfColumns(table.Columns, $"table {table.Name}")),
    ];

    private static IEnumerable<(string RuleId, string Where)> OfColumns(IEnumerable<ColumnDefinition> columns, string where) =>
        columns.SelectMany(column => column.RuleIds.Select(id => (id, $"{where}, column {column.Name}")));
}
