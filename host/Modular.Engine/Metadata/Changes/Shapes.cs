using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Modular.Engine.Errors;
using Modular.Sdk;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Engine.Metadata.Changes;

/// <summary>What makes names, labels and lists sound in themselves.</summary>
internal static partial class Shapes
{
    private static readonly string[] Roles =
        [RoleIds.CaseManager, RoleIds.ContractManager, RoleIds.Provider, RoleIds.PolicyAdviser, RoleIds.Administrator];

    public static bool IsOwnName(string? name) => name is { Length: <= MetadataLimits.Name } && OwnName().IsMatch(name);

    public static void Own(string? name, string field, FieldErrors errors) => errors.Require(
        IsOwnName(name), field, "NAME_MALFORMED",
        $"Een eigen naam begint met x_ en heeft kleine letters, cijfers en _, hoogstens {MetadataLimits.Name}.",
        $"A name of the tenant's own starts with x_ and has lower case letters, digits and _, at most {MetadataLimits.Name}.");

    /// <summary>A name of anything, of the platform too.</summary>
    public static void Any(string? name, string field, FieldErrors errors) => errors.Require(
        name is not null && AnyName().IsMatch(name), field, "NAME_MALFORMED",
        "Een naam heeft kleine letters, cijfers en _, hoogstens 63.", "A name has lower case letters, digits and _, at most 63.");

    public static void Label(LocalizedText? text, string field, FieldErrors errors, int longest = MetadataLimits.Label)
    {
        Text(text?.Nl, $"{field}.nl", errors, longest);
        Text(text?.En, $"{field}.en", errors, longest);
    }

    /// <summary>A filter or formula: null for none.</summary>
    public static void Expression(string? text, string field, FieldErrors errors)
    {
        if (text is not null)
        {
            Text(text, field, errors, MetadataLimits.Expression);
        }
    }

    public static void OneOf(ImmutableArray<string> roles, string field, FieldErrors errors)
    {
        foreach (var role in roles.Where(role => !Roles.Contains(role)))
        {
            errors.Add(field, "ROLE_UNKNOWN", $"Er is geen rol '{role}'.", $"There is no role '{role}'.");
        }
        Distinct(roles, field, errors);
    }

    public static void Distinct(IEnumerable<string> names, string field, FieldErrors errors)
    {
        foreach (var twice in names.GroupBy(name => name).Where(group => group.Count() > 1))
        {
            errors.Add(field, "TWICE", $"'{twice.Key}' staat er meer dan eens.", $"'{twice.Key}' is there more than once.");
        }
    }

    public static void Most(int count, int most, string field, FieldErrors errors, int least = 0) => errors.Require(
        count >= least && count <= most, field, "COUNT_OUT_OF_RANGE", $"{least} tot {most}, niet {count}.", $"{least} to {most}, not {count}.");

    public static void Options(
        ImmutableArray<ChoiceOption> options, ImmutableArray<ChoiceOption> retired, string field, string retiredField, FieldErrors errors)
    {
        Most(options.Length + retired.Length, MetadataLimits.Choices, field, errors, least: 1);
        foreach (var (option, at) in options.Select((option, i) => (option, $"{field}[{i}]")).Concat(retired.Select((option, i) => (option, $"{retiredField}[{i}]"))))
        {
            errors.Require(
                option.Value is not null && Value().IsMatch(option.Value), $"{at}.value", "VALUE_MALFORMED",
                "Een waarde heeft kleine letters, cijfers en _, hoogstens 63.", "A value has lower case letters, digits and _, at most 63.");
            Label(option.Label, $"{at}.label", errors);
        }
        Distinct(options.Concat(retired).Select(option => option.Value ?? ""), field, errors);
    }

    private static void Text(string? text, string field, FieldErrors errors, int longest)
    {
        errors.Require(!string.IsNullOrWhiteSpace(text), field, "REQUIRED", "Dit veld is verplicht.", "This field is required.");
        errors.Require(text is null || text.Length <= longest, field, "TEXT_TOO_LONG", $"Hoogstens {longest} tekens.", $"At most {longest} characters.");
        errors.Require(
            text is null || !text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')), field, "TEXT_CONTROL_CHARACTER",
            "Stuurtekens worden niet aangenomen.", "Control characters are not taken.");
    }

    [GeneratedRegex(@"^x_[a-z0-9][a-z0-9_]*\z")]
    private static partial Regex OwnName();

    [GeneratedRegex(@"^[a-z][a-z0-9_]{0,62}\z")]
    private static partial Regex AnyName();

    [GeneratedRegex(@"^[a-z0-9][a-z0-9_]{0,62}\z")]
    private static partial Regex Value();
}
