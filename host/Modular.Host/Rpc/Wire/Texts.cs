using Modular.Engine.Errors;
using Modular.Sdk.Values;

namespace Modular.Host.Rpc.Wire;

/// <summary>Texts, and texts for people in two languages.</summary>
internal static class Texts
{
    private const int LongestColumn = 100_000;

    public static Common.V1.LocalizedText Write(LocalizedText text) => new() { Nl = text.Nl, En = text.En };

    public static string Required(string text, string field, int longest, FieldErrors errors)
    {
        errors.Require(!string.IsNullOrWhiteSpace(text), field, "REQUIRED", "Dit veld is verplicht.", "This field is required.");
        return Optional(text, field, longest, errors);
    }

    public static string Optional(string text, string field, int longest, FieldErrors errors)
    {
        errors.Require(
            text.Length <= longest,
            field,
            "TEXT_TOO_LONG",
            $"Hoogstens {longest} tekens.",
            $"At most {longest} characters.");
        errors.Require(
            !text.Any(IsRefused),
            field,
            "TEXT_CONTROL_CHARACTER",
            "Stuurtekens worden niet aangenomen.",
            "Control characters are not taken.");
        return text;
    }

    /// <summary>
    /// A text of a row, or null when it is empty. How long it may be and whether it must be there is for the row's table to say.
    /// </summary>
    public static string? Column(string text, string field, FieldErrors errors) =>
        text.Length == 0 ? null : Optional(text, field, LongestColumn, errors);

    /// <summary>A name of a column, trigger, state or the like, which a caller may leave out.</summary>
    public static string? Filter(string text, string field, FieldErrors errors) =>
        text.Length == 0 ? null : Optional(text, field, 200, errors);

    // New lines and tabs are part of a text; a zero byte ends one in many a reader.
    private static bool IsRefused(char letter) => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t');
}
