using System.Collections.Immutable;
using Modular.Sdk.Modelling;

namespace Modular.Engine.Metadata;

/// <summary>A column of a table, whoever declares it.</summary>
/// <param name="Id">Stays the same when the column is renamed.</param>
/// <param name="Definition">Name, type, label and bounds; of a choice the values that may be given now.</param>
/// <param name="Layer">Who declares it.</param>
public sealed record ColumnModel(string Id, ColumnDefinition Definition, Layer Layer)
{
    public string Name => Definition.Name;

    public ColumnType Type => Definition.Type;

    /// <summary>The module that declares it; null for other layers.</summary>
    public string? Module { get; init; }

    public ColumnOwner Owner { get; init; }

    /// <summary>Decimals kept, for decimals and money.</summary>
    public int Scale { get; init; }

    /// <summary>What happens to a row when the row that this lookup points to is deleted.</summary>
    public Cascade Cascade { get; init; }

    /// <summary>The shared list that the choices come from, or null.</summary>
    public string? ChoiceList { get; init; }

    /// <summary>Choices that may stay where they are but are not given any more.</summary>
    public ImmutableArray<ChoiceOption> RetiredChoices { get; init; } = [];

    /// <summary>The roles that may read it; empty for all who may read the table.</summary>
    public ImmutableArray<string> Readers { get; init; } = [];

    /// <summary>The formula of a derived column.</summary>
    public string? Formula { get; init; }

    /// <summary>How a rolled-up column is computed.</summary>
    public RollupModel? Rollup { get; init; }

    /// <summary>Names that it had, oldest first.</summary>
    public ImmutableArray<string> FormerNames { get; init; } = [];
}
