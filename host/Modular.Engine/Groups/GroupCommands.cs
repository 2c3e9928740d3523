using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Security;
using Modular.Engine.Tenants;
using Modular.Sdk;

namespace Modular.Engine.Groups;

/// <summary>Puts tenants in region groups.</summary>
public sealed class GroupCommands(GroupMembers members, TenantDirectory tenants)
{
    /// <summary>Puts a tenant in a group, or takes it out.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="group">Identifier of the group; null for none.</param>
    /// <param name="etag">The version of the tenant that the caller saw; null for whatever is there.</param>
    /// <param name="request">The call.</param>
    /// <param name="encode">The bytes of the answer.</param>
    /// <param name="cancel">Given up before the write has begun.</param>
    public Task<Reply<TenantView>> SetAsync(
        Tenant tenant, string? group, long? etag, Request request, Func<TenantView, byte[]> encode, CancellationToken cancel)
    {
        Authorize.Role(request.Principal, "set_tenant_group", RoleIds.Administrator);
        return members.ChangeAsync(
            tenant,
            () => TenantCommands.ChangeAsync(
                tenant,
                request,
                terms =>
                {
                    if (etag is not null && etag != terms.Version)
                    {
                        throw ModularException.EtagMismatch(tenant.Name);
                    }

                    Check(tenant, group);
                    return terms with { Group = group };
                },
                encode,
                etag is not null,
                cancel),
            cancel);
    }

    // Figures of different regimes do not add up.
    private void Check(Tenant tenant, string? group)
    {
        var other = group is null ? null : members.Of(group).Where(id => id != tenant.Id).Select(RegimeOf)
            .FirstOrDefault(regime => regime is not null && regime != tenant.Terms.Regime);
        var errors = new FieldErrors();
        errors.Require(
            other is null, "group", "OTHER_REGIME", $"De leden van deze groep vallen onder {other}.", $"The members of this group are under {other}.");
        errors.ThrowIfAny();
    }

    private string? RegimeOf(string id)
    {
        try
        {
            return tenants.Require(id).Terms.Regime;
        }
        catch (ModularException)
        {
            // A damaged member cannot say; it was checked when it was put in.
            return null;
        }
    }
}
