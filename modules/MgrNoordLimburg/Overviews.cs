using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Indicators;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>
/// The quarterly overview of segment 1 (MGR-R02): a line per participant, the cooperation with each one's share and the development points
/// (MGR-R11), and the joint coverage of the region (MGR-R09, MGR-K04).
/// </summary>
internal static class Overviews
{
    public const string Kind = "mgr_quarterly_overview";

    public static StatementDefinition Definition { get; } =
        new(Kind, Write.Text("Kwartaaloverzicht segment 1", "Quarterly overview segment 1"), By.Provider)
        {
            ApprovedBy = By.ContractManager,
            Fields =
            [
                Column.Text("cooperation", "Vooruitgang van de samenwerking", "Progress of the cooperation").Require("MGR-R11"),
                Column.Text("shares", "Ieders verantwoordelijkheid en aandeel", "Each one's responsibility and share").Require("MGR-R11"),
                Column.Text("development_points", "Ontwikkelpunten voor het volgende kwartaal", "Development points for the next quarter")
                    .Require("MGR-R11"),
                .. Region.Municipalities.Select(name => Coverage(name).Require("MGR-R09")),
            ],
            Computed =
            [
                Column.Whole("participants", "Deelnemers", "Participants"),
                Column.Decimal("hours_in_quarter", "Uren in het kwartaal", "Hours in the quarter"),
                Column.Whole("municipalities_covered", "Gedekte gemeenten", "Municipalities covered"),
            ],
            LineComputed =
            [
                Column.Text("client_number", "Cliëntnummer", "Client number"),
                Column.Text("residence", "Gemeente", "Municipality"),
                Column.Date("started", "Gestart op", "Started on"),
                Column.Date("ends", "Einde termijn", "End of the term"),
                Arguments.BeginStep, Arguments.CurrentStep, Arguments.TargetStep,
                Arguments.Hours,
                Column.YesNo("progress_received", "Voortgangsinformatie ontvangen", "Progress information received"),
                Column.YesNo("stagnation", "Stagnatie", "Stagnation"),
                Column.Date("ended", "Beëindigd op", "Ended on"),
                Ending.OutflowCategory,
            ],
            Scope = StatementScope.Running,
            RuleIds = ["MGR-R02", "MGR-R09", "MGR-R11", "DEC-10"],
        };

    private static ColumnDefinition Coverage(string municipality) =>
        Column.YesNo($"covers_{Region.Value(municipality)}", $"Dekking {municipality}", $"Coverage {municipality}");

    public static StatementOutcome Compose(StatementContext context)
    {
        var quarter = Terms.Quarter(context.Period.Start);
        var due = ProviderCalendar.OverviewDue(context.Provider, quarter);
        var lines = context.Cases
            .Where(one => one.Trajectory.Fields.Text(Fields.Segment) == Segment.Collective
                && one.Trajectory.Fields.Text(Fields.Route) != Route.InHouse)
            .Select(one => Line(one, context.Period))
            .ToImmutableArray();
        var covered = Region.Municipalities.Where(name => context.Values.Yes(Coverage(name).Name)).ToList();
        var late = context.Provider.Today > due;
        return new StatementOutcome
        {
            Violations =
            [
                .. new Violations().Require(
                    context.Period == quarter, "NOT_A_QUARTER", "DEC-10",
                    "Het overzicht gaat over een kalenderkwartaal.", "The overview covers a calendar quarter.", "period"),
            ],
            Lines = lines,
            Computed = FieldValues.Empty
                .With("participants", lines.Length)
                .With("hours_in_quarter", lines.Sum(line => line.Values.Decimal(Arguments.Hours.Name) ?? 0))
                .With("municipalities_covered", covered.Count),
            Signals = late
                ? [new Signal("late_overview", "MGR-R02", RoleIds.ContractManager, Write.Text(
                    $"Het overzicht moest er op {Write.Date(due)} zijn", $"The overview was due on {Write.Date(due)}"))]
                : [],
            Measures =
            [
                .. HandedIn.InTime(context, due), .. Covering(quarter, covered.Contains),
            ],
            Rules =
            [
                HandedIn.Rule("MGR-R02", $"Uiterlijk {Write.Date(due)}", $"Due on {Write.Date(due)}"),
                HandedIn.Rule("MGR-R09", $"{covered.Count} van 7 gemeenten gedekt", $"{covered.Count} of 7 municipalities covered"),
                HandedIn.Rule("MGR-R11", "Samenwerking, aandeel en ontwikkelpunten beschreven",
                    "Cooperation, share and development points described"),
                HandedIn.Rule("MGR-K04", covered.Count == 7 ? "Volledig gedekt" : "Niet volledig gedekt",
                    covered.Count == 7 ? "Fully covered" : "Not fully covered"),
            ],
        };
    }

    /// <summary>One measure for each municipality (MGR-K04).</summary>
    public static IEnumerable<Measure> Covering(DatePeriod quarter, Func<string, bool> covered) =>
        Region.Municipalities.Select(name => new Measure(Indicators.Coverage, Region.Value(name), quarter.End) { Met = covered(name) });

    private static StatementLine Line(StatementCase one, DatePeriod quarter)
    {
        var fields = one.Trajectory.Fields;
        return new StatementLine(FieldValues.Empty
            .With("client_number", fields.Text(TrajectoryFields.ClientNumber))
            .With("residence", fields.Text(Fields.ResidenceAtOrder))
            .With("started", fields.Date(TrajectoryFields.StartedOn))
            .With("ends", fields.Date(TrajectoryFields.EndsOn))
            .With(Fields.BeginStep, fields.Whole(Fields.BeginStep))
            .With(Fields.CurrentStep, fields.Whole(Fields.CurrentStep))
            .With(Fields.TargetStep, fields.Whole(Fields.TargetStep))
            .With(Arguments.Hours.Name, CarriedOut.Hours(one.Trajectory, quarter))
            .With("progress_received", one.Trajectory.Reports.Any(report =>
                report.Kind == ReportKinds.Progress && report.Status is ReportStatus.Submitted or ReportStatus.Accepted
                && report.Period is { } period && quarter.Contains(period.End)))
            .With("stagnation", fields.Has(Fields.StagnationOn))
            .With("ended", fields.Date(TrajectoryFields.CompletedOn))
            .With(Fields.Outflow, fields.Text(Fields.Outflow)))
        {
            Trajectory = one.Trajectory.Id,
            Period = quarter,
            RuleIds = ["MGR-R02"],
        };
    }
}
