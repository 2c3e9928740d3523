using System.Reflection;
using Google.Protobuf.Reflection;
using Modular.Engine.Errors;
using Modular.Sdk.Lifecycles;

namespace Modular.Host.Rpc.Wire;

/// <summary>
/// Enums of the wire and what they are inside: an enum, or a text as a row keeps it. Both are found by the name in the proto, in lower
/// case and without its prefix. A number that this version does not know is refused where it would be acted upon.
/// </summary>
internal static class Choices
{
    public static TWire Write<TDomain, TWire>(TDomain value)
        where TDomain : struct, Enum
        where TWire : struct, Enum => Write<TWire>(EnumName.Of(value));

    /// <summary>The wire's value of a text; unspecified when there is none.</summary>
    public static TWire Write<TWire>(string? text)
        where TWire : struct, Enum => text is null ? default : Names<TWire>.Values[text];

    /// <summary>The domain's value; null when unspecified.</summary>
    public static TDomain? Optional<TWire, TDomain>(TWire value, string field, FieldErrors errors)
        where TDomain : struct, Enum
        where TWire : struct, Enum => Optional(value, field, errors) is { } text ? EnumName.Parse<TDomain>(text) : null;

    /// <summary>The text that a row keeps; null when unspecified.</summary>
    public static string? Optional<TWire>(TWire value, string field, FieldErrors errors)
        where TWire : struct, Enum
    {
        if (EqualityComparer<TWire>.Default.Equals(value, default))
        {
            return null;
        }

        if (Names<TWire>.Texts.TryGetValue(value, out var text))
        {
            return text;
        }

        errors.Add(field, "VALUE_UNKNOWN", "Deze waarde is hier onbekend.", "This value is not known here.");
        return null;
    }

    private static class Names<TWire>
        where TWire : struct, Enum
    {
        public static readonly Dictionary<TWire, string> Texts = Enum.GetValues<TWire>()
            .Where(value => !EqualityComparer<TWire>.Default.Equals(value, default))
            .ToDictionary(value => value, value => Original(value)[Prefix..].ToLowerInvariant());

        public static readonly Dictionary<string, TWire> Values =
            Texts.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        private static int Prefix => Original(default).Length - "UNSPECIFIED".Length;

        private static string Original(TWire value) =>
            typeof(TWire).GetField(value.ToString())?.GetCustomAttribute<OriginalNameAttribute>()?.Name
            ?? throw new InvalidOperationException($"{typeof(TWire).Name} is not made from a proto.");
    }
}
