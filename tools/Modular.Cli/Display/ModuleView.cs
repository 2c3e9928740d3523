using Modular.Common.V1;
using Modular.Modules.V1;
using Spectre.Console;

namespace Modular.Cli.Display;

/// <summary>Modules and what a regime consists of.</summary>
public static class ModuleView
{
    public static void List(IAnsiConsole console, IEnumerable<Module> modules) => Blocks.Table(
        console,
        "Modules",
        ["id", "version", "status", "reason", "message", "regimes"],
        modules.Select(module => new[]
        {
            module.Id, module.Version, Cells.Of(module.Status), module.Reason, module.Message, string.Join(", ", module.Regimes),
        }));

    public static void Regimes(IAnsiConsole console, IEnumerable<Regime> regimes) => Blocks.Table(
        console,
        "Regimes",
        ["name", "title", "valid from", "valid to", "municipalities"],
        regimes.Select(regime => new[]
        {
            regime.Name, Cells.Of(regime.DisplayName), Cells.Of(regime.ValidFrom), Cells.Of(regime.ValidTo),
            string.Join(", ", regime.Municipalities),
        }));

    public static void Show(IAnsiConsole console, Regime regime)
    {
        Blocks.Card(console, regime.Name,
        [
            ("title", Cells.Of(regime.DisplayName)),
            ("valid", $"{Cells.Of(regime.ValidFrom)} to {Cells.Of(regime.ValidTo)}"),
            ("municipalities", string.Join(", ", regime.Municipalities)),
            ("roles", string.Join(", ", regime.Roles.Select(role => $"{role.Id} ({role.Name?.Nl})"))),
        ]);
        Blocks.Table(
            console,
            "States",
            ["state", "phase", "label"],
            regime.States.Select(state => new[] { state.Name, state.Phase, Cells.Of(state.Label) }));
        Blocks.Table(
            console,
            "Triggers",
            ["trigger", "label", "roles", "arguments", "rules"],
            new[] { regime.Order }.OfType<Trigger>().Concat(regime.Triggers).Select(trigger => new[]
            {
                trigger.Name, Cells.Of(trigger.Label), string.Join(", ", trigger.Roles), Arguments(trigger.Arguments),
                string.Join(", ", trigger.RuleIds),
            }));
        Blocks.Table(
            console,
            "Reports",
            ["kind", "label", "trigger", "sections", "rules"],
            regime.Reports.Select(report => new[]
            {
                report.Kind, Cells.Of(report.Label), report.Trigger, Arguments(report.Sections), string.Join(", ", report.RuleIds),
            }));
        Blocks.Table(
            console,
            "Entries on file",
            ["kind", "label", "about", "roles", "fields", "rules"],
            regime.Entries.Select(entry => new[]
            {
                entry.Kind, Cells.Of(entry.Label), entry.OfTenant ? "tenant" : "provider", string.Join(", ", entry.Roles),
                Arguments(entry.Fields), string.Join(", ", entry.RuleIds),
            }));
        Blocks.Table(
            console,
            "Statements",
            ["kind", "label", "roles", "agreed by", "approved by", "fields", "line fields", "line computed", "invoiced", "rules"],
            regime.Statements.Select(each => new[]
            {
                each.Kind, Cells.Of(each.Label), string.Join(", ", each.Roles), string.Join(", ", each.AgreedBy),
                string.Join(", ", each.ApprovedBy), Arguments(each.Fields), Arguments(each.LineFields), Arguments(each.LineComputed),
                each.Invoiced ? "yes" : "no", string.Join(", ", each.RuleIds),
            }));
        Blocks.Table(
            console,
            "Settings",
            ["setting", "default", "allowed", "decision", "text"],
            regime.Settings.Select(setting => new[]
            {
                setting.Name, setting.DefaultValue, string.Join(", ", setting.AllowedValues), setting.DecisionId, Cells.Of(setting.Text),
            }));
        Blocks.Table(
            console,
            "Rules",
            ["rule", "source", "says"],
            regime.Rules.Select(rule => new[] { rule.RuleId, rule.Source, Cells.Of(rule.Text) }));
    }

    /// <summary>Arguments with their types; a star marks what must be given.</summary>
    public static string Arguments(IEnumerable<ColumnDefinition> columns) =>
        string.Join(", ", columns.Select(column => $"{column.Name}{(column.Required ? "*" : "")} {Cells.Of(column.Type)}"));
}
