using System.Collections.Immutable;

namespace Modular.Engine.Metadata;

/// <summary>Columns whose values together are unique. A row with an empty one among them is not found by the key.</summary>
/// <param name="Name">The key's name within its table.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Layer">Who declares it.</param>
public sealed record KeyModel(string Name, ImmutableArray<string> Columns, Layer Layer);
