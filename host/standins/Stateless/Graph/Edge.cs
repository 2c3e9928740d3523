using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>An arrow, with what sets it off, what it runs and what it waits for.</summary>
internal sealed record Edge(string From, string To, string Trigger, IReadOnlyList<string> Actions, IReadOnlyList<string> Guards)
{
    public string Label
    {
        get
        {
            var actions = Actions.Count == 0 ? "" : $" / {string.Join(", ", Actions)}";
            return Trigger + actions + string.Concat(Guards.Select(guard => $" [{guard}]"));
        }
    }

    public static Edge Of(string from, string to, TransitionInfo transition, IEnumerable<string> actions) => new(
        from,
        to,
        transition.Trigger.ToString(),
        [.. actions],
        [.. transition.GuardConditionsMethodDescriptions.Select(guard => guard.Description)]);
}
