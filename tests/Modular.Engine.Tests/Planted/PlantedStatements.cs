using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Modelling;
using Modular.Sdk.Statements;

namespace Modular.Engine.Tests.Planted;

/// <summary>One kind of statement, composed as the test says.</summary>
internal sealed class PlantedStatements(StatementDefinition definition, Func<StatementContext, StatementOutcome> compose) : IStatements
{
    public const string Kind = "reg_planted";

    /// <summary>What is said of every step; nothing unless the test says so.</summary>
    public Func<StatementJudgementContext, StatementJudgement> OnJudge { get; init; } = _ => new StatementJudgement();

    public ImmutableArray<StatementDefinition> Statements => [definition];

    /// <summary>A kind that stands at once, with lines that the submitter fills in: hours and an amount.</summary>
    public static StatementDefinition Definition { get; } = new(Kind, new("Geplant", "Planted"), [RoleIds.Provider])
    {
        LineFields = [Column.Decimal("hours", "Uren", "Hours")],
        LineComputed = [Column.Money("amount", "Bedrag", "Amount")],
        Invoiced = true,
        RuleIds = ["REG-01"],
    };

    /// <summary>The same kind with lines that are composed from trajectories.</summary>
    public static StatementDefinition Composed(StatementScope scope) => Definition with { LineFields = [], Scope = scope };

    public StatementOutcome Compose(StatementContext context) => compose(context);

    public StatementJudgement Judge(StatementJudgementContext context) => OnJudge(context);

    public PlantedRegime Regime() => new(context => new global::Modular.Modules.Region.Regime().Lifecycle.Fire(context)) { Statements = this };
}
