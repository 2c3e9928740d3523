using System.Collections;
using Modular.Sdk.Values;

namespace Modular.Sdk.Rules;

/// <summary>Collects every reason for a refusal, so that a caller hears all of them at once.</summary>
public sealed class Violations : IEnumerable<Violation>
{
    private readonly List<Violation> found = [];

    /// <summary>Whether nothing was found.</summary>
    public bool None => found.Count == 0;

    /// <summary>Adds a reason unless the condition holds.</summary>
    /// <param name="holds">The condition that must hold.</param>
    /// <param name="code">A stable code, upper case with underscores.</param>
    /// <param name="ruleId">The rule that asks for it.</param>
    /// <param name="nl">The Dutch text.</param>
    /// <param name="en">The English text.</param>
    /// <param name="field">The argument at fault, or null.</param>
    /// <returns>The same collection.</returns>
    public Violations Require(bool holds, string code, string ruleId, string nl, string en, string? field = null)
    {
        if (!holds)
        {
            found.Add(new Violation(code, ruleId, new LocalizedText(nl, en)) { Field = field });
        }

        return this;
    }

    /// <summary>Adds a reason.</summary>
    /// <param name="violation">The reason.</param>
    public void Add(Violation violation) => found.Add(violation);

    /// <inheritdoc/>
    public IEnumerator<Violation> GetEnumerator() => found.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
