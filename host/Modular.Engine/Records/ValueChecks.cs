using System.Collections.Frozen;
using System.Collections.Immutable;
using Modular.Data.Tables;
using Modular.Engine.Errors;
using Modular.Engine.Pipeline;
using Modular.Engine.Providers;
using Modular.Engine.Tables;
using Modular.Engine.Tariffs;

namespace Modular.Engine.Records;

/// <summary>
/// What the platform asks of the values of a row beyond its columns' types. Steps in every write; and looked at before a caller's values
/// are written, so that it hears of them together with all else.
/// </summary>
internal static class ValueChecks
{
    private static readonly FrozenDictionary<string, Action<RowValues?, RowValues, FieldErrors>> Checks =
        new Dictionary<string, Action<RowValues?, RowValues, FieldErrors>>
        {
            [TableNames.Provider] = ProviderCheck.Check,
            [TableNames.Contract] = ContractSteps.CheckPeriod,
            [TableNames.IndexFigure] = IndexFigureSteps.Check,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    // Columns that do not change once a row is made.
    private static readonly FrozenDictionary<string, string[]> Fixed = new Dictionary<string, string[]>
    {
        [TableNames.Participant] = ["client_number"],
        [TableNames.Contract] = ["provider"],
        [TableNames.ProductSheet] = ["provider"],
        [TableNames.IndexFigure] = ["series", "period", "vintage", "sector"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The same as steps.</summary>
    public static ImmutableArray<PlatformStep> Steps { get; } =
    [
        .. Fixed.Keys.Union(Checks.Keys).Order(StringComparer.Ordinal).Select(table => new PlatformStep(
            $"values_of_{table}", table, check => Find(table, check.Change.Before?.Values, check.Change.After!, check.Errors))),
    ];

    /// <summary>What is wrong with values that a caller gives.</summary>
    /// <param name="table">The row's table.</param>
    /// <param name="before">The row; null for a new one.</param>
    /// <param name="after">Its values as they would be.</param>
    /// <param name="given">What the caller gives.</param>
    public static void Find(string table, RowValues? before, RowValues after, GivenValues given)
    {
        if (!Fixed.ContainsKey(table) && !Checks.ContainsKey(table))
        {
            return;
        }

        var errors = new FieldErrors();
        Find(table, before, after, errors);
        foreach (var error in errors)
        {
            given.Errors.Add(error with { Field = given.PathOf(error.Field) });
        }
    }

    private static void Find(string table, RowValues? before, RowValues after, FieldErrors errors)
    {
        foreach (var name in before is null ? [] : Fixed.GetValueOrDefault(table, []))
        {
            errors.Require(Equals(before![name], after[name]), name, "FIXED_FIELD", $"'{name}' ligt vast.", $"'{name}' is fixed.");
        }

        Checks.GetValueOrDefault(table)?.Invoke(before, after, errors);
    }
}
