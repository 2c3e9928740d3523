using System.Collections.Immutable;
using Modular.Engine.Errors;
using Modular.Sdk;
using Modular.Sdk.Modelling;
using Modular.Sdk.Statements;

namespace Modular.Engine.Statements;

/// <summary>Kinds of statements of a regime.</summary>
internal static class StatementDefinitions
{
    public static StatementDefinition? Find(IRegime? regime, string kind) =>
        regime?.Statements?.Statements.FirstOrDefault(definition => definition.Kind == kind);

    public static StatementDefinition Require(IRegime regime, string kind)
    {
        var errors = new FieldErrors();
        var found = Find(regime, kind);
        errors.Require(found is not null, "kind", "UNKNOWN_STATEMENT", $"Regime {regime.Id} kent geen '{kind}'.", $"Regime {regime.Id} knows no '{kind}'.");
        errors.ThrowIfAny();
        return found!;
    }

    /// <summary>The columns of the whole, in order.</summary>
    public static ImmutableArray<ColumnDefinition> Columns(this StatementDefinition definition) => [.. definition.Fields, .. definition.Computed];

    /// <summary>The columns of a line, in order.</summary>
    public static ImmutableArray<ColumnDefinition> LineColumns(this StatementDefinition definition) =>
        [.. definition.LineFields, .. definition.LineComputed];
}
