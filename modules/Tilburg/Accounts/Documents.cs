using System.Collections.Immutable;
using Modular.Sdk.Statements;

namespace Modular.Modules.Tilburg.Accounts;

/// <summary>The documents that providers hand in: monthly, yearly, and in between when asked.</summary>
internal sealed class Documents : IStatements
{
    public ImmutableArray<StatementDefinition> Statements { get; } =
        [Accountability.Definition, YearlyReport.Definition, YearlyReport.Interim];

    public StatementOutcome Compose(StatementContext context) => context.Kind == Accountability.Kind
        ? Accountability.Compose(context)
        : YearlyReport.Compose(context);

    public StatementJudgement Judge(StatementJudgementContext context) => context.Statement.Kind == Accountability.Kind
        ? Accountability.Judge(context)
        : new StatementJudgement();
}
