using Modular.Engine.Commands;
using Modular.Engine.Identifiers;
using Modular.Engine.Metadata.Changes;
using Modular.Engine.Security;
using Modular.Engine.Tenants;
using Modular.Sdk;

namespace Modular.Engine.Solutions;

/// <summary>Moves a tenant's own metadata between tenants and into version control.</summary>
public sealed class SolutionCommands(IdSource ids)
{
    private readonly SolutionWriting writing = new(ids);
    private readonly MetadataWriting metadata = new(ids);

    public static (IReadOnlyList<SolutionFile> Files, long Version) Export(Tenant tenant, Principal principal)
    {
        Authorize.Role(principal, "ExportSolution", RoleIds.Administrator);
        using var snapshot = tenant.Read();
        return (SolutionExport.Files(tenant, snapshot), snapshot.SchemaVersion);
    }

    /// <summary>What applying would do, by doing and undoing it.</summary>
    public async Task<SolutionApplied> DiffAsync(Tenant tenant, IReadOnlyList<SolutionFile> files, Principal principal, string method, CancellationToken cancel)
    {
        Authorize.Role(principal, "DiffSolution", RoleIds.Administrator);
        var request = new Request(principal, method, "", [], ValidateOnly: true);
        var command = new ApplySolution(files, null, RemoveUnlisted: false, AllowDataLoss: true);
        var reply = await CommandRunner.CarryOutAsync(tenant, request, tx => writing.Apply(tenant, tx, command, null), _ => [], cancel).ConfigureAwait(false);
        return reply.Fresh!;
    }

    public async Task<Reply<SolutionApplied>> ApplyAsync(
        Tenant tenant, ApplySolution command, Request request, Func<SolutionApplied, byte[]> encode, CancellationToken cancel)
    {
        Authorize.Role(request.Principal, "ApplySolution", RoleIds.Administrator);
        return await BackedUp.RunAsync(
            tenant, request, (tx, backup) => writing.Apply(tenant, tx, command, request.ValidateOnly ? null : backup), encode, cancel).ConfigureAwait(false);
    }

    /// <summary>Brings the tenant's own parts back to how they were before the last apply. No value is lost: what goes stays in the file.</summary>
    public async Task<Reply<SolutionApplied>> RollBackAsync(
        Tenant tenant, Request request, Func<SolutionApplied, byte[]> encode, CancellationToken cancel)
    {
        Authorize.Role(request.Principal, "RollBackSolution", RoleIds.Administrator);
        return await CommandRunner.CarryOutAsync(
            tenant,
            request,
            tx =>
            {
                var before = LastApply.Take(tx, tenant);
                var changes = new ChangeMetadata([.. SolutionWriting.Removals(tx, before), .. RollBack.Changes(tx, before)], null, AllowDataLoss: true);
                var done = metadata.CarryOut(tenant, tx, changes, null);
                return new SolutionApplied([.. done.Select(SolutionWriting.Told)], [], tx.SchemaVersion, "", "");
            },
            encode,
            cancel).ConfigureAwait(false);
    }
}
