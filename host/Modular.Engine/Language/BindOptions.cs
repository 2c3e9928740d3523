using System.Collections.Frozen;
using Modular.Engine.Security;
using Modular.Sdk.Modelling;
using NodaTime;

namespace Modular.Engine.Language;

/// <summary>What a filter or formula may use beside the columns of its table.</summary>
public sealed record BindOptions
{
    /// <summary>Whose view it is: what this caller may not read is unknown. Null: everything is visible.</summary>
    public Principal? Principal { get; init; }

    /// <summary>The parameters by name. One without a value can only be compared as <c>null</c> can.</summary>
    public IReadOnlyDictionary<string, object?> Parameters { get; init; } = FrozenDictionary<string, object?>.Empty;

    /// <summary>Whether <c>old.</c> before a path means the row as it was.</summary>
    public bool Old { get; init; }

    /// <summary>What <c>today()</c> gives; null when it may not be used.</summary>
    public LocalDate? Today { get; init; }

    /// <summary>Some value for each parameter, to check a text before there are real ones.</summary>
    public static IReadOnlyDictionary<string, object?> Samples(IEnumerable<ColumnDefinition> parameters) =>
        parameters.DistinctBy(parameter => parameter.Name)
            .ToDictionary(parameter => parameter.Name, parameter => Sample(parameter.Type), StringComparer.Ordinal);

    private static object? Sample(ColumnType type) => type switch
    {
        ColumnType.WholeNumber => 1L,
        ColumnType.Decimal or ColumnType.Money => 1m,
        ColumnType.Date => new LocalDate(2000, 1, 1),
        ColumnType.Instant => Instant.FromUnixTimeSeconds(0),
        ColumnType.YesNo => true,
        _ => "",
    };
}
