namespace Stateless.Graph;

/// <summary>The point at which a dynamic transition is decided.</summary>
internal sealed record Choice(string Name, string Description);
