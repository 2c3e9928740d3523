using System.Collections.Concurrent;
using System.Text;

namespace Modular.Sdk.Lifecycles;

/// <summary>Names of states and triggers: the enum name in lower case with underscores, <c>PlanSubmitted</c> as <c>plan_submitted</c>.</summary>
public static class EnumName
{
    private static readonly ConcurrentDictionary<Enum, string> Names = new();

    /// <summary>The name of a value.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="value">A defined value.</param>
    /// <returns>The name in lower case with underscores.</returns>
    public static string Of<T>(T value)
        where T : struct, Enum => Of((Enum)value);

    /// <summary>The name of a value whose enum is not known beforehand, as in a machine's graph.</summary>
    /// <param name="value">A defined value.</param>
    /// <returns>The name in lower case with underscores.</returns>
    public static string Of(Enum value) => Names.GetOrAdd(value, static key => Snake(key.ToString()));

    /// <summary>The value with a name.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="name">A name in lower case with underscores.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The enum has no such value.</exception>
    public static T Parse<T>(string name)
        where T : struct, Enum => ByName<T>.Values.TryGetValue(name, out var value)
            ? value
            : throw new ArgumentException($"{typeof(T).Name} has no value '{name}'.", nameof(name));

    private static string Snake(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    private static class ByName<T>
        where T : struct, Enum
    {
        internal static readonly Dictionary<string, T> Values =
            Enum.GetValues<T>().ToDictionary(value => Snake(value.ToString()), StringComparer.Ordinal);
    }
}
