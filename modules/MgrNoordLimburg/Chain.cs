using Modular.Sdk.Calendar;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>
/// Segment 1 lasts at most three years uninterrupted for a participant, over consecutive trajectories (MGR-T02); a gap of at most so
/// many days does not interrupt (DEC-12). When the third year begins, agreements on a next place are due (MGR-T03).
/// </summary>
internal static class Chain
{
    private const int Years = 3;

    /// <summary>The first day of the uninterrupted support that a start on a day continues.</summary>
    /// <param name="start">The first day of the trajectory.</param>
    /// <param name="others">First and last days of the participant's other trajectories in segment 1.</param>
    /// <param name="gap">The largest number of days between two that does not interrupt.</param>
    public static LocalDate Beginning(LocalDate start, IEnumerable<(LocalDate First, LocalDate Last)> others, int gap)
    {
        var first = start;
        foreach (var (from, last) in others.Where(other => other.First <= start).OrderByDescending(other => other.Last))
        {
            if (Period.DaysBetween(last, first) - 1 > gap)
            {
                break;
            }

            first = LocalDate.Min(first, from);
        }

        return first;
    }

    /// <summary>The last day on which support that began on a day may last.</summary>
    public static LocalDate LastDay(LocalDate beginning) => Terms.LastDay(beginning, 12 * Years);

    public static void CheckOrder(Command command, Violations violations)
    {
        if (Segment.Of(command.ProductCode) == Segment.Collective && command.Given.Whole(TrajectoryFields.Months) is { } months)
        {
            CheckEnd(command, violations, command.Today, command.LastDay(command.Today, (int)months), TrajectoryFields.Months);
        }
    }

    public static void CheckEnd(Facts facts, Violations violations, LocalDate start, LocalDate end, string field)
    {
        if (facts.IsCollective)
        {
            var limit = LastDay(Of(facts, start));
            violations.Require(
                end <= limit, "THREE_YEARS_EXCEEDED", "MGR-T02",
                $"Segment 1 duurt ten hoogste 3 jaar aaneengesloten: tot en met {Write.Date(limit)}.",
                $"Segment 1 lasts at most 3 years uninterrupted: up to and including {Write.Date(limit)}.", field);
        }
    }

    /// <summary>Sets the deadline of the third-year agreements when the trajectory reaches the third year, or takes it away.</summary>
    public static void Owe(Facts facts, Effects effects, LocalDate start, LocalDate end)
    {
        if (!facts.IsCollective)
        {
            return;
        }

        var beginning = Of(facts, start);
        var third = Terms.Months(beginning, 12 * (Years - 1));
        effects.Cite("MGR-T02", $"Aaneengesloten sinds {Write.Date(beginning)}, ten hoogste tot en met {Write.Date(LastDay(beginning))}",
                $"Uninterrupted since {Write.Date(beginning)}, at most up to and including {Write.Date(LastDay(beginning))}")
            .Cite("DEC-12", $"Een onderbreking van ten hoogste {facts.Settings.Text(Settings.GapDays)} dagen telt niet",
                $"A gap of at most {facts.Settings.Text(Settings.GapDays)} days does not count");
        if (facts.Values.Has(Fields.ThirdYearAgreedOn))
        {
            return;
        }

        if (end >= third)
        {
            effects.Due(new Deadline(
                Deadlines.ThirdYear, LocalDate.Max(third, start), "MGR-T03",
                Write.Text($"Derde jaar vanaf {Write.Date(third)}: afspraken over een volgende plek",
                    $"Third year from {Write.Date(third)}: agreements on a next place")));
        }
        else
        {
            effects.Cancel(Deadlines.ThirdYear);
        }
    }

    private static LocalDate Of(Facts facts, LocalDate start) =>
        Beginning(start, Others(facts), (int)facts.Settings.Number(Settings.GapDays));

    private static IEnumerable<(LocalDate First, LocalDate Last)> Others(Facts facts) =>
        from other in facts.Reference.Others()
        where other.Fields.Text(Fields.Segment) == Segment.Collective
        let first = other.Fields.Date(TrajectoryFields.StartedOn)
        let last = other.Fields.Date(TrajectoryFields.CompletedOn) ?? other.Fields.Date(TrajectoryFields.EndsOn)
        where first is not null && last >= first
        select (first.Value, last.Value);
}
