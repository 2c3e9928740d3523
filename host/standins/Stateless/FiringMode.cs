namespace Stateless;

/// <summary>What happens to a trigger that is fired from inside a callback of the same machine.</summary>
public enum FiringMode
{
    /// <summary>It is handled at once, inside the callback.</summary>
    Immediate,

    /// <summary>It waits until the running transition is complete. The default.</summary>
    Queued,
}
