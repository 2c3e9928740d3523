using Modular.Engine.Commands;
using Modular.Engine.Indicators;
using Modular.Engine.Security;
using Modular.Sdk.Values;

namespace Modular.Engine.Groups;

/// <summary>Reads the figures that a group is steered by: the sum over its members, and each of them.</summary>
public sealed class GroupIndicators(GroupReader reader)
{
    public async Task<(IReadOnlyList<GroupFigure> Figures, IReadOnlyList<GroupPart<IReadOnlyList<IndicatorFigure>>> Parts)> ListAsync(
        string group, DatePeriod period, Principal principal, CancellationToken cancel)
    {
        var filter = new IndicatorFilter(period, null);
        var parts = await reader.ReadAsync(
            reader.Figures(group, "list_group_indicators", principal),
            (tenant, store) => IndicatorQueries.Figures(tenant, store, tenant.RequireRegime(), filter),
            cancel).ConfigureAwait(false);
        var figures = parts.SelectMany(part => (part.Value ?? []).Select(figure => (part.Tenant, figure)))
            .GroupBy(each => each.figure.Definition.Name)
            .Select(same => new GroupFigure(same.Select(each => each.figure).Aggregate((sum, each) => sum.With(each)), [.. same]));
        return ([.. figures], parts);
    }

    /// <summary>The cases behind a figure, member by member and by date within one; with the members that this page needed.</summary>
    public (PageOf<IndicatorCase> Cases, IReadOnlyList<GroupPart<PageOf<IndicatorCase>>> Parts) Cases(
        string group, string indicator, DatePeriod period, bool? met, Page page, Principal principal)
    {
        var members = reader.Cases(group, "list_group_indicator_cases", principal);
        Require(members, indicator);
        var filter = new IndicatorFilter(period, null);
        return MemberPages.Read(reader, members, page, (tenant, store, rest) => IndicatorQueries.Find(tenant, indicator) is null
            ? new PageOf<IndicatorCase>([], "")
            : IndicatorQueries.Cases(tenant, store, indicator, filter, met, rest));
    }

    // A member under an older version may not have it; one must.
    private void Require(IReadOnlyList<string> members, string indicator)
    {
        var readable = members.Select(member => reader.Read(member, (tenant, _) => (tenant.Terms.Regime, Found: IndicatorQueries.Find(tenant, indicator))))
            .Where(part => part.Problem is null).ToList();
        if (readable.Count > 0 && readable.TrueForAll(part => part.Value.Found is null))
        {
            throw IndicatorQueries.Unknown(readable[0].Value.Regime, indicator);
        }
    }
}
