using System.Collections.Immutable;
using System.Globalization;
using Modular.Engine.Documents;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Engine.Errors;

/// <summary>A refusal that the caller is told about in full. Nothing was written.</summary>
public sealed class ModularException(ErrorReason reason, LocalizedText text, Exception? inner = null) : Exception(text.En, inner)
{
    public ErrorReason Reason => reason;

    public LocalizedText Text => text;

    /// <summary>Every variable part of the text, by stable name.</summary>
    public ImmutableSortedDictionary<string, string> Metadata { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Fields at fault.</summary>
    public ImmutableArray<FieldError> Fields { get; init; } = [];

    /// <summary>Conditions that do not hold.</summary>
    public ImmutableArray<Violation> Violations { get; init; } = [];

    /// <summary>The resource that the conditions are about; a resource name.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The rules that refused, with source and text where the regime is known.</summary>
    public ImmutableArray<Rule> Rules { get; init; } = [];

    public static ModularException InvalidFields(IEnumerable<FieldError> fields, RuleBook? rules = null)
    {
        ImmutableArray<FieldError> all = [.. fields];
        var names = string.Join(", ", all.Select(field => field.Field).Distinct());
        return new ModularException(
            ErrorReason.InvalidFields,
            new LocalizedText($"Ongeldige invoer: {names}.", $"Invalid input: {names}."))
        {
            Fields = all,
            Rules = [.. all.SelectMany(field => field.RuleIds).Distinct().Select(id => rules?.Find(id)).OfType<Rule>()],
        };
    }

    public static ModularException NotFound(string name) => new(
        ErrorReason.ResourceNotFound,
        new LocalizedText($"{name} bestaat niet of is voor u niet zichtbaar.", $"{name} does not exist or is not visible to you."))
    {
        Metadata = Facts(("resource", name)),
    };

    public static ModularException Exists(string name, params IEnumerable<Rule> rules) => new(
        ErrorReason.ResourceExists,
        new LocalizedText($"{name} bestaat al.", $"{name} exists already."))
    {
        Metadata = Facts(("resource", name)),
        Rules = [.. rules],
    };

    public static ModularException RoleNotPermitted(string role, string action, IEnumerable<string> roles, IEnumerable<Rule> rules)
    {
        var permitted = string.Join(", ", roles);
        return new ModularException(
            ErrorReason.RoleNotPermitted,
            new LocalizedText($"De rol {role} mag {action} niet doen; wel: {permitted}.", $"Role {role} may not do {action}; these may: {permitted}."))
        {
            Metadata = Facts(("role", role), ("action", action), ("permitted_roles", permitted)),
            Rules = [.. rules],
        };
    }

    public static ModularException RuleViolated(string subject, IEnumerable<Violation> violations, RuleBook rules)
    {
        ImmutableArray<Violation> all = [.. violations];
        return new ModularException(
            ErrorReason.RuleViolated,
            new LocalizedText(string.Join(" ", all.Select(v => v.Text.Nl)), string.Join(" ", all.Select(v => v.Text.En))))
        {
            Subject = subject,
            Violations = all,
            Metadata = Facts(("rules", string.Join(",", all.Select(v => v.RuleId).Distinct()))),
            Rules = [.. all.Select(v => v.RuleId).Distinct().Select(id => rules.Find(id)).OfType<Rule>()],
        };
    }

    public static ModularException EtagMismatch(string name) => new(
        ErrorReason.EtagMismatch,
        new LocalizedText($"{name} is intussen gewijzigd.", $"{name} was changed in the meantime."))
    {
        Metadata = Facts(("resource", name)),
    };

    public static ModularException StateNotAllowed(string name, string state, string action) => new(
        ErrorReason.StateNotAllowed,
        new LocalizedText($"{name} is '{state}'; {action} kan dan niet.", $"{name} is '{state}', which does not allow {action}."))
    {
        Metadata = Facts(("resource", name), ("state", state), ("action", action)),
        Subject = name,
    };

    public static ModularException RecordInUse(string name, IEnumerable<string> referring)
    {
        var tables = string.Join(",", referring);
        return new ModularException(
            ErrorReason.RecordInUse,
            new LocalizedText($"Naar {name} wordt nog verwezen: {tables}.", $"{name} is still referred to: {tables}."))
        {
            Metadata = Facts(("resource", name), ("referring_tables", tables)),
        };
    }

    public static ModularException RegimeUnavailable(string regime) => new(
        ErrorReason.RegimeUnavailable,
        new LocalizedText($"Regime {regime} is niet geladen; lezen kan, schrijven niet.", $"Regime {regime} is not loaded; reading works, writing does not."))
    {
        Metadata = Facts(("regime", regime)),
    };

    public static ModularException ModuleFault(string regime, Exception cause) => new(
        ErrorReason.ModuleFault,
        new LocalizedText($"De module van regime {regime} faalde; er is niets opgeslagen.", $"The module of regime {regime} failed; nothing was stored."),
        cause)
    {
        Metadata = Facts(("regime", regime)),
    };

    /// <summary>Changes of a tenant's metadata that cannot be made, with every obstacle.</summary>
    public static ModularException MetadataConflict(string subject, IEnumerable<Violation> violations) =>
        Unmet(ErrorReason.MetadataConflict, subject, violations);

    /// <summary>Changes of a tenant's metadata that would lose stored values, which the caller did not allow.</summary>
    public static ModularException DataLossNotAllowed(string subject, IEnumerable<Violation> violations) =>
        Unmet(ErrorReason.DataLossNotAllowed, subject, violations);

    private static ModularException Unmet(ErrorReason reason, string subject, IEnumerable<Violation> violations)
    {
        ImmutableArray<Violation> all = [.. violations];
        return new ModularException(
            reason, new LocalizedText(string.Join(" ", all.Select(v => v.Text.Nl)), string.Join(" ", all.Select(v => v.Text.En))))
        {
            Subject = subject,
            Violations = all,
            Metadata = Facts(("resource", subject)),
        };
    }

    /// <summary>The same refusal, as one of an operation of a batch.</summary>
    /// <param name="operation">The operation's place in the batch.</param>
    /// <param name="path">The batch's field that holds it.</param>
    internal ModularException Of(int operation, string path)
    {
        var fields = Fields.Select(error => error with { Field = $"{path}.{error.Field}" }).ToImmutableArray();
        var named = Reason == ErrorReason.InvalidFields ? InvalidFields(fields).Text : Text;
        return Copy(named, fields).With("operation", operation.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The same refusal with one more fact.</summary>
    internal ModularException With(string name, string value) => Copy(Text, Fields, Metadata.SetItem(name, value));

    private ModularException Copy(LocalizedText text, ImmutableArray<FieldError> fields, ImmutableSortedDictionary<string, string>? facts = null) =>
        new(Reason, text, InnerException)
        {
            Metadata = facts ?? Metadata,
            Fields = fields,
            Violations = Violations,
            Subject = Subject,
            Rules = Rules,
        };

    internal static ModularException DocumentNotAvailable(string name, DocumentFormat format, IEnumerable<DocumentOffer> offers)
    {
        var (asked, there) = (EnumName.Of(format), string.Join(", ", offers.Select(offer => EnumName.Of(offer.Format))));
        return new ModularException(
            ErrorReason.DocumentNotAvailable,
            there.Length > 0
                ? new LocalizedText($"{name} is er als {there}, niet als {asked}.", $"{name} can be had as {there}, not as {asked}.")
                : new LocalizedText($"Van {name} is er nog geen document.", $"There is no document of {name} yet."))
        {
            Subject = name,
            Metadata = Facts(("resource", name), ("format", asked), ("formats", there)),
        };
    }

    internal static ImmutableSortedDictionary<string, string> Facts(params (string Key, string Value)[] pairs) =>
        pairs.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
}
