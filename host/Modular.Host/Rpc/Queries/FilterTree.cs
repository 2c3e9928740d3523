using Modular.Data.Reading;
using Modular.Engine.Errors;
using Modular.Engine.Language;
using Modular.Engine.Querying;
using Modular.Host.Rpc.Wire;
using V1 = Modular.Queries.V1;

namespace Modular.Host.Rpc.Queries;

/// <summary>Reads a condition that is sent as a tree; it becomes the same as one that is sent as text.</summary>
internal sealed class FilterTree(FieldErrors errors)
{
    private int parts;
    private int values;

    /// <summary>The condition; null when there is none, or it is at fault.</summary>
    public static FilterNode? Read(V1.Filter? filter, string field, FieldErrors errors) =>
        filter is null ? null : new FilterTree(errors).Read(filter, field, 1);

    private FilterNode? Read(V1.Filter filter, string field, int depth)
    {
        if (depth > LanguageLimits.Deepest)
        {
            return Fault(field, "TOO_DEEP", $"Ten hoogste {LanguageLimits.Deepest} diep.", $"At most {LanguageLimits.Deepest} deep.");
        }

        // Said once: what comes after is not looked at.
        if (++parts > LanguageLimits.MostParts)
        {
            return parts == LanguageLimits.MostParts + 1
                ? Fault(field, "TOO_MANY_PARTS", $"Ten hoogste {LanguageLimits.MostParts} delen.", $"At most {LanguageLimits.MostParts} parts.")
                : null;
        }

        return filter.KindCase switch
        {
            V1.Filter.KindOneofCase.AllOf => Group(true, filter.AllOf, $"{field}.all_of", depth),
            V1.Filter.KindOneofCase.AnyOf => Group(false, filter.AnyOf, $"{field}.any_of", depth),
            V1.Filter.KindOneofCase.Not =>
                Read(filter.Not, $"{field}.not", depth + 1) is { } part ? new FilterNot(part) { Field = $"{field}.not" } : null,
            V1.Filter.KindOneofCase.Comparison => Compare(filter.Comparison, $"{field}.comparison"),
            _ => Fault(field, "REQUIRED", "Een voorwaarde is verplicht.", "A condition is required."),
        };
    }

    private FilterGroup? Group(bool all, V1.Filters group, string field, int depth)
    {
        errors.Require(group.Filters_.Count > 0, $"{field}.filters", "REQUIRED", "Ten minste een voorwaarde.", "At least one condition.");
        var nodes = new List<FilterNode>(group.Filters_.Count);
        foreach (var (i, filter) in group.Filters_.Index())
        {
            if (Read(filter, $"{field}.filters[{i}]", depth + 1) is { } node)
            {
                nodes.Add(node);
            }
        }

        return nodes.Count == group.Filters_.Count && nodes.Count > 0 ? new FilterGroup(all, [.. nodes]) { Field = field } : null;
    }

    private FilterComparison? Compare(V1.Comparison comparison, string field)
    {
        var before = errors.Count();
        var sign = Sign(comparison.Operator, $"{field}.operator");
        errors.Require(comparison.Path.Length > 0, $"{field}.path", "REQUIRED", "Een pad is verplicht.", "A path is required.");
        var operands = Operands(comparison, sign, field);
        return errors.Count() == before && sign is not null
            ? new FilterComparison(comparison.Path, sign.Value, [.. operands.Select(value => new Operand(OperandKind.Value, value))]) { Field = field }
            : null;
    }

    private List<object?> Operands(V1.Comparison comparison, Comparison? sign, string field)
    {
        var listed = sign == Comparison.In;
        var single = sign is not (null or Comparison.In or Comparison.IsNull or Comparison.IsNotNull);
        errors.Require(
            sign is null || single == (comparison.Value is not null), $"{field}.value", single ? "REQUIRED" : "NOT_ALLOWED",
            single ? "Een waarde is verplicht." : "Hier hoort geen waarde.", single ? "A value is required." : "No value belongs here.");
        errors.Require(
            sign is null || listed == comparison.Values.Count > 0, $"{field}.values", listed ? "REQUIRED" : "NOT_ALLOWED",
            listed ? "Ten minste een waarde." : "Hier horen geen waarden.", listed ? "At least one value." : "No values belong here.");
        values += comparison.Values.Count;
        if (comparison.Values.Count > LanguageLimits.MostValues || values > QueryLimits.MostValues)
        {
            errors.Add(
                $"{field}.values", "TOO_MANY_VALUES", $"Ten hoogste {LanguageLimits.MostValues} waarden, en {QueryLimits.MostValues} in alle lijsten samen.",
                $"At most {LanguageLimits.MostValues} values, and {QueryLimits.MostValues} in all lists together.");
            return [];
        }

        if (single && comparison.Value is not null)
        {
            return [Value(comparison.Value, $"{field}.value")];
        }

        return [.. comparison.Values.Select((value, i) => Value(value, $"{field}.values[{i}]"))];
    }

    private object? Value(Common.V1.FieldValue value, string field)
    {
        errors.Require(
            value.KindCase != Common.V1.FieldValue.KindOneofCase.None, field, "REQUIRED", "Een waarde is verplicht.", "A value is required.");
        return Fields.Read(value, field, errors);
    }

    private Comparison? Sign(V1.Operator sign, string field)
    {
        Comparison? known = sign switch
        {
            V1.Operator.Equal => Comparison.Equal,
            V1.Operator.NotEqual => Comparison.NotEqual,
            V1.Operator.Less => Comparison.Less,
            V1.Operator.LessOrEqual => Comparison.LessOrEqual,
            V1.Operator.Greater => Comparison.Greater,
            V1.Operator.GreaterOrEqual => Comparison.GreaterOrEqual,
            V1.Operator.In => Comparison.In,
            V1.Operator.Contains => Comparison.Contains,
            V1.Operator.StartsWith => Comparison.StartsWith,
            V1.Operator.IsEmpty => Comparison.IsNull,
            V1.Operator.IsNotEmpty => Comparison.IsNotNull,
            _ => null,
        };
        errors.Require(known is not null, field, "VALUE_UNKNOWN", "Deze vergelijking is onbekend.", "This comparison is not known.");
        return known;
    }

    private FilterNode? Fault(string field, string reason, string nl, string en)
    {
        errors.Add(field, reason, nl, en);
        return null;
    }
}
