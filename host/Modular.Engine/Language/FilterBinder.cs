using Modular.Data.Querying;
using Modular.Data.Reading;
using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Sdk.Modelling;

namespace Modular.Engine.Language;

/// <summary>Holds the parts of a filter against a table. It goes on after a fault, so that all are told at once.</summary>
internal sealed class FilterBinder(TenantModel model, TableModel table, BindOptions options, string field, FieldErrors errors)
{
    private readonly List<string> paths = [];

    /// <summary>The paths that were used, each once.</summary>
    public IReadOnlyList<string> Paths => paths;

    public Where? Bind(FilterNode node)
    {
        switch (node)
        {
            case FilterGroup group:
                var parts = group.Parts.Select(Bind).ToList();
                return parts.Contains(null) ? null : group.All ? new WhereAll([.. parts!]) : new WhereAny([.. parts!]);
            case FilterNot not:
                return Bind(not.Part) is { } part ? new WhereNot(part) : null;
            case FilterComparison comparison:
                return Path(comparison.Path, comparison) is { } path ? Compare(comparison, path) : null;
            default:
                throw new InvalidOperationException($"A {node.GetType().Name} is unknown here.");
        }
    }

    private Where? Compare(FilterComparison node, BoundPath path)
    {
        if (node.Operands.IsEmpty)
        {
            return new WhereValue(path.Path, node.Comparison);
        }

        if (node.Operands is [{ Kind: OperandKind.Path } other] && node.Comparison != Comparison.In)
        {
            return Path(other.Name, node) is { } right ? ComparePaths(node, path, right) : null;
        }

        if (node.Comparison == Comparison.In)
        {
            var values = node.Operands.Select(operand => Value(operand, node, path)).ToList();
            return Fits(node, path) && values.All(value => value.Known && Given(value.Value, node))
                ? new WhereIn(path.Path, [.. values.Select(value => value.Value!)])
                : null;
        }

        var (known, single) = Value(node.Operands[0], node, path);
        return !known ? null : (single, node.Comparison) switch
        {
            (null, Comparison.Equal) => new WhereValue(path.Path, Comparison.IsNull),
            (null, Comparison.NotEqual) => new WhereValue(path.Path, Comparison.IsNotNull),
            _ => Given(single, node) & Fits(node, path) ? new WhereValue(path.Path, node.Comparison, single) : null,
        };
    }

    private WherePath? ComparePaths(FilterComparison node, BoundPath left, BoundPath right)
    {
        if (node.Comparison is Comparison.Contains or Comparison.StartsWith)
        {
            Fault(node, "OPERATOR_NOT_ALLOWED", "hier hoort een tekst tussen aanhalingstekens", "a text between quotes belongs here");
            return null;
        }

        if (left.Family != right.Family || left.Scale != right.Scale)
        {
            Fault(
                node, "WRONG_TYPE", $"{left.Path} en {right.Path} zijn niet van hetzelfde type", $"{left.Path} and {right.Path} are not of the same type");
            return null;
        }

        return Fits(node, left) & Fits(node, right) ? new WherePath(left.Path, node.Comparison, right.Path) : null;
    }

    private (bool Known, object? Value) Value(Operand operand, FilterComparison node, BoundPath path)
    {
        var value = operand.Value;
        switch (operand.Kind)
        {
            case OperandKind.Path:
                Fault(node, "WRONG_TYPE", "in een lijst staan alleen waarden", "a list holds values only");
                return (false, null);
            case OperandKind.Today when options.Today is null:
                Fault(node, "TODAY_NOT_ALLOWED", "today() kan hier niet", "today() cannot be used here");
                return (false, null);
            case OperandKind.Today:
                value = options.Today;
                break;
            case OperandKind.Parameter when !options.Parameters.TryGetValue(operand.Name, out value):
                Fault(node, "PARAMETER_UNKNOWN", $"er is geen parameter '{operand.Name}'", $"there is no parameter '{operand.Name}'");
                return (false, null);
        }

        if (value is null)
        {
            return (true, null);
        }

        if (value is string { Length: > LanguageLimits.LongestText })
        {
            Fault(node, "TOO_LONG", $"ten hoogste {LanguageLimits.LongestText} tekens", $"at most {LanguageLimits.LongestText} characters");
            return (false, null);
        }

        if (ConvertValue.To(path.Family, value) is { } converted)
        {
            return (true, converted);
        }

        Fault(
            node, "WRONG_TYPE", $"{path.Path} is van type {path.Type} en deze waarde niet{Hint(path, "nl")}",
            $"{path.Path} is of type {path.Type} and this value is not{Hint(path, "en")}");
        return (false, null);
    }

    private static string Hint(BoundPath path, string language) => (path.Family, language) switch
    {
        (ValueFamily.Instant, "nl") => "; schrijf een moment als '2026-01-31T12:00:00Z'",
        (ValueFamily.Instant, _) => "; write an instant as '2026-01-31T12:00:00Z'",
        (ValueFamily.Date, "nl") => "; schrijf een datum als 2026-01-31",
        (ValueFamily.Date, _) => "; write a date as 2026-01-31",
        _ => "",
    };

    private bool Given(object? value, FilterComparison node)
    {
        if (value is null)
        {
            Fault(node, "OPERATOR_NOT_ALLOWED", "met null kan alleen = en !=", "with null only = and != go");
        }

        return value is not null;
    }

    private bool Fits(FilterComparison node, BoundPath path)
    {
        var fits = node.Comparison switch
        {
            Comparison.Contains or Comparison.StartsWith => path.Family == ValueFamily.Text,
            Comparison.Less or Comparison.LessOrEqual or Comparison.Greater or Comparison.GreaterOrEqual =>
                path.Type is not (ColumnType.Choice or ColumnType.Lookup or ColumnType.YesNo),
            _ => true,
        };
        if (!fits)
        {
            Fault(
                node, "OPERATOR_NOT_ALLOWED", $"{path.Path} is van type {path.Type}; deze vergelijking kan daarmee niet",
                $"{path.Path} is of type {path.Type}, which does not go with this comparison");
        }

        return fits;
    }

    private BoundPath? Path(string path, FilterNode node)
    {
        var found = BoundPath.Find(model, table, path, options, node.Field ?? field, errors);
        if (found is not null && !paths.Contains(path))
        {
            paths.Add(path);
        }

        return found;
    }

    private void Fault(FilterNode node, string reason, string nl, string en)
    {
        if (node.At > 0)
        {
            errors.Add(field, reason, $"Teken {node.At}: {nl}.", $"Character {node.At}: {en}.");
        }
        else
        {
            errors.Add(node.Field ?? field, reason, char.ToUpperInvariant(nl[0]) + nl[1..] + ".", char.ToUpperInvariant(en[0]) + en[1..] + ".");
        }
    }
}
