namespace Stateless.Reflection;

/// <summary>A destination that a selector may choose.</summary>
public sealed class DynamicStateInfo
{
    /// <summary>Declares a possible destination.</summary>
    public DynamicStateInfo(string destinationState, string criterion)
    {
        DestinationState = destinationState;
        Criterion = criterion;
    }

    /// <summary>The destination, as text.</summary>
    public string DestinationState { get; set; }

    /// <summary>When it is chosen, for readers of a diagram.</summary>
    public string Criterion { get; set; }
}
