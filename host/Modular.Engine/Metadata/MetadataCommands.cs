using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Metadata.Changes;
using Modular.Engine.Security;
using Modular.Engine.Tenants;
using Modular.Sdk;

namespace Modular.Engine.Metadata;

/// <summary>Changes a tenant's own metadata, without a restart.</summary>
public sealed class MetadataCommands(IdSource ids)
{
    private readonly MetadataWriting writing = new(ids);

    public async Task<Reply<MetadataChanged>> ChangeAsync(
        Tenant tenant, ChangeMetadata command, Request request, Func<MetadataChanged, byte[]> encode, CancellationToken cancel)
    {
        Authorize.Role(request.Principal, "ChangeMetadata", RoleIds.Administrator);
        var errors = new FieldErrors();
        Shapes.Most(command.Changes.Count, MetadataLimits.Changes, "changes", errors, least: 1);
        errors.ThrowIfAny();
        return await BackedUp.RunAsync(
            tenant,
            request,
            (tx, backup) =>
            {
                var done = writing.CarryOut(tenant, tx, command, request.ValidateOnly ? null : backup.Length > 0);
                return new MetadataChanged(done, tx.SchemaVersion, backup);
            },
            encode,
            cancel).ConfigureAwait(false);
    }
}
