using Modular.Engine.Errors;

namespace Modular.Host.Rpc.Wire;

/// <summary>
/// Enums of the wire and of the domain, which have the same names; the wire's have Unspecified besides. A number that this version does
/// not know is refused where it would be acted upon.
/// </summary>
internal static class Choices
{
    public static TWire Write<TDomain, TWire>(TDomain value)
        where TDomain : struct, Enum
        where TWire : struct, Enum => Pairs<TDomain, TWire>.ToWire[value];

    /// <summary>The domain's value; null when unspecified.</summary>
    public static TDomain? Optional<TWire, TDomain>(TWire value, string field, FieldErrors errors)
        where TDomain : struct, Enum
        where TWire : struct, Enum
    {
        if (EqualityComparer<TWire>.Default.Equals(value, default))
        {
            return null;
        }

        if (Pairs<TDomain, TWire>.ToDomain.TryGetValue(value, out var known))
        {
            return known;
        }

        errors.Add(field, "VALUE_UNKNOWN", "Deze waarde is hier onbekend.", "This value is not known here.");
        return null;
    }

    private static class Pairs<TDomain, TWire>
        where TDomain : struct, Enum
        where TWire : struct, Enum
    {
        public static readonly Dictionary<TDomain, TWire> ToWire =
            Enum.GetValues<TDomain>().ToDictionary(value => value, value => Enum.Parse<TWire>(value.ToString()));

        public static readonly Dictionary<TWire, TDomain> ToDomain = ToWire.ToDictionary(pair => pair.Value, pair => pair.Key);
    }
}
