using System.Collections.Immutable;
using Modular.Sdk.Tariffs;

namespace Modular.Sdk.Seeding;

/// <summary>What the agreements themselves state as data: published rates and contracted providers. A tenant can be filled with it.</summary>
public sealed record SeedData
{
    /// <summary>Nothing.</summary>
    public static SeedData None { get; } = new();

    /// <summary>Published rates.</summary>
    public ImmutableArray<Rate> Rates { get; init; } = [];

    /// <summary>Published index figures.</summary>
    public ImmutableArray<IndexFigure> IndexFigures { get; init; } = [];

    /// <summary>Contracted providers.</summary>
    public ImmutableArray<SeedProvider> Providers { get; init; } = [];
}
