using Modular.Sdk.Statements;

namespace Modular.Engine.Statements;

/// <summary>A step of a statement that was submitted.</summary>
/// <param name="Statement">Identifier of the statement.</param>
/// <param name="Step">What is to happen.</param>
/// <param name="Reason">Why it is returned; null for other steps.</param>
/// <param name="Etag">The version that the caller saw; null for whatever is there.</param>
public sealed record JudgeStatement(string Statement, StatementStep Step, string? Reason, long? Etag);
