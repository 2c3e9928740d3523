using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.RsdLiemers;

/// <summary>A trigger, whole: its form, what its arguments are checked for and what it does.</summary>
/// <param name="Trigger">The trigger.</param>
/// <param name="Definition">Its form.</param>
/// <param name="Apply">What it does.</param>
internal sealed record Act(Trigger Trigger, TriggerDefinition Definition, Action<Command, Effects> Apply)
{
    /// <summary>Who may fire most triggers of a kind.</summary>
    public static ImmutableArray<string> CaseManager { get; } = [RoleIds.CaseManager];

    public static ImmutableArray<string> Provider { get; } = [RoleIds.Provider];

    public static ImmutableArray<string> Both { get; } = [RoleIds.Provider, RoleIds.CaseManager];

    /// <summary>Adds reasons why the arguments are refused.</summary>
    public Action<Command, Violations> Check { get; init; } = (_, _) => { };

    public static Act Of(
        Trigger trigger,
        string nl,
        string en,
        ImmutableArray<string> roles,
        ImmutableArray<string> rules,
        ImmutableArray<ColumnDefinition> arguments,
        Action<Command, Effects> apply) =>
        new(
            trigger,
            new TriggerDefinition(EnumName.Of(trigger), new LocalizedText(nl, en), roles) { Arguments = arguments, RuleIds = rules },
            apply);
}
