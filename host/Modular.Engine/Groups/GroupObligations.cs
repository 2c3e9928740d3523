using Modular.Engine.Commands;
using Modular.Engine.Reporting;
using Modular.Engine.Security;
using Modular.Sdk.Values;

namespace Modular.Engine.Groups;

/// <summary>One calendar over the members of a group.</summary>
public sealed class GroupObligations(GroupReader reader)
{
    /// <summary>What is due in a period, by due date; with the members as this page found them.</summary>
    public async Task<(PageOf<ObligationView> Obligations, IReadOnlyList<GroupPart<IReadOnlyList<ObligationView>>> Parts)> ListAsync(
        string group, DatePeriod period, bool openOnly, Page page, Principal principal, CancellationToken cancel)
    {
        var members = reader.Cases(group, "list_group_obligations", principal);
        var list = $"group obligations {group} {period} {openOnly}";
        var (place, most) = page.Place(list);
        var after = ObligationPlace.Of(place);
        var parts = await reader.ReadAsync(
            members,
            (tenant, store) => ObligationCalendar.After(tenant, store, period, openOnly, after, most, principal),
            cancel).ConfigureAwait(false);
        var merged = parts.SelectMany(part => part.Value ?? []).OrderBy(ObligationPlace.Of).Take(most).ToList();
        return (page.After(list, (_, _) => merged, ObligationPlace.Token), parts);
    }
}
