using System.Collections.Immutable;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tilburg.Accounts;

/// <summary>The lines of one trajectory in a month: a line per amount, and one where there is something to list without any.</summary>
internal static class AccountLines
{
    public const string Started = "started";
    public const string Ended = "ended";
    public const string OnHold = "on_hold";
    public const string Extended = "extended";

    public static IEnumerable<StatementLine> Of(StatementContext context, StatementCase one, IEnumerable<string?> earlier)
    {
        var amounts = Amounts(context, one, earlier).ToList();
        foreach (var moment in amounts)
        {
            var listedAs = ListedAs(moment);
            yield return Line(one, listedAs) with
            {
                Amount = moment.Amount,
                MomentKey = moment.Key,
                Description = moment.Description,
                Period = moment.Period,
                RuleIds = [.. moment.RuleIds, "TIL-F07"],
            };
        }

        foreach (var listedAs in Events(context.Period, one.Trajectory).Where(kind => amounts.All(moment => ListedAs(moment) != kind)))
        {
            yield return Line(one, listedAs);
        }
    }

    /// <summary>What was earned in the month and is in no earlier document; the 75% by the month of the start where the setting has it so.</summary>
    private static IEnumerable<BillableMoment> Amounts(StatementContext context, StatementCase one, IEnumerable<string?> earlier)
    {
        var byStart = context.Provider.Settings.Text(Settings.ListFirstInstalment) == "start_month";
        var listed = earlier.ToHashSet();
        foreach (var moment in one.Trajectory.BillableMoments.Where(moment => !moment.Invoiced && !listed.Contains(moment.Key)))
        {
            var on = byStart && moment.Key == Instalments.AtApproval
                ? one.Trajectory.Fields.Date(TrajectoryFields.StartedOn) ?? one.Trajectory.Fields.Date(TrajectoryFields.CompletedOn)
                : moment.EarnedOn;
            if (on is { } date && context.Period.Contains(date))
            {
                yield return moment;
            }
        }
    }

    /// <summary>What happened in the month, as far as it is listed without an amount.</summary>
    private static IEnumerable<string> Events(DatePeriod month, TrajectorySnapshot trajectory)
    {
        if (trajectory.Fields.Date(TrajectoryFields.StartedOn) is { } started && month.Contains(started))
        {
            yield return Started;
        }

        if (trajectory.Fields.Date(TrajectoryFields.CompletedOn) is { } ended && month.Contains(ended)
            && trajectory.Fields.Has(TrajectoryFields.StartedOn))
        {
            yield return Ended;
        }

        if (IsOnHold(trajectory, month.End))
        {
            yield return OnHold;
        }
    }

    private static bool IsOnHold(TrajectorySnapshot trajectory, LocalDate on) =>
        trajectory.Fields.Date(Fields.OnHoldSince) <= on
        || trajectory.Rows(Tables.Holds).Any(row => row.Date(Tables.HoldFrom.Name) <= on && row.Date(Tables.HoldUntil.Name) > on);

    private static string ListedAs(BillableMoment moment) => moment.Key switch
    {
        Instalments.AtApproval => Started,
        _ when moment.Key.EndsWith("_approved", StringComparison.Ordinal) && Instalments.IsExtension(moment.Key) => Extended,
        _ => Ended,
    };

    private static StatementLine Line(StatementCase one, string listedAs)
    {
        var fields = one.Trajectory.Fields;
        var person = one.Participant;
        var ended = listedAs == Ended;
        var values = FieldValues.Empty
            .With(Accountability.Name, $"{person.Text(ParticipantFields.GivenName)} {person.Text(ParticipantFields.Surname)}".Trim())
            .With(Accountability.BirthDate, person.Date(TilburgModel.BirthDate))
            .With(Accountability.ClientNumber, fields.Text(TrajectoryFields.ClientNumber))
            .With(Accountability.Title, fields.Text(Fields.TrajectoryName) ?? one.ProductSheet?.Text(ProductSheetFields.Title))
            .With(Accountability.StartedOn, fields.Date(TrajectoryFields.StartedOn))
            .With(Accountability.Months, fields.Whole(TrajectoryFields.Months))
            .With(Accountability.CaseManager, fields.Text(TrajectoryFields.CaseManager))
            .With(Accountability.Result, ended ? Result(fields) : null)
            .With(Accountability.EndedOn, ended ? fields.Date(TrajectoryFields.CompletedOn) : null)
            .With(Accountability.ListedAs, listedAs);
        return new StatementLine(values)
        {
            Trajectory = one.Trajectory.Id,
            RuleIds = listedAs == OnHold ? ["TIL-F08"] : ["TIL-F07"],
            Refused = Incomplete(values),
        };
    }

    /// <summary>The result in words, so that the reader of the document needs no key.</summary>
    private static string? Result(FieldValues fields) => fields.Text(Fields.Result) is { } result
        ? result == Results.Other
            ? $"Anders: {fields.Text(Fields.ResultOther)}"
            : Results.Choices.Single(choice => choice.Value == result).Label.Nl
        : null;

    private static ImmutableArray<Violation> Incomplete(FieldValues values) =>
    [
        .. new Violations()
            .Require(
                values.Has(Accountability.BirthDate), "BIRTH_DATE_MISSING", "TIL-F07",
                $"De geboortedatum van klant {values.Text(Accountability.ClientNumber)} is niet bekend.",
                $"The date of birth of client {values.Text(Accountability.ClientNumber)} is not known.", Accountability.BirthDate)
            .Require(
                values.Has(Accountability.ClientNumber), "CLIENT_NUMBER_MISSING", "TIL-F07",
                "Het klantnummer is niet bekend.", "The client number is not known.", Accountability.ClientNumber),
    ];
}
