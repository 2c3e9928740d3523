using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>
/// The yearly production accounts (MGR-R05): provisional before 1 March, final before 1 April with an auditor's or a board statement. Made
/// from what was carried out, beside what was declared.
/// </summary>
internal static class Productions
{
    public const string ProvisionalKind = "mgr_production_provisional";
    public const string FinalKind = "mgr_production_final";

    private static readonly ColumnDefinition CarriedOutAmount =
        Column.Money("amount_carried_out", "Uitgevoerd, zonder btw", "Carried out, excluding VAT");

    private static readonly ColumnDefinition[] Computed =
    [
        Column.Whole("participants", "Deelnemers", "Participants"),
        Column.Decimal("hours_carried_out", "Uitgevoerde uren", "Hours carried out"),
        CarriedOutAmount,
        Column.Money("amount_declared", "Gedeclareerd, zonder btw", "Declared, excluding VAT") with { Minimum = -10_000_000 },
        Column.Money("difference", "Verschil", "Difference") with { Minimum = -10_000_000 },
    ];

    public static StatementDefinition Provisional { get; } =
        Of(ProvisionalKind, "Voorlopige productieverantwoording", "Provisional production account");

    public static StatementDefinition Final { get; } = Of(FinalKind, "Definitieve productieverantwoording", "Final production account") with
    {
        Fields =
        [
            Column.Choice(
                "accompanied_by", "Vergezeld van", "Accompanied by",
                Arguments.Option("auditor_statement", "Controleverklaring accountant", "Auditor's statement"),
                Arguments.Option("board_statement", "Bestuurlijke verantwoording", "Board statement")).Require("MGR-R05"),
            Column.Text("statement_reference", "Kenmerk van de verklaring", "Reference of the statement").Require("MGR-R05") with
            {
                MaxLength = 200,
            },
        ],
    };

    /// <summary>The last day that is in time for the account of a year: the day before 1 March, or 1 April for the final one.</summary>
    public static LocalDate Due(string kind, int year) => Terms.Before(new LocalDate(year + 1, kind == FinalKind ? 4 : 3, 1));

    public static StatementOutcome Compose(StatementContext context)
    {
        var year = context.Period.Start.Year;
        var whole = Terms.Year(year);
        var due = Due(context.Kind, year);
        var lines = context.Cases
            .Where(one => one.Trajectory.Fields.Text(Fields.Route) != Route.InHouse)
            .Select(one => Line(one, context.Period))
            .ToImmutableArray();
        var carriedOut = lines.Select(line => line.Values.Money(CarriedOutAmount.Name) ?? Money.Zero).Sum();
        var declared = context.Provider.Statements
            .Where(one => one.Kind == Declarations.Kind && one.Status != StatementStatus.Returned && whole.Contains(one.Period.Start))
            .Select(one => one.Amount)
            .Sum();
        return new StatementOutcome
        {
            Violations =
            [
                .. new Violations()
                    .Require(
                        context.Period == whole, "NOT_A_YEAR", "MGR-R05",
                        "De verantwoording gaat over een kalenderjaar.", "The account covers a calendar year.", "period")
                    .Require(
                        context.Provider.Today > whole.End, "YEAR_NOT_OVER", "MGR-R05",
                        "Het jaar is nog niet voorbij.", "The year is not over yet.", "period"),
            ],
            Lines = lines,
            Computed = FieldValues.Empty
                .With("participants", lines.Length)
                .With("hours_carried_out", lines.Sum(line => line.Values.Decimal(Arguments.Hours.Name) ?? 0))
                .With(CarriedOutAmount.Name, carriedOut)
                .With("amount_declared", declared)
                .With("difference", carriedOut - declared),
            Signals = carriedOut == declared
                ? []
                :
                [
                    new Signal("production_differs", "MGR-R05", RoleIds.ContractManager, Write.Text(
                        $"Uitgevoerd {Write.Amount(carriedOut)}, gedeclareerd {Write.Amount(declared)}",
                        $"Carried out {Write.Amount(carriedOut)}, declared {Write.Amount(declared)}")),
                ],
            Measures = [.. HandedIn.InTime(context, due)],
            Rules = [HandedIn.Rule("MGR-R05", $"Uiterlijk {Write.Date(due)}", $"Due on {Write.Date(due)}")],
        };
    }

    private static StatementDefinition Of(string kind, string nl, string en) => new(kind, Write.Text(nl, en), By.Provider)
    {
        ApprovedBy = By.ContractManager,
        Computed = [.. Computed],
        LineComputed =
        [
            Column.Text("client_number", "Cliëntnummer", "Client number"),
            Arguments.ProductCode,
            Column.Text("residence", "Gemeente", "Municipality"),
            Arguments.Hours,
            CarriedOutAmount,
        ],
        Scope = StatementScope.Running,
        RuleIds = ["MGR-R05"],
    };

    private static StatementLine Line(StatementCase one, DatePeriod year) => new(FieldValues.Empty
        .With("client_number", one.Trajectory.Fields.Text(TrajectoryFields.ClientNumber))
        .With(Fields.ProductCode, one.Trajectory.Fields.Text(Fields.ProductCode))
        .With("residence", one.Trajectory.Fields.Text(Fields.ResidenceAtOrder))
        .With(Arguments.Hours.Name, CarriedOut.Hours(one.Trajectory, year))
        .With(CarriedOutAmount.Name, CarriedOut.Amount(one.Trajectory, year)))
    {
        Trajectory = one.Trajectory.Id,
        Period = year,
        RuleIds = ["MGR-R05", "MGR-F01"],
    };
}
