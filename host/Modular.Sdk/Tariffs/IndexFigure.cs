using NodaTime;

namespace Modular.Sdk.Tariffs;

/// <summary>An observation of a price index series (DEC-13). It is data: nothing is fetched when something is computed.</summary>
/// <param name="Series">The series, for example <c>82838NED</c>.</param>
/// <param name="Period">The quarter, month or year: <c>2023Q4</c>, <c>2023M10</c> or <c>2023</c>.</param>
/// <param name="Vintage">Which publication, lower case with underscores: <c>current</c> or <c>first_published</c>.</param>
/// <param name="Value">The index level.</param>
public sealed record IndexFigure(string Series, string Period, string Vintage, decimal Value)
{
    /// <summary>The base, for example <c>2010=100</c>.</summary>
    public required string Base { get; init; }

    /// <summary>The sector or branch that it is about.</summary>
    public required string Sector { get; init; }

    /// <summary>Whether the figure is final; else it is provisional.</summary>
    public bool Final { get; init; }

    /// <summary>The series that continues this one, or null.</summary>
    public string? Successor { get; init; }

    /// <summary>The date on which it was read from its publisher.</summary>
    public required LocalDate RetrievedOn { get; init; }
}
