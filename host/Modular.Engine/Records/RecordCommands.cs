using Modular.Engine.Commands;
using Modular.Engine.Identifiers;
using Modular.Engine.Tenants;

namespace Modular.Engine.Records;

/// <summary>Writes records of any table, one per command.</summary>
public sealed class RecordCommands(IdSource ids)
{
    private readonly RecordWrites writes = new(ids);

    public Task<Reply<RecordResult>> WriteAsync(
        Tenant tenant, RecordOperation operation, Request request, Func<RecordResult, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.CarryOutAsync(
            tenant, request, tx => writes.CarryOut(new WriteScope(tenant, tx, request.Principal), operation), encode, cancel);
}
