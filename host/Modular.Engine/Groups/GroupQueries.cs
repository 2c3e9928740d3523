using Modular.Engine.Commands;
using Modular.Engine.Security;

namespace Modular.Engine.Groups;

/// <summary>Shows a group to its own callers.</summary>
public sealed class GroupQueries(GroupReader reader, GroupMembers members)
{
    /// <summary>The members, each with its regime.</summary>
    public Task<IReadOnlyList<GroupPart<string>>> GetAsync(string group, Principal principal, CancellationToken cancel) =>
        reader.ReadAsync(reader.Figures(group, "get_group", principal), (tenant, _) => tenant.Terms.Regime, cancel);

    /// <summary>The caller's own group; none for a caller of a tenant.</summary>
    public async Task<PageOf<(string Group, IReadOnlyList<GroupPart<string>> Members)>> ListAsync(
        Page page, Principal principal, CancellationToken cancel) =>
        page.Of<(string, IReadOnlyList<GroupPart<string>>)>(
            principal.Group is { } group && members.Of(group).Count > 0
                ? [(group, await GetAsync(group, principal, cancel).ConfigureAwait(false))]
                : []);
}
