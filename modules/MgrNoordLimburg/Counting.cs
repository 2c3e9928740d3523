using Modular.Sdk.Calendar;
using Modular.Sdk.Indicators;
using Modular.Sdk.Lifecycles;
using NodaTime;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>What a trajectory adds to the indicators. One that is carried out in-house adds nothing (MGR-C09).</summary>
internal static class Counting
{
    public static void Waiting(Effects effects, LocalDate from, LocalDate? until) =>
        effects.Count(new Measure(Indicators.WaitingList, "order", from) { Until = until });

    public static void Started(Facts facts, Effects effects, LocalDate start)
    {
        if (facts.IsInHouse)
        {
            return;
        }

        var placed = facts.PlacedOn;
        Waiting(effects, placed, start < placed ? placed : start);
        effects.Count(new Measure(Indicators.WaitingTime, "start", start) { Value = Math.Max(0, Period.DaysBetween(placed, start)) })
            .Count(new Measure(Indicators.Inflow, "start", start) { Met = true })
            .Count(new Measure(Indicators.Occupancy, "running", start))
            .Cite("MGR-K07", $"{Math.Max(0, Period.DaysBetween(placed, start))} dagen gewacht sinds de opdracht",
                $"Waited {Math.Max(0, Period.DaysBetween(placed, start))} days since the order");
    }

    public static void StartRegistration(Facts facts, Effects effects, LocalDate start, bool complete)
    {
        if (!facts.IsInHouse)
        {
            effects.Count(new Measure(Indicators.StartRegistration(facts.Segment), "start", start) { Met = complete })
                .Cite("MGR-K01", complete ? "Startregistratie volledig" : "Startregistratie onvolledig",
                    complete ? "Start registration complete" : "Start registration incomplete");
        }
    }

    public static void InView(Facts facts, Effects effects, Report report, bool met)
    {
        if (facts.IsInHouse)
        {
            return;
        }

        effects.Count(new Measure(Indicators.InView(facts.Segment), report.Key, report.DueOn) { Met = met });
        if (met)
        {
            effects.Cite("MGR-K06", "De deelnemer is in beeld", "The participant is in view");
        }
    }

    public static void NotAsked(Facts facts, Effects effects, Report report)
    {
        if (!facts.IsInHouse && report.Kind == ReportKinds.Progress)
        {
            effects.Count(new Measure(Indicators.InView(facts.Segment), report.Key, report.DueOn) { Withdrawn = true });
        }
    }

    /// <summary>A report that came in, in time or not; the first delivery counts.</summary>
    public static void Delivered(Facts facts, Effects effects, Report report)
    {
        if (!facts.IsInHouse && !WasReturned(facts, report.Key))
        {
            var inTime = facts.Today <= report.DueOn;
            effects.Count(new Measure(Indicators.ReportsInTime, report.Key, facts.Today) { Met = inTime })
                .Cite("MGR-K09", inTime ? "Op tijd aangeleverd" : "Te laat aangeleverd", inTime ? "Delivered in time" : "Delivered late");
        }
    }

    public static void Accepted(Facts facts, Effects effects, Report report)
    {
        if (!facts.IsInHouse)
        {
            effects.Count(new Measure(Indicators.ReportsAccepted, report.Key, report.SubmittedOn ?? facts.Today)
            {
                Met = !WasReturned(facts, report.Key),
            });
        }
    }

    public static void Returned(Facts facts, Effects effects, Report report)
    {
        if (!facts.IsInHouse)
        {
            effects.Count(new Measure(Indicators.ReportsAccepted, report.Key, report.SubmittedOn ?? facts.Today))
                .Cite("MGR-K09", "Niet bij de eerste aanlevering aanvaard", "Not accepted at first delivery");
        }
    }

    public static void Scaled(Facts facts, Effects effects, bool up)
    {
        if (!facts.IsInHouse)
        {
            var number = facts.Trajectory.Rows(Tables.HoursChanges).Length + 1;
            effects.Count(new Measure(up ? Indicators.ScaledUp : Indicators.ScaledDown, $"change_{number}", facts.Today) { Met = true })
                .Cite("MGR-K05", up ? "Opschaling" : "Afschaling", up ? "Scaled up" : "Scaled down");
        }
    }

    public static void Ended(Facts facts, Effects effects, LocalDate lastDay)
    {
        if (!facts.IsInHouse)
        {
            var start = facts.StartedOn ?? lastDay;
            effects.Count(new Measure(Indicators.Occupancy, "running", start) { Until = Terms.After(lastDay) })
                .Count(new Measure(Indicators.Outflow, "end", lastDay) { Met = true });
        }
    }

    public static void Outflow(Facts facts, Effects effects, string? category, bool inTime)
    {
        if (facts.IsInHouse)
        {
            return;
        }

        var on = facts.CompletedOn ?? facts.Today;
        var regular = inTime && MgrNoordLimburg.Outflow.IsRegularWork(category, facts.Segment, facts.Settings);
        effects.Count(new Measure(Indicators.RegularWork(facts.Segment), "outflow", on) { Met = regular })
            .Count(new Measure(Indicators.VoluntaryWork(facts.Segment), "outflow", on)
            {
                Met = inTime && MgrNoordLimburg.Outflow.IsVoluntary(category),
            })
            .Count(new Measure(Indicators.DroppedOut(facts.Segment), "outflow", on)
            {
                Met = category == MgrNoordLimburg.Outflow.DroppedOut,
            })
            .Cite("MGR-K02", regular ? "Telt als uitstroom naar reguliere arbeid" : "Telt niet als uitstroom naar reguliere arbeid",
                regular ? "Counts as outflow to regular work" : "Does not count as outflow to regular work")
            .Cite("DEC-28", $"Reguliere arbeid: {facts.Settings.Text(Settings.RegularWork)}",
                $"Regular work: {facts.Settings.Text(Settings.RegularWork)}");
        if (category == MgrNoordLimburg.Outflow.OtherFacility)
        {
            effects.Count(new Measure(Indicators.FlowThrough, "end", on) { Met = true });
        }
    }

    private static bool WasReturned(Facts facts, string key) =>
        facts.Trajectory.Rows(Tables.Returns).Any(row => row.Text(Arguments.Report.Name) == key);
}
