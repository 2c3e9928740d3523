namespace Modular.Engine.Metadata;

/// <summary>How the rows of a table stand in time.</summary>
public enum TableKind
{
    Plain,

    /// <summary>A row holds from <c>valid_from</c> (inclusive) to <c>valid_to</c> (exclusive, empty for good); see <see cref="TableModel.PeriodKey"/>.</summary>
    EffectiveDated,
}
