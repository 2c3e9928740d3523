using Modular.Sdk.Rules;

namespace Modular.Sdk.Lifecycles;

/// <summary>The guards of one machine: hands them to the state machine by code, and finds them again when they do not hold.</summary>
public sealed class GuardSet
{
    private readonly Dictionary<string, Guard> guards = new(StringComparer.Ordinal);

    /// <summary>Guards in the form that <c>PermitIf</c> takes.</summary>
    /// <param name="all">The guards, all of which must hold.</param>
    /// <returns>Pairs of condition and code.</returns>
    public Tuple<Func<bool>, string>[] All(params Guard[] all)
    {
        var pairs = new Tuple<Func<bool>, string>[all.Length];
        for (var i = 0; i < all.Length; i++)
        {
            guards[all[i].Code] = all[i];
            pairs[i] = Tuple.Create(all[i].Holds, all[i].Code);
        }

        return pairs;
    }

    /// <summary>The violation that belongs to a guard's code.</summary>
    /// <param name="code">A code that the state machine reported as unmet.</param>
    /// <returns>The violation.</returns>
    /// <exception cref="KeyNotFoundException">The code was not made by this set.</exception>
    public Violation Unmet(string code) => new(code, guards[code].RuleId, guards[code].Text);
}
