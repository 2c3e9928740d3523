using Modular.Engine.Errors;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Arguments;

/// <summary>Holds given values against column definitions: known, of the right type, within bounds, present where required.</summary>
internal static class ArgumentCheck
{
    // As on the wire: what is added up of such numbers still fits the store. A whole number can be larger and still be given for one.
    private const decimal Limit = 1_000_000_000_000m;

    /// <summary>The values with the types that the definitions ask for; what is wrong goes to the errors.</summary>
    /// <param name="definitions">What may be given.</param>
    /// <param name="given">What was given.</param>
    /// <param name="path">The request's field that holds the values, for example <c>arguments</c>.</param>
    /// <param name="errors">Where faults go.</param>
    /// <param name="partial">Whether required values may be absent, as in an update.</param>
    public static FieldValues Check(
        IReadOnlyList<ColumnDefinition> definitions, FieldValues given, string path, FieldErrors errors, bool partial = false)
    {
        var accepted = FieldValues.Empty;
        foreach (var (name, value) in given)
        {
            var definition = definitions.FirstOrDefault(definition => definition.Name == name);
            if (definition is null)
            {
                errors.Add($"{path}.{name}", "UNKNOWN_FIELD", $"'{name}' is hier onbekend.", $"'{name}' is not known here.");
            }
            else if (Accept(definition, value) is { } fitting)
            {
                Bounds(definition, fitting, $"{path}.{name}", errors);
                accepted = accepted.With(name, fitting);
            }
            else
            {
                errors.Add(
                    $"{path}.{name}", "WRONG_TYPE", $"'{definition.Label.Nl}' moet van type {definition.Type} zijn.", $"'{definition.Label.En}' must be of type {definition.Type}.");
            }
        }

        foreach (var missing in definitions.Where(
            definition => definition.Required && IsMissing(given.Get(definition.Name)) && (!partial || given.Has(definition.Name))))
        {
            errors.Add(
                $"{path}.{missing.Name}", "REQUIRED", $"'{missing.Label.Nl}' ontbreekt.", $"'{missing.Label.En}' is missing.", missing.RuleIds);
        }

        return accepted;
    }

    internal static bool IsMissing(object? value) => value is null || (value is string text && string.IsNullOrWhiteSpace(text));

    /// <summary>The value with the type that a definition asks for; null when it is of another.</summary>
    internal static object? Accept(ColumnDefinition definition, object value) => (definition.Type, value) switch
    {
        (ColumnType.Text or ColumnType.Choice or ColumnType.Lookup, string text) => text,
        (ColumnType.WholeNumber, long whole) => whole,
        (ColumnType.Decimal or ColumnType.Money, long whole) => (decimal)whole,
        (ColumnType.Decimal or ColumnType.Money, decimal number) => number,
        (ColumnType.Date, LocalDate date) => date,
        (ColumnType.Instant, Instant instant) => instant,
        (ColumnType.YesNo, bool yes) => yes,
        _ => null,
    };

    /// <summary>What a definition has against a value of its type.</summary>
    internal static void Bounds(ColumnDefinition definition, object value, string path, FieldErrors errors)
    {
        switch (value)
        {
            case string text when definition.Type == ColumnType.Choice && definition.Choices.All(choice => choice.Value != text):
                var allowed = string.Join(", ", definition.Choices.Select(choice => choice.Value));
                errors.Add(path, "NOT_A_CHOICE", $"Kies uit: {allowed}.", $"Choose one of: {allowed}.", definition.RuleIds);
                break;
            case string text when text.Length > definition.MaxLength:
                errors.Add(path, "TOO_LONG", $"Ten hoogste {definition.MaxLength} tekens.", $"At most {definition.MaxLength} characters.");
                break;
            case long or decimal:
                Bounds(definition, Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture), path, errors);
                break;
        }
    }

    /// <summary>A choice or bound comes from the agreements as much as a value that must be given; the same rules are cited.</summary>
    private static void Bounds(ColumnDefinition definition, decimal number, string path, FieldErrors errors)
    {
        var decimals = definition.Type == ColumnType.Money ? 2 : 6;
        errors.Require(
            number == decimal.Round(number, decimals), path, "TOO_MANY_DECIMALS", $"Ten hoogste {decimals} decimalen.", $"At most {decimals} decimals.");
        if (number < definition.Minimum)
        {
            errors.Add(path, "TOO_SMALL", $"Ten minste {definition.Minimum}.", $"At least {definition.Minimum}.", definition.RuleIds);
        }

        if (number > definition.Maximum)
        {
            errors.Add(path, "TOO_LARGE", $"Ten hoogste {definition.Maximum}.", $"At most {definition.Maximum}.", definition.RuleIds);
        }

        errors.Require(
            definition.Type == ColumnType.WholeNumber || Math.Abs(number) < Limit,
            path, "OUT_OF_RANGE", "Hoogstens 12 cijfers voor de komma.", "At most 12 digits before the point.");
    }
}
