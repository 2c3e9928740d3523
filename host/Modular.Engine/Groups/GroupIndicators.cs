using System.Text;
using Modular.Engine.Commands;
using Modular.Engine.Indicators;
using Modular.Engine.Security;
using Modular.Sdk.Values;

namespace Modular.Engine.Groups;

/// <summary>Reads the figures that a group is steered by: the sum over its members, and each of them.</summary>
public sealed class GroupIndicators(GroupReader reader)
{
    private const char Separator = ' ';

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
        var filter = new IndicatorFilter(period, null);
        var found = new List<IndicatorCase>();
        var parts = new List<GroupPart<PageOf<IndicatorCase>>>();
        var (at, token) = Place(members, page);
        Require(members, indicator);
        for (; at < members.Count; at++, token = "")
        {
            // Begun with nothing left to ask for: this member is the next page's first.
            if (found.Count == page.Rows)
            {
                return (new PageOf<IndicatorCase>(found, TokenOf(members[at], "")), parts);
            }

            var rest = new Page(page.Rows - found.Count, token);
            var part = reader.Read(members[at], (tenant, store) => IndicatorQueries.Find(tenant, indicator) is null
                ? new PageOf<IndicatorCase>([], "")
                : IndicatorQueries.Cases(tenant, store, indicator, filter, met, rest));
            parts.Add(part);
            found.AddRange(part.Value?.Items ?? []);
            if (part.Value is { NextToken.Length: > 0 } more)
            {
                return (new PageOf<IndicatorCase>(found, TokenOf(members[at], more.NextToken)), parts);
            }
        }

        return (new PageOf<IndicatorCase>(found, ""), parts);
    }

    // A member under an older version may not have it; one must.
    private void Require(IReadOnlyList<string> members, string indicator)
    {
        var readable = members.Select(member => reader.Read(member, (tenant, _) => (tenant.Terms.Regime, IndicatorQueries.Find(tenant, indicator))))
            .Where(part => part.Problem is null).ToList();
        if (readable.Count > 0 && readable.TrueForAll(part => part.Value.Item2 is null))
        {
            throw IndicatorQueries.Unknown(readable[0].Value.Regime, indicator);
        }
    }

    private static string TokenOf(string member, string token) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{member}{Separator}{token}"));

    private static (int At, string Token) Place(IReadOnlyList<string> members, Page page)
    {
        if (page.Token.Length == 0)
        {
            return (0, "");
        }

        try
        {
            var parts = Encoding.UTF8.GetString(Convert.FromBase64String(page.Token)).Split(Separator, 2);
            return parts.Length == 2 && members.ToList().IndexOf(parts[0]) is >= 0 and var at ? (at, parts[1]) : throw Page.Invalid();
        }
        catch (FormatException)
        {
            throw Page.Invalid();
        }
    }
}
