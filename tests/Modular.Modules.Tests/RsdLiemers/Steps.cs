using NodaTime;

namespace Modular.Modules.Tests.RsdLiemers;

/// <summary>The usual course of a trajectory, up to a point.</summary>
internal static class Steps
{
    public static Case Approved(Case work)
    {
        work.On(2026, 1, 12).Fire("record_intake", ("held_on", work.Today), ("hours", 2m));
        switch (work.Fields.Text("product_code"))
        {
            case "1":
                return work.Fire("confirm_start_date", ("starts_on", new LocalDate(2026, 1, 15)));
            case "3":
                work.Fire("submit_plan", ("goals", "Werk"), ("approach", "Stage"), ("milestones", "Maart"));
                break;
            case "5":
                work.Fire("submit_quote", ("necessity", "Nodig"), ("hours", 40m), ("months", work.Fields.Whole("months") ?? 12L));
                break;
            default:
                work.Fire("submit_quote", ("goals", "Werk"), ("approach", "Stage"), ("milestones", "Maart"), ("price", 1234.57m));
                break;
        }

        return work.Fire("approve_plan");
    }

    public static Case Started(Case work)
    {
        var start = new LocalDate(2026, 1, 15);
        Approved(work).On(2026, 1, 15);
        return work.Fields.Has("months")
            ? work.Fire("start", ("started_on", start), ("counsellor", "A. de Vries"))
            : work.Fire("start", ("started_on", start), ("ends_on", start.PlusDays(55)), ("counsellor", "A. de Vries"));
    }

    public static Case Completed(Case work)
    {
        work.Today = work.Fields.Date("ends_on") ?? work.Today;
        return work.Fire("complete");
    }

    public static Case FinalReport(Case work) => work.Fire(
        "submit_final_report",
        ("progress", "Goed"), ("goals_reached", "Alle"), ("results", "Baan"), ("motivation", "Hoog"), ("next_steps", "Geen"));
}
