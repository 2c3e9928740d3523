using System.Collections.Immutable;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tilburg.Accounts;

/// <summary>
/// The parts of eis 30 as figures: clients started, closed, successful and unsuccessful, durations, results, ladder positions, complaints
/// (TIL-R02, TIL-R07). A client counts once per part, however many trajectories.
/// </summary>
internal static class YearFigures
{
    private const string Started = "clients_started";
    private const string Closed = "clients_closed";
    private const string Successful = "clients_successful";
    private const string Unsuccessful = "clients_unsuccessful";
    private const string AverageDays = "average_days";
    private const string StepsGained = "average_steps_gained";
    private const string Complaints = "complaints_received";
    private const string Handled = "complaints_handled";
    private const string ComplaintKinds = "complaints_by_kind";
    private const string Days = "days";

    public static ImmutableArray<ColumnDefinition> Columns { get; } =
    [
        Column.Whole(Started, "1. Klanten gestart", "1. Clients started"),
        Column.Whole(Closed, "2. Klanten afgesloten", "2. Clients closed"),
        Column.Whole(Successful, "3. Klanten succesvol afgesloten", "3. Clients closed successfully"),
        Column.Whole(Unsuccessful, "4. Klanten niet succesvol afgesloten", "4. Clients closed unsuccessfully"),
        .. Durations.All.Select(months => Column.Whole(
            Duration(months), $"5. Afgesloten trajecten van {months} maanden", $"5. Closed trajectories of {months} months")),
        Column.Whole(Duration(0), "5. Afgesloten trajecten met verlenging", "5. Closed trajectories with an extension"),
        Column.Decimal(AverageDays, "5. Gemiddelde duur in dagen", "5. Average duration in days"),
        .. Results.Choices.Select(choice => Column.Whole(
            ResultCount(choice.Value), $"6. {choice.Label.Nl}", $"6. {choice.Label.En}")),
        Column.Decimal(StepsGained, "8. Gemiddeld aantal treden op de participatieladder", "8. Average steps on the participation ladder") with
        {
            Minimum = -6,
        },
        Column.Whole(Complaints, "9. Klachten ontvangen", "9. Complaints received"),
        Column.Whole(Handled, "9. Klachten opgelost", "9. Complaints solved"),
        Column.Text(ComplaintKinds, "9. Klachten naar soort", "9. Complaints by kind") with { MaxLength = 500 },
    ];

    /// <summary>The nine parts in the order of eis 30; what the provider explains stands among them.</summary>
    public static ImmutableArray<StatementSection> Parts { get; } =
    [
        new(Write.Text("Klanten", "Clients"), [Started, Closed, Successful, Unsuccessful]),
        new(Write.Text("Duur van de trajecten", "Duration of the trajectories"), [.. Durations.All.Select(Duration), Duration(0), AverageDays]),
        new(Write.Text("Resultaat bij einde traject", "Result at the end"), [.. Results.Choices.Select(choice => ResultCount(choice.Value))]),
        new(Write.Text("Toelichting", "Explanation"), [YearlyReport.Explanation]),
        new(Write.Text("Ontwikkeling op de participatieladder", "Development on the participation ladder"), [StepsGained]),
        new(Write.Text("Klachten van klanten", "Complaints of clients"), [Complaints, Handled, ComplaintKinds, YearlyReport.Complaints]),
    ];

    public static ImmutableArray<ColumnDefinition> LineColumns { get; } =
    [
        Column.Text(Accountability.ClientNumber, "Klantnummer W&I", "Client number W&I") with { MaxLength = 40 },
        Column.Text(Accountability.Title, "Naam traject", "Trajectory name") with { MaxLength = 200 },
        Column.Date(Accountability.StartedOn, "Startdatum", "Start date"),
        Column.Date(Accountability.EndedOn, "Einddatum", "End date"),
        Column.Whole(Accountability.Months, "Duur (mnd)", "Duration (months)"),
        Column.Whole(Days, "Duur in dagen, zonder on hold", "Duration in days, without on hold"),
        Results.Column,
        Results.OtherText,
        Column.YesNo(Fields.Successful, "Succesvol", "Successful"),
        Arguments.LadderBefore,
        Arguments.LadderAfter,
    ];

