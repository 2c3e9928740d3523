using Modular.Data.Reading;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Reporting;

/// <summary>
/// The obligations of a whole tenant, day by day. A trajectory's obligations fall on the due dates of its reports and deadlines, which are
/// indexed: only trajectories that have one on a day are asked for that day, and no day more than a page needs.
/// </summary>
internal static class ObligationCalendar
{
    private static readonly string[] OpenReports = [EnumName.Of(ReportStatus.Owed)];

    private static readonly string[] Reports =
        [.. OpenReports, EnumName.Of(ReportStatus.Submitted), EnumName.Of(ReportStatus.Accepted)];

    private static readonly string[] OpenDeadlines = [EnumName.Of(DeadlineStatus.Open)];

    private static readonly string[] AllDeadlines = [.. OpenDeadlines, EnumName.Of(DeadlineStatus.Met)];

    /// <summary>The obligations after a place, in order, at most so many.</summary>
    public static IReadOnlyList<ObligationView> After(
        Tenant tenant, ReadSnapshot store, DatePeriod period, bool openOnly, ObligationPlace? after, int most, Principal principal)
    {
        var rest = after is null ? period : new DatePeriod(LocalDate.Max(period.Start, after.DueOn), period.End);
        var others = ReportingQueries.OfProviders(tenant, store, rest, principal)
            .Concat(ReportingQueries.OfTenantItself(tenant, store, rest, principal))
            .ToLookup(view => view.Obligation.DueOn);
        var found = new List<ObligationView>();
        foreach (var day in Days(store, rest, openOnly).Union(others.Select(each => each.Key)).Order())
        {
            found.AddRange(OfDay(tenant, store, day, openOnly, principal).Concat(others[day])
                .Where(view => !openOnly || view.Obligation.DoneOn is null)
                .Where(view => after is null || ObligationPlace.Of(view).CompareTo(after) > 0)
                .OrderBy(ObligationPlace.Of));
            if (found.Count >= most)
            {
                break;
            }
        }

        return found.Count > most ? found[..most] : found;
    }

    private static IEnumerable<ObligationView> OfDay(Tenant tenant, ReadSnapshot store, LocalDate day, bool openOnly, Principal principal) =>
        Totals(store, openOnly, "trajectory", new DatePeriod(day, day))
            .Select(totals => (string)totals.Group[0]!)
            .Distinct()
            .Select(id => store.Find(TableNames.Trajectory, id)!)
            .Where(row => principal.Role != RoleIds.Provider || row.Values.Text("provider") == principal.Provider)
            .SelectMany(row => ReportingQueries.OfTrajectory(tenant, store, row, new DatePeriod(day, day), principal));

    private static IEnumerable<LocalDate> Days(ReadSnapshot store, DatePeriod period, bool openOnly) =>
        Totals(store, openOnly, "due_on", period).Select(totals => (LocalDate)totals.Group[0]!);

    private static IEnumerable<GroupTotals> Totals(ReadSnapshot store, bool openOnly, string column, DatePeriod period) =>
        Totals(store, TableNames.Report, openOnly ? OpenReports : Reports, column, period)
            .Concat(Totals(store, TableNames.Deadline, openOnly ? OpenDeadlines : AllDeadlines, column, period));

    private static IEnumerable<GroupTotals> Totals(ReadSnapshot store, string table, string[] statuses, string column, DatePeriod period) =>
        statuses.SelectMany(status => store.Totals(new TotalsQuery(table) { GroupBy = [column] }
            .WithEqual("status", status)
            .With("due_on", Comparison.GreaterOrEqual, period.Start)
            .With("due_on", Comparison.LessOrEqual, period.End)));
}
