using Modular.Engine.Tenants;
using Modular.Host.Rpc.Wire;
using Modular.Sdk;
using Modular.Sdk.Entries;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Reporting;
using Modular.Sdk.Settings;
using Modular.Sdk.Statements;
using V1 = Modular.Modules.V1;

namespace Modular.Host.Rpc.Modules;

/// <summary>Regime versions as callers get them: enough to draw screens without knowing the region.</summary>
internal static class RegimeWire
{
    public static V1.Regime Brief(IRegime regime) => new()
    {
        Name = ResourceNames.Regime(regime.Id, regime.Version),
        DisplayName = Texts.Write(regime.DisplayName),
        ValidFrom = Dates.Write(regime.Validity.Start),
        ValidTo = Dates.Write(regime.Validity.End),
        Municipalities = { regime.Municipalities },
    };

    public static V1.Regime Full(IRegime regime)
    {
        var full = Brief(regime);
        full.Roles.Add(regime.Roles.Select(role => new V1.Role { Id = role.Id, Name = Texts.Write(role.Name) }));
        full.Settings.Add(RegimeSettings.Of(regime).Select(Write));
        full.States.Add(regime.Lifecycle.States.Select(Write));
        full.Order = Write(regime.Lifecycle.Order);
        full.Triggers.Add(regime.Lifecycle.Triggers.Select(Write));
        full.Reports.Add(regime.Reporting.Reports.Select(Write));
        full.Statements.Add((regime.Statements?.Statements ?? []).Select(Write));
        full.Entries.Add((regime.Entries?.Entries ?? []).Select(Write));
        full.Tables.Add(Tables(regime.Model));
        full.Rules.Add(regime.Rules.Select(rule => Citations.Write(rule)));
        return full;
    }

    private static V1.Setting Write(SettingDefinition setting) => new()
    {
        Name = setting.Name,
        DecisionId = setting.DecisionId,
        DefaultValue = setting.Default,
        AllowedValues = { setting.Allowed },
        Text = Texts.Write(setting.Text),
    };

    private static V1.State Write(StateDefinition state) => new()
    {
        Name = state.Name,
        Phase = EnumName.Of(state.Phase),
        Label = Texts.Write(state.Label),
    };

    private static V1.Trigger Write(TriggerDefinition trigger) => new()
    {
        Name = trigger.Name,
        Label = Texts.Write(trigger.Label),
        Roles = { trigger.Roles },
        Arguments = { Columns.Write(trigger.Arguments) },
        RuleIds = { trigger.RuleIds },
    };

    private static V1.ReportKind Write(ReportDefinition report) => new()
    {
        Kind = report.Kind,
        Label = Texts.Write(report.Label),
        Trigger = report.Trigger,
        Sections = { Columns.Write(report.Sections) },
        RuleIds = { report.RuleIds },
    };

    private static V1.StatementKind Write(StatementDefinition statement) => new()
    {
        Kind = statement.Kind,
        Label = Texts.Write(statement.Label),
        Roles = { statement.Roles },
        AgreedBy = { statement.AgreedBy },
        ApprovedBy = { statement.ApprovedBy },
        Fields = { Columns.Write(statement.Fields) },
        Computed = { Columns.Write(statement.Computed) },
        LineFields = { Columns.Write(statement.LineFields) },
        LineComputed = { Columns.Write(statement.LineComputed) },
        Invoiced = statement.Invoiced,
        RuleIds = { statement.RuleIds },
    };

    private static V1.EntryKind Write(EntryDefinition entry) => new()
    {
        Kind = entry.Kind,
        Label = Texts.Write(entry.Label),
        Roles = { entry.Roles },
        OfTenant = entry.OfTenant,
        Fields = { Columns.Write(entry.Fields) },
        Computed = { Columns.Write(entry.Computed) },
        RuleIds = { entry.RuleIds },
    };

    private static IEnumerable<V1.Table> Tables(Model model) =>
        ((IEnumerable<V1.Table>)
        [
            Table("participant", model.Participant),
            Table("provider", model.Provider),
            Table("contract", model.Contract),
            Table("product_sheet", model.ProductSheet),
            Table("trajectory", model.Trajectory),
            .. model.Tables.Select(table => Table(table.Name, table.Columns)),
        ]).Where(table => table.Columns.Count > 0);

    private static V1.Table Table(string name, IEnumerable<ColumnDefinition> columns) =>
        new() { Name = name, Columns = { Columns.Write(columns) } };
}
