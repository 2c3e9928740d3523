using System.CommandLine;
using Grpc.Core;
using Modular.Batches.V1;
using Modular.Cli.Display;

namespace Modular.Cli.Commands;

/// <summary><c>modular import</c>.</summary>
public static class ImportCommand
{
    private const int PerChunk = 500;

    // Well within the largest message that a host takes.
    private const int MostBytes = 500_000;

    public static Command Build(CommandHandling handling)
    {
        var table = Written.Argument("table", "The table.");
        var file = Written.Argument("file", "A .csv file with a row of names first, or .jsonl with an object on each line.");
        var id = Written.Required("--id", "Names the import: run again with the same file it goes on where it broke off.");
        var keys = new Option<string[]>("--key") { Description = "A column of the key that says which record a line is. [the column id]" };
        return handling.On(new Command("import", "Takes in many records.") { table, file, id, keys }, async (session, parse) =>
        {
            var import = parse.GetValue(id)!;
            var first = await LastChunkAsync(session, import) + 1;
            var chunks = Chunks(ImportFile.Read(parse.GetValue(file)!, parse.GetValue(keys) ?? [])).Skip(first).Select((records, at) =>
                new ImportRecordsRequest
                {
                    Parent = RecordCommands.Table(session, parse.GetValue(table)!),
                    ImportId = import,
                    Chunk = first + at,
                    Records = { records },
                });
            var state = await SendAsync(session, chunks)
                ?? (await Client(session).GetImportAsync(new GetImportRequest { Parent = session.Tenant, ImportId = import }, session.Call)).Import;
            session.Show(state, BatchView.Import);
        });
    }

    /// <summary>The same chunks whenever the same file is read.</summary>
    private static IEnumerable<List<UpsertOperation>> Chunks(IEnumerable<UpsertOperation> records)
    {
        var (chunk, bytes) = (new List<UpsertOperation>(PerChunk), 0);
        foreach (var record in records)
        {
            var size = record.CalculateSize();
            if (chunk.Count == PerChunk || (chunk.Count > 0 && bytes + size > MostBytes))
            {
                yield return chunk;
                (chunk, bytes) = (new List<UpsertOperation>(PerChunk), 0);
            }

            chunk.Add(record);
            bytes += size;
        }

        if (chunk.Count > 0) yield return chunk;
    }

    private static async Task<int> LastChunkAsync(Session session, string import)
    {
        try
        {
            var state = await Client(session).GetImportAsync(new GetImportRequest { Parent = session.Tenant, ImportId = import }, session.Call);
            return state.Import.LastChunk;
        }
        catch (RpcException error) when (error.StatusCode == StatusCode.NotFound)
        {
            return -1;
        }
    }

    /// <summary>How far the import has come; null when there was nothing to send.</summary>
    private static async Task<ImportState?> SendAsync(Session session, IEnumerable<ImportRecordsRequest> chunks)
    {
        using var next = chunks.GetEnumerator();
        if (!next.MoveNext()) return null;
        using var call = Client(session).ImportRecords(session.Unhurried);
        try
        {
            do
            {
                await call.RequestStream.WriteAsync(next.Current);
            }
            while (next.MoveNext());
            await call.RequestStream.CompleteAsync();
        }
        catch (Exception error) when (error is RpcException or InvalidOperationException)
        {
            // The host has ended the call; its answer says why.
        }

        return (await call).Import;
    }

    private static BatchService.BatchServiceClient Client(Session session) => new(session.Invoker);
}
