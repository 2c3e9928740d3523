using System.Collections.Immutable;

namespace Modular.Sdk.Statements;

/// <summary>The documents that a regime's providers hand in per period.</summary>
public interface IStatements
{
    /// <summary>Every kind of statement.</summary>
    ImmutableArray<StatementDefinition> Statements { get; }

    /// <summary>Composes a statement, or checks the one that was filled in, line by line.</summary>
    /// <param name="context">The statement.</param>
    /// <returns>The outcome.</returns>
    StatementOutcome Compose(StatementContext context);

    /// <summary>Judges a step of a submitted statement. Roles by the definition have been checked.</summary>
    /// <param name="context">The step.</param>
    /// <returns>The judgement.</returns>
    StatementJudgement Judge(StatementJudgementContext context);
}
