namespace Stateless;

/// <summary>What can be wrong with a configuration. An addition of this stand-in.</summary>
public enum ConfigurationProblemKind
{
    /// <summary>A trigger has several handlers in one state and one has no guard: firing it fails, or will once another's guard is met.</summary>
    AmbiguousTrigger,

    /// <summary>An initial transition leads to a state that is not a direct substate: entering the state fails.</summary>
    InitialTargetNotSubstate,

    /// <summary>No sequence of triggers leads to the state.</summary>
    UnreachableState,
}
