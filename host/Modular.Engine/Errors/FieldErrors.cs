using System.Collections;
using System.Runtime.CompilerServices;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Engine.Errors;

/// <summary>Collects what is wrong with a request, so that the caller hears all of it at once.</summary>
public sealed class FieldErrors : IEnumerable<FieldError>
{
    private readonly List<FieldError> found = [];

    public bool None => found.Count == 0;

    public void Add(FieldError error) => found.Add(error);

    public void Add(string field, string reason, string nl, string en, params IReadOnlyList<string> ruleIds) =>
        found.Add(new FieldError(field, reason, new LocalizedText(nl, en)) { RuleIds = [.. ruleIds] });

    public void Require(bool holds, string field, string reason, string nl, string en)
    {
        if (!holds)
        {
            Add(field, reason, nl, en);
        }
    }

    /// <summary>As with texts that are there already; these are put together only when it does not hold.</summary>
    public void Require(
        bool holds,
        string field,
        string reason,
        [InterpolatedStringHandlerArgument(nameof(holds))] ref FaultText nl,
        [InterpolatedStringHandlerArgument(nameof(holds))] ref FaultText en)
    {
        if (!holds)
        {
            Add(field, reason, nl.ToStringAndClear(), en.ToStringAndClear());
        }
    }

    /// <summary>Refuses the request when anything was found.</summary>
    /// <param name="rules">Where the rules that ask for a field are cited from; null when no regime is known yet.</param>
    /// <exception cref="ModularException">With reason <see cref="ErrorReason.InvalidFields"/>.</exception>
    public void ThrowIfAny(RuleBook? rules = null)
    {
        if (found.Count > 0)
        {
            throw ModularException.InvalidFields(found, rules);
        }
    }

    public IEnumerator<FieldError> GetEnumerator() => found.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
