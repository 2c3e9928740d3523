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
        var statement = context.Statement;
        var again = WasReturned(context.Provider.Statements.Where(one => one.Id != statement.Id), statement.Kind, statement.Period);
        var first = context.Step == StatementStep.Approve && !again;
        return new StatementJudgement
        {
            Measures =
            [
                .. again || context.Step == StatementStep.Agree
                    ? []
                    : new[] { new Measure(Indicators.ReportsAccepted, statement.Kind, statement.SubmittedOn) { Met = first } },
                .. context.Step == StatementStep.Return && statement.Kind == Overviews.Kind
                    ? Overviews.Covering(statement.Period, _ => false).Select(measure => measure with { Withdrawn = true })
                    : [],
            ],
            Rules =
            [
                Rule("MGR-K09", first ? "Aanvaard bij de eerste aanlevering" : "Niet aanvaard bij de eerste aanlevering",
                    first ? "Accepted at first delivery" : "Not accepted at first delivery"),
            ],
        };
    }

    /// <summary>Whether a statement that has a due date came in on or before it (MGR-K09); the first delivery counts.</summary>
    public static IEnumerable<Measure> InTime(StatementContext context, LocalDate due)
    {
        if (!WasReturned(context.Provider.Statements, context.Kind, context.Period))
        {
            yield return new Measure(Indicators.StatementsInTime, context.Kind, context.Provider.Today) { Met = context.Provider.Today <= due };
        }
    }

    private static bool WasReturned(IEnumerable<Statement> statements, string kind, DatePeriod period) =>
        statements.Any(one => one.Kind == kind && one.Period == period && one.Status == StatementStatus.Returned);

    public static AppliedRule Rule(string id, string nl, string en) => new(id, Write.Text(nl, en));
}
