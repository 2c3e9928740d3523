using Modular.Sdk.Rules;
using Modular.Sdk.Tariffs;

namespace Modular.Engine.Pipeline;

/// <summary>How a record came about.</summary>
/// <param name="Columns">Its computed columns, each with its calculation.</param>
/// <param name="Rules">The rules that look at its table: business rules, then those that steps of the regime enforce.</param>
public sealed record RecordExplanation(IReadOnlyList<(string Column, Calculation Calculation)> Columns, IReadOnlyList<Rule> Rules);
