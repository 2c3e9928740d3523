namespace Stateless.Reflection;

/// <summary>The destinations that a selector may choose.</summary>
public sealed class DynamicStateInfos : List<DynamicStateInfo>
{
    /// <summary>Adds a possible destination.</summary>
    public void Add(string destinationState, string criterion) => Add(new DynamicStateInfo(destinationState, criterion));

    /// <summary>Adds a possible destination.</summary>
    public void Add<TState>(TState destinationState, string criterion)
        where TState : notnull => Add(destinationState.ToString() ?? "<null>", criterion);
}
