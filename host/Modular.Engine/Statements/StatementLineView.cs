using Modular.Sdk.Statements;

namespace Modular.Engine.Statements;

/// <summary>A line of a statement as callers see it.</summary>
/// <param name="Id">Identifier of the line; empty before it is stored.</param>
/// <param name="Position">Its place on the statement, from 1.</param>
/// <param name="Line">The line.</param>
/// <param name="Invoice">Identifier of the invoice that holds it, or null.</param>
public sealed record StatementLineView(string Id, int Position, StatementLine Line, string? Invoice)
{
    public bool Stands => Line.Refused.IsEmpty;
}
