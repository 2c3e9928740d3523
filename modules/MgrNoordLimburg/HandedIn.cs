using System.Collections.Immutable;
using Modular.Sdk.Indicators;
using Modular.Sdk.Rules;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>The documents that providers hand in per period.</summary>
internal sealed class HandedIn : IStatements
{
    public ImmutableArray<StatementDefinition> Statements { get; } =
    [
        Declarations.Definition, Overviews.Definition, Productions.Provisional, Productions.Final, MviReports.Definition,
    ];

    public StatementOutcome Compose(StatementContext context) => context.Kind switch
    {
        Declarations.Kind => Declarations.Compose(context),
        Overviews.Kind => Overviews.Compose(context),
        MviReports.Kind => MviReports.Compose(context),
        _ => Productions.Compose(context),
    };

    /// <summary>A statement that is returned was not accepted at first delivery (MGR-K09).</summary>
    public StatementJudgement Judge(StatementJudgementContext context)
    {
        if (context.Step != StatementStep.Return)
        {
            return new StatementJudgement { Rules = [Rule("MGR-K09", "Aanvaard", "Accepted")] };
        }

        return new StatementJudgement
        {
            Measures = context.Statement.Kind == Declarations.Kind
                ? [new Measure(Indicators.DeclarationsAccepted, "declaration", context.Statement.SubmittedOn)]
                : [],
            Rules = [Rule("MGR-K09", "Niet aanvaard bij de eerste aanlevering", "Not accepted at first delivery")],
        };
    }

    /// <summary>Whether a statement that has a due date came in on or before it (MGR-K09).</summary>
    public static Measure InTime(string kind, LocalDate today, LocalDate due) =>
        new(Indicators.StatementsInTime, kind, today) { Met = today <= due };

    public static AppliedRule Rule(string id, string nl, string en) => new(id, Write.Text(nl, en));
}
