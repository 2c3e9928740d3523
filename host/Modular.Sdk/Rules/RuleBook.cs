using System.Collections;

namespace Modular.Sdk.Rules;

/// <summary>The rules of a regime, by identifier.</summary>
public sealed class RuleBook : IEnumerable<Rule>
{
    private readonly Dictionary<string, Rule> rules;

    /// <summary>Makes a rule book.</summary>
    /// <param name="rules">The rules, in the order in which people should read them.</param>
    /// <exception cref="ArgumentException">Two rules have the same identifier.</exception>
    public RuleBook(IEnumerable<Rule> rules) => this.rules = rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>Number of rules.</summary>
    public int Count => rules.Count;

    /// <summary>The rule with the identifier.</summary>
    /// <param name="id">A rule identifier.</param>
    /// <returns>The rule, or null when the book does not know it.</returns>
    public Rule? Find(string id) => rules.GetValueOrDefault(id);

    /// <inheritdoc/>
    public IEnumerator<Rule> GetEnumerator() => rules.Values.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
