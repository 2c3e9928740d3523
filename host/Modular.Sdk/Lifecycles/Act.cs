using System.Collections.Immutable;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Sdk.Lifecycles;

/// <summary>
/// A trigger, whole: its form, what its arguments are checked for and what it does. A region with more than a few triggers keeps the acts
/// of a feature together, and names its own with <c>global using Act = Modular.Sdk.Lifecycles.Act&lt;Trigger, Command&gt;</c>.
/// </summary>
/// <typeparam name="TTrigger">The triggers.</typeparam>
/// <typeparam name="TCommand">How the region reads a fired trigger.</typeparam>
/// <param name="Trigger">The trigger.</param>
/// <param name="Definition">Its form.</param>
/// <param name="Apply">What it does.</param>
public sealed record Act<TTrigger, TCommand>(TTrigger Trigger, TriggerDefinition Definition, Action<TCommand, Effects> Apply)
    where TTrigger : struct, Enum
{
    /// <summary>Adds reasons why the arguments are refused.</summary>
    public Action<TCommand, Violations> Check { get; init; } = (_, _) => { };

    /// <summary>Makes an act, without checks.</summary>
    /// <param name="trigger">The trigger.</param>
    /// <param name="nl">The Dutch label.</param>
    /// <param name="en">The English label.</param>
    /// <param name="roles">Who may fire it.</param>
    /// <param name="rules">The rules that it carries out.</param>
    /// <param name="arguments">Its typed arguments.</param>
    /// <param name="apply">What it does.</param>
    public Act(
        TTrigger trigger,
        string nl,
        string en,
        ImmutableArray<string> roles,
        ImmutableArray<string> rules,
        ImmutableArray<ColumnDefinition> arguments,
        Action<TCommand, Effects> apply)
        : this(
            trigger,
            new TriggerDefinition(EnumName.Of(trigger), new LocalizedText(nl, en), roles) { Arguments = arguments, RuleIds = rules },
            apply)
    {
    }
}
