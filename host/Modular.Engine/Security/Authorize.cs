using Modular.Engine.Errors;
using Modular.Sdk;
using Modular.Sdk.Entries;
using Modular.Sdk.Lifecycles;

namespace Modular.Engine.Security;

/// <summary>Who may do what: first by role, then by row.</summary>
internal static class Authorize
{
    public static void Role(Principal principal, string action, params IReadOnlyList<string> roles)
    {
        if (!roles.Contains(principal.Role))
        {
            throw ModularException.RoleNotPermitted(principal.Role, action, roles, []);
        }
    }

    /// <summary>A trigger's role rule: the refusal cites the trigger's rules.</summary>
    public static void Trigger(Principal principal, TriggerDefinition trigger, IRegime regime) =>
        Role(principal, trigger.Name, trigger.Roles, trigger.RuleIds, regime);

    /// <summary>A role rule that a regime sets: the refusal cites the rules behind it.</summary>
    public static void Role(Principal principal, string action, IReadOnlyList<string> roles, IEnumerable<string> ruleIds, IRegime regime)
    {
        if (!roles.Contains(principal.Role))
        {
            throw ModularException.RoleNotPermitted(principal.Role, action, roles, ruleIds.Select(regime.Rules.Find).OfType<Sdk.Rules.Rule>());
        }
    }

    /// <summary>Who may record a kind of entry: the refusal cites the kind's rules.</summary>
    public static void Entry(Principal principal, EntryDefinition entry, IRegime regime)
    {
        if (!entry.Roles.Contains(principal.Role))
        {
            throw ModularException.RoleNotPermitted(
                principal.Role, entry.Kind, entry.Roles, entry.RuleIds.Select(regime.Rules.Find).OfType<Sdk.Rules.Rule>());
        }
    }

    /// <summary>A provider sees its own rows only; what it may not see does not exist for it.</summary>
    public static void Provider(Principal principal, string? provider, string resource)
    {
        if (principal.Role == RoleIds.Provider && principal.Provider != provider)
        {
            throw ModularException.NotFound(resource);
        }
    }
}
