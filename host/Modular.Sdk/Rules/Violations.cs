using System.Collections;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;
using NodaTime;

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

    /// <summary>Adds a reason for each argument that is not given; text that is only white space is not given.</summary>
    /// <param name="given">The arguments.</param>
    /// <param name="ruleId">The rule that asks for them.</param>
    /// <param name="columns">The arguments' definitions.</param>
    /// <returns>The same collection.</returns>
    public Violations RequireGiven(FieldValues given, string ruleId, params IEnumerable<ColumnDefinition> columns)
    {
        foreach (var column in columns)
        {
            Require(
                IsGiven(given, column.Name), $"{column.Name.ToUpperInvariant()}_MISSING", ruleId,
                $"Ontbreekt: {column.Label.Nl}.", $"Missing: {column.Label.En}.", column.Name);
        }

        return this;
    }

    /// <summary>Adds a reason when a date has not come yet, or lies before the order; a date that is absent is passed over.</summary>
    /// <param name="date">The date.</param>
    /// <param name="today">Today.</param>
    /// <param name="orderedOn">The date of the order.</param>
    /// <param name="ruleId">The rule that asks for the date.</param>
    /// <param name="field">The argument.</param>
    /// <returns>The same collection.</returns>
    public Violations RequirePast(LocalDate? date, LocalDate today, LocalDate orderedOn, string ruleId, string field) =>
        Require(
            !(date > today), "DATE_IN_FUTURE", ruleId,
            "Deze datum ligt in de toekomst.", "This date lies in the future.", field)
        .Require(
            !(date < orderedOn), "DATE_BEFORE_ORDER", ruleId,
            "Deze datum ligt voor de opdracht.", "This date lies before the order.", field);

    /// <summary>Adds a reason.</summary>
    /// <param name="violation">The reason.</param>
    public void Add(Violation violation) => found.Add(violation);

    private static bool IsGiven(FieldValues given, string name) =>
        given.Get(name) is { } value && (value is not string text || !string.IsNullOrWhiteSpace(text));

    /// <inheritdoc/>
    public IEnumerator<Violation> GetEnumerator() => found.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
