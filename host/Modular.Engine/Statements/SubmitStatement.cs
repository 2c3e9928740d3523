using Modular.Sdk.Values;

namespace Modular.Engine.Statements;

/// <summary>A statement to hand in.</summary>
/// <param name="Provider">Identifier of the provider.</param>
/// <param name="Kind">The definition's kind.</param>
/// <param name="Period">The period it covers.</param>
/// <param name="Fields">What is filled in for the whole.</param>
/// <param name="Lines">What is filled in per line; empty when the regime composes the lines.</param>
/// <param name="AcceptPartial">Whether lines that stand are taken when others do not.</param>
public sealed record SubmitStatement(
    string Provider, string Kind, DatePeriod Period, FieldValues Fields, IReadOnlyList<GivenLine> Lines, bool AcceptPartial);
