using Grpc.Core;
using Modular.Engine.Batches;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Calls;
using Modular.Host.Rpc.Wire;
using Modular.Host.Security;
using V1 = Modular.Batches.V1;

namespace Modular.Host.Rpc.Batches;

/// <summary>The calls about imports.</summary>
internal sealed class ImportCalls(TenantDirectory tenants, ImportCommands commands)
{
    /// <summary>Takes in a stream of chunks; each is on disk before the next is read.</summary>
    public async Task<V1.ImportRecordsResponse> ImportAsync(IAsyncStreamReader<V1.ImportRecordsRequest> chunks, ServerCallContext context)
    {
        V1.ImportRecordsRequest? before = null;
        var response = new V1.ImportRecordsResponse();
        while (await chunks.MoveNext(context.CancellationToken))
        {
            var (state, passedOver) = await TakeInAsync(chunks.Current, before, context);
            response.Import = state;
            response.PassedOver += passedOver ? 1 : 0;
            before = chunks.Current;
            // Only what tells the chunks of a stream apart is looked at again.
            before.Records.Clear();
        }

        if (before is null)
        {
            var errors = new FieldErrors();
            errors.Add("records", "REQUIRED", "De stroom is leeg.", "The stream is empty.");
            errors.ThrowIfAny();
        }

        return response;
    }

    public V1.GetImportResponse Get(V1.GetImportRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Parent, "parent", errors);
        Texts.Required(request.ImportId, "import_id", BatchLimits.LongestImportId, errors);
        errors.ThrowIfAny();
        return new V1.GetImportResponse { Import = Write(ImportCommands.Get(tenants.Require(id), request.ImportId, context.GetPrincipal())) };
    }

    private async Task<(V1.ImportState State, bool PassedOver)> TakeInAsync(
        V1.ImportRecordsRequest chunk, V1.ImportRecordsRequest? before, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (id, table) = Names.Table(chunk.Parent, "parent", errors);
        Texts.Required(chunk.ImportId, "import_id", BatchLimits.LongestImportId, errors);
        CheckPlace(chunk, before, errors);
        var records = MultipleCalls.Operations(
            chunk.Records, BatchLimits.MostChunkRecords, table, record => record.Table, RecordOperations.Upsert, errors);
        errors.ThrowIfAny();
        var call = new Request(
            context.GetPrincipal(), context.Method, $"{chunk.ImportId}#{chunk.Chunk}", Fingerprint.Of(chunk), ValidateOnly: false);
        var tenant = tenants.Require(id);
        var reply = await commands.TakeInAsync(
            tenant, new ImportChunk(chunk.ImportId, table, chunk.Chunk, records), call, _ => [], context.CancellationToken);
        // A chunk that is in is told of by where the import stands now.
        return (Write(reply.Fresh ?? ImportCommands.Get(tenant, chunk.ImportId, call.Principal)), reply.Fresh?.PassedOver ?? true);
    }

    private static void CheckPlace(V1.ImportRecordsRequest chunk, V1.ImportRecordsRequest? before, FieldErrors errors)
    {
        errors.Require(chunk.Chunk >= 0, "chunk", "OUT_OF_RANGE", "Delen tellen vanaf 0.", "Chunks count from 0.");
        errors.Require(
            before is null || chunk.Chunk == before.Chunk + 1, "chunk", "OUT_OF_ORDER",
            "Elk deel heeft het nummer na het vorige.", "Each chunk has the number after the one before.");
        errors.Require(
            before is null || (chunk.Parent == before.Parent && chunk.ImportId == before.ImportId), "import_id", "OTHER_IMPORT",
            "Een stroom is van een import en een tabel.", "A stream is of one import and one table.");
    }

    private static V1.ImportState Write(ImportState state) => new()
    {
        ImportId = state.Import,
        LastChunk = (int)state.LastChunk,
        Created = state.Created,
        Updated = state.Updated,
        Unchanged = state.Unchanged,
    };
}
