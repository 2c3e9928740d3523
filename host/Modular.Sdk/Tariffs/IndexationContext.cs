using System.Collections.Immutable;
using Modular.Sdk.Settings;
using NodaTime;

namespace Modular.Sdk.Tariffs;

/// <summary>An indexation that is asked for.</summary>
public sealed record IndexationContext
{
    /// <summary>The first day on which the new prices hold.</summary>
    public required LocalDate On { get; init; }

    /// <summary>The tenant's rates, all dates.</summary>
    public ImmutableArray<Rate> Rates { get; init; } = [];

    /// <summary>The index figures on file.</summary>
    public ImmutableArray<IndexFigure> Figures { get; init; } = [];

    /// <summary>The tenant's settings.</summary>
    public required SettingValues Settings { get; init; }

    /// <summary>Today in the tenant's time zone and on the tenant's clock.</summary>
    public required LocalDate Today { get; init; }
}
