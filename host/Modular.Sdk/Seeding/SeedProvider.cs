using System.Collections.Immutable;
using Modular.Sdk.Values;

namespace Modular.Sdk.Seeding;

/// <summary>A provider that the agreements name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="TradeRegisterNumber">Its trade register number, 8 digits with leading zeros.</param>
public sealed record SeedProvider(string Name, string TradeRegisterNumber)
{
    /// <summary>The regime's own columns of the provider.</summary>
    public FieldValues Fields { get; init; } = FieldValues.Empty;

    /// <summary>The contract's columns, made active as the agreements say it is; null for none. See <c>ContractFields</c>.</summary>
    public FieldValues? Contract { get; init; }

    /// <summary>The columns of its product sheets, approved as the agreements say they are. See <c>ProductSheetFields</c>.</summary>
    public ImmutableArray<FieldValues> ProductSheets { get; init; } = [];
}