    public static FieldValues Of(StatementContext context)
    {
        var started = context.Cases.Where(one => In(context, one, TrajectoryFields.StartedOn)).ToList();
        var closed = ClosedIn(context);
        var served = closed.Select(Served).OfType<int>().ToList();
        var steps = closed.Select(Gain).OfType<long>().ToList();
        var (received, handled) = Filing.Complaints.Count(context.Provider, context.Period);
        var values = FieldValues.Empty
            .With(Started, Clients(started))
            .With(Closed, Clients(closed))
            .With(Successful, Clients(closed.Where(one => Judged(one) == true)))
            .With(Unsuccessful, Clients(closed.Where(one => Judged(one) == false)))
            .With(AverageDays, served.Count == 0 ? null : Average(served.Sum(), served.Count))
            .With(StepsGained, steps.Count == 0 ? null : Average(steps.Sum(), steps.Count))
            .With(Complaints, received)
            .With(Handled, handled)
            .With(ComplaintKinds, received == 0 ? null : Filing.Complaints.ByKind(context.Provider, context.Period));
        values = Durations.All.Append(0).Aggregate(values, (all, months) =>
            all.With(Duration(months), closed.Count(one => DurationOf(one) == months)));
        return Results.Choices.Aggregate(values, (all, choice) => all.With(
            ResultCount(choice.Value), Clients(closed.Where(one => one.Trajectory.Fields.Text(Fields.Result) == choice.Value))));
    }

    public static int Unjudged(StatementContext context) => ClosedIn(context).Count(one => Judged(one) is null);

    /// <summary>A trajectory with its result and the positions before and after; what came after the year is in the next report.</summary>
    public static StatementLine Line(StatementCase one, DatePeriod year)
    {
        var fields = one.Trajectory.Fields;
        var closed = !(fields.Date(TrajectoryFields.CompletedOn) > year.End);
        return new StatementLine(FieldValues.Empty
            .With(Accountability.ClientNumber, fields.Text(TrajectoryFields.ClientNumber))
            .With(Accountability.Title, fields.Text(Fields.TrajectoryName))
            .With(Accountability.StartedOn, fields.Date(TrajectoryFields.StartedOn))
            .With(Accountability.EndedOn, closed ? fields.Date(TrajectoryFields.CompletedOn) : null)
            .With(Accountability.Months, fields.Whole(TrajectoryFields.Months))
            .With(Days, closed ? Served(one) : null)
            .With(Fields.Result, closed ? fields.Text(Fields.Result) : null)
            .With(Fields.ResultOther, closed ? fields.Text(Fields.ResultOther) : null)
            .With(Fields.Successful, closed ? fields.Get(Fields.Successful) : null)
            .With(Fields.LadderBefore, fields.Whole(Fields.LadderBefore))
            .With(Fields.LadderAfter, closed ? fields.Whole(Fields.LadderAfter) : null))
        {
            Trajectory = one.Trajectory.Id,
            RuleIds = ["TIL-R02", "TIL-R07", "COM-07"],
        };
    }

    private static string Duration(int months) => months == 0 ? "closed_extended" : $"closed_{months}_months";

    private static string ResultCount(string result) => $"result_{result}";

    private static bool In(StatementContext context, StatementCase one, string field) =>
        one.Trajectory.Fields.Date(field) is { } date && context.Period.Contains(date);

    /// <summary>Trajectories that were started and ended in the period.</summary>
    private static List<StatementCase> ClosedIn(StatementContext context) =>
        [.. context.Cases.Where(one => one.Trajectory.Fields.Has(TrajectoryFields.StartedOn) && In(context, one, TrajectoryFields.CompletedOn))];

    private static int Clients(IEnumerable<StatementCase> cases) =>
        cases.Select(one => one.Trajectory.Fields.Text(TrajectoryFields.ClientNumber)).Distinct().Count();

    private static bool? Judged(StatementCase one) => (bool?)one.Trajectory.Fields.Get(Fields.Successful);

    private static int DurationOf(StatementCase one)
    {
        var fields = one.Trajectory.Fields;
        return fields.Whole(TrajectoryFields.Months) == fields.Whole(Fields.FirstMonths) ? (int)(fields.Whole(Fields.FirstMonths) ?? 0) : 0;
    }

    private static int? Served(StatementCase one)
    {
        var fields = one.Trajectory.Fields;
        return fields.Date(TrajectoryFields.StartedOn) is { } start && fields.Date(TrajectoryFields.CompletedOn) is { } end
            ? Math.Max(0, Period.DaysBetween(start, end) + 1 - (int)(fields.Whole(Fields.HoldDays) ?? 0))
            : null;
    }

    private static long? Gain(StatementCase one) =>
        one.Trajectory.Fields.Whole(Fields.LadderAfter) - one.Trajectory.Fields.Whole(Fields.LadderBefore);

    private static decimal Average(long sum, int count) => decimal.Round((decimal)sum / count, 2, MidpointRounding.AwayFromZero);
}
