using NodaTime;

namespace Modular.Modules.Tests.Tilburg;

/// <summary>The usual course of a trajectory, up to a point.</summary>
internal static class Steps
{
    public static Case Planned(Case work)
    {
        work.Today = Terms(work, 7);
        work.Fire("record_invitation").Fire("record_intake", ("held_on", work.Today));
        work.Today = Terms(work, 7);
        return work.Fire("submit_plan", [.. Plan(work)]);
    }

    public static (string, object?)[] Plan(Case work) =>
    [
        ("intake_on", work.Fields.Date("intake_on")), ("intended_start", work.Today), ("content", "Gesprekken en activiteiten"),
        ("objective", "16 uur vrijwilligerswerk per week"), ("duration", $"{work.Fields.Whole("first_months")}"), ("municipality_format", true),
    ];

    public static Case Approved(Case work)
    {
        Planned(work).Today = Terms(work, 7);
        return work.Fire("approve_plan");
    }

    /// <summary>Ordered on 5 June 2023 and started on 3 July, unless the case says another day.</summary>
    public static Case Started(Case work)
    {
        Approved(work).Today = Terms(work, 7);
        return work.Fire("start", ("started_on", work.Today));
    }

    public static Case Reported(Case work)
    {
        if (!work.Fields.Has("completed_on"))
        {
            work.Today = work.Fields.Date("ends_on") ?? work.Today;
            work.Fire("complete");
        }

        return work.Fire("submit_final_report", [.. Report()]);
    }

    public static Case Stopped(Case work, LocalDate last)
    {
        work.Today = last;
        return work.Fire("record_consultation", ("subject", "ending"), ("agreements", "Het traject stopt"))
            .Fire("end_early", ("ended_on", last), ("end_reason", "dropped_out"));
    }

    public static (string, object?)[] Report() =>
    [
        ("steps_taken", "Twaalf gesprekken"), ("goals_reached", "16 uur vrijwilligerswerk"), ("result", "voluntary_work"), ("ladder_after", 4L),
    ];

    private static LocalDate Terms(Case work, int days) => work.Today.PlusDays(days);
}
