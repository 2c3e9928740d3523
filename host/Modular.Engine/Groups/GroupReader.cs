using Modular.Data.Reading;
using Modular.Engine.Errors;
using Modular.Engine.Security;
using Modular.Engine.Tenants;
using Modular.Sdk;

namespace Modular.Engine.Groups;

/// <summary>
/// Reads the members of a group, for callers of that group only. Members are read side by side, each at one moment of its own; one that
/// cannot be read does not hide the others.
/// </summary>
public sealed class GroupReader(GroupMembers members, TenantDirectory tenants)
{
    private static readonly string[] FigureReaders = [RoleIds.ContractManager, RoleIds.PolicyAdviser, RoleIds.Administrator];

    // What is the matter with the member itself; all else is the caller's to hear.
    private static readonly ErrorReason[] OfMember =
    [
        ErrorReason.RegimeUnavailable, ErrorReason.ModuleFault, ErrorReason.TenantNewer, ErrorReason.TenantBusy, ErrorReason.StorageFull,
        ErrorReason.StorageUnavailable, ErrorReason.ResourceNotFound,
    ];

    // A policy adviser reads figures, not what is behind them.
    private static readonly string[] CaseReaders = [RoleIds.ContractManager, RoleIds.Administrator];

    /// <summary>The members of a group that the caller may read figures of.</summary>
    /// <exception cref="ModularException">The role may not; or there is no such group, or not for this caller.</exception>
    public IReadOnlyList<string> Figures(string group, string action, Principal principal) => Members(group, action, FigureReaders, principal);

    /// <summary>The members of a group that the caller may read single cases of.</summary>
    /// <exception cref="ModularException">The role may not; or there is no such group, or not for this caller.</exception>
    public IReadOnlyList<string> Cases(string group, string action, Principal principal) => Members(group, action, CaseReaders, principal);

    /// <summary>Reads all members, in ordinal order.</summary>
    internal async Task<IReadOnlyList<GroupPart<T>>> ReadAsync<T>(
        IReadOnlyList<string> of, Func<Tenant, ReadSnapshot, T> read, CancellationToken cancel) =>
        await Task.WhenAll(of.Select(member => Task.Run(() => Read(member, read), cancel))).ConfigureAwait(false);

    internal GroupPart<T> Read<T>(string member, Func<Tenant, ReadSnapshot, T> read)
    {
        var part = new GroupPart<T>(member, default);
        try
        {
            var tenant = tenants.Require(member);
            part = part with { DisplayName = tenant.Terms.DisplayName };
            using var store = tenant.Read();
            return part with { Value = read(tenant, store), Sequence = store.Sequence, Today = tenant.Today };
        }
        catch (Exception error) when (StorageErrors.Translate(error) is { } problem && OfMember.Contains(problem.Reason))
        {
            return part with { Problem = problem };
        }
    }

    private IReadOnlyList<string> Members(string group, string action, string[] roles, Principal principal)
    {
        Authorize.Role(principal, action, roles);
        var found = principal.Group == group ? members.Of(group) : [];
        return found.Count > 0 ? found : throw ModularException.NotFound(ResourceNames.Group(group));
    }
}
