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

    /// <summary>Whether it was accepted at first delivery (MGR-K09): approved, and not returned for the same period before.</summary>
    public StatementJudgement Judge(StatementJudgementContext context)
    {
        var first = context.Step == StatementStep.Approve && !context.Provider.Statements.Any(one =>
            one.Kind == context.Statement.Kind && one.Period == context.Statement.Period && one.Status == StatementStatus.Returned);
        return new StatementJudgement
        {
            Measures = context.Step == StatementStep.Agree
                ? []
                : [new Measure(Indicators.ReportsAccepted, context.Statement.Kind, context.Statement.SubmittedOn) { Met = first }],
            Rules =
            [
                Rule("MGR-K09", first ? "Aanvaard bij de eerste aanlevering" : "Niet aanvaard bij de eerste aanlevering",
                    first ? "Accepted at first delivery" : "Not accepted at first delivery"),
            ],
        };
    }

    /// <summary>Whether a statement that has a due date came in on or before it (MGR-K09).</summary>
    public static Measure InTime(string kind, LocalDate today, LocalDate due) =>
        new(Indicators.StatementsInTime, kind, today) { Met = today <= due };

    public static AppliedRule Rule(string id, string nl, string en) => new(id, Write.Text(nl, en));
}
