using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;

namespace Modular.Modules.Region;

/// <summary>Extra hours, declared per month with a line per trajectory: the case manager agrees, the contract manager approves.</summary>
internal sealed class Declarations : IStatements
{
    private const string Hours = "hours";
    private const string Amount = "amount";
    private const string TotalHours = "total_hours";
    private static readonly LocalizedText ExtraHours = new("Meerwerk", "Extra hours");

    public ImmutableArray<StatementDefinition> Statements { get; } =
    [
        new("reg_declaration", new("Urendeclaratie", "Declaration of hours"), [RoleIds.Provider])
        {
            AgreedBy = [RoleIds.CaseManager],
            ApprovedBy = [RoleIds.ContractManager],
            Computed = [Column.Decimal(TotalHours, "Uren samen", "Hours in all")],
            LineFields = [(Column.Decimal(Hours, "Uren", "Hours") with { Maximum = 200 }).Require(Rules.Hours)],
            LineComputed = [Column.Money(Amount, "Bedrag", "Amount")],
            Invoiced = true,
            RuleIds = [Rules.Hours],
        },
    ];

    public StatementOutcome Compose(StatementContext context)
    {
        var cases = context.Cases.ToDictionary(each => each.Trajectory.Id, StringComparer.Ordinal);
        ImmutableArray<StatementLine> lines =
        [
            .. context.Given.Select(line => Priced(line, cases.GetValueOrDefault(line.Trajectory ?? ""), context.Period)),
        ];
        var total = lines.Where(line => line.Refused.IsEmpty).Sum(line => line.Values.Decimal(Hours) ?? 0);
        return new StatementOutcome
        {
            Violations =
            [
                .. new Violations().Require(
                    context.Period == Terms.Month(context.Period.Start),
                    "PERIOD_NOT_A_MONTH",
                    Rules.Hours,
                    "Declareer per kalendermaand.",
                    "Declare per calendar month.",
                    "period"),
            ],
            Lines = lines,
            Computed = FieldValues.Empty.With(TotalHours, total),
            Rules = [new AppliedRule(Rules.Hours, new($"{total} uur gedeclareerd.", $"{total} hours declared."))],
        };
    }

    public StatementJudgement Judge(StatementJudgementContext context) => new()
    {
        Violations =
        [
            .. new Violations().Require(
                context.Step != StatementStep.Approve || !context.Statement.Agreements.IsEmpty,
                "NOT_AGREED",
                Rules.Hours,
                "De klantmanager is nog niet akkoord.",
                "The case manager does not agree yet."),
        ],
        Rules = [new AppliedRule(Rules.Hours, new("Beoordeeld.", "Judged."))],
    };

    private static StatementLine Priced(StatementLine line, StatementCase? found, DatePeriod period)
    {
        var rate = found?.ProductSheet?.Money(Sdk.Lifecycles.ProductSheetFields.HourlyRate);
        var refused = new Violations()
            .Require(
                found is not null, "UNKNOWN_TRAJECTORY", Rules.Hours, "De aanbieder heeft dit traject niet.", "The provider has no such trajectory.", "trajectory")
            .Require(
                found is null || rate is not null, "NO_HOURLY_RATE", Rules.Hours, "Het productblad heeft geen uurtarief.", "The product sheet has no hourly rate.")
            .Require(
                line.Values.Decimal(Hours) > 0, "NO_HOURS", Rules.Hours, "Declareer meer dan nul uur.", "Declare more than no hours.", Hours);
        if (!refused.None || rate is null)
        {
            return line with { Refused = [.. refused] };
        }

        var amount = Money.Round(rate.Value.Amount * (line.Values.Decimal(Hours) ?? 0));
        return line with
        {
            Values = line.Values.With(Amount, amount),
            Amount = amount,
            Description = ExtraHours,
            Period = period,
            RuleIds = [Rules.Hours],
        };
    }
}
