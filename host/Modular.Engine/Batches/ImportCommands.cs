using System.Globalization;
using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Records;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Engine.Trajectories;

namespace Modular.Engine.Batches;

/// <summary>Takes in records chunk by chunk, each chunk once and in order. How far an import has come is a row, written with each chunk.</summary>
public sealed class ImportCommands(IdSource ids, TrajectoryCommands trajectories)
{
    private readonly BatchWrites writes = new(ids, trajectories);

    /// <summary>Takes in a chunk, all of it or nothing; one that is in is passed over.</summary>
    public Task<Reply<ImportState>> TakeInAsync(
        Tenant tenant, ImportChunk chunk, Request request, Func<ImportState, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.CarryOutAsync(
            tenant, request, tx => TakeIn(new WriteScope(tenant, tx, request.Principal), chunk), encode, cancel);

    /// <summary>How far an import has come.</summary>
    public static ImportState Get(Tenant tenant, string import, Principal principal)
    {
        using var store = tenant.Read();
        var row = Find(store, import);
        var table = row is null ? null : tenant.ModelOf(store).Find(row.Values.Text("table_name"));
        return row is not null && table?.Writers.Contains(principal.Role) == true
            ? ImportState.Of(row)
            : throw ModularException.NotFound(NameOf(tenant, import));
    }

    private ImportState TakeIn(WriteScope scope, ImportChunk chunk)
    {
        RecordRights.Writable(scope.Model, chunk.Table, scope.Principal, "import_records");
        var row = Find(scope.Tx, chunk.Import);
        Check(row, chunk);
        if (row is not null && chunk.Number <= row.Values.WholeNumber("last_chunk"))
        {
            return ImportState.Of(row) with { PassedOver = true };
        }

        var results = new List<RecordResult>(chunk.Records.Count);
        foreach (var record in chunk.Records)
        {
            results.Add(CarryOut(scope, record, results.Count, chunk.Number));
        }

        return ImportState.Of(Note(scope, row, chunk, results));
    }

    private RecordResult CarryOut(WriteScope scope, BatchOperation record, int index, int chunk)
    {
        try
        {
            return writes.CarryOut(scope, record, index).Record!;
        }
        catch (ModularException refusal)
        {
            throw refusal.With("chunk", chunk.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void Check(Row? row, ImportChunk chunk)
    {
        var errors = new FieldErrors();
        errors.Require(
            row is null || row.Values.Text("table_name") == chunk.Table, "parent", "OTHER_TABLE",
            "Deze import gaat over een andere tabel.", "This import is about another table.");
        var next = (row?.Values.WholeNumber("last_chunk") ?? -1) + 1;
        errors.Require(
            chunk.Number <= next, "chunk", "CHUNK_MISSING", $"Deel {next} komt eerst.", $"Chunk {next} comes first.");
        errors.ThrowIfAny();
    }

    private Row Note(WriteScope scope, Row? row, ImportChunk chunk, List<RecordResult> results)
    {
        var counts = RowValues.Of(
            ("last_chunk", chunk.Number),
            ("created", Sum(row, "created", results.Count(result => result.Created))),
            ("updated", Sum(row, "updated", results.Count(result => result is { Created: false, Changed: true }))),
            ("unchanged", Sum(row, "unchanged", results.Count(result => !result.Changed))));
        return row is null
            ? scope.Tx.Insert(
                TableNames.Import, ids.Next(scope.Tx.Now), counts.With("name", chunk.Import).With("table_name", chunk.Table))
            : scope.Tx.Update(TableNames.Import, row.Id, counts);
    }

    private static long Sum(Row? row, string column, int more) => (row?.Values.WholeNumber(column) ?? 0) + more;

    private static Row? Find(IRows rows, string import) =>
        rows.Query(new RowQuery(TableNames.Import) { Limit = 1 }.WithEqual("name", import)) is [var row, ..] ? row : null;

    private static string NameOf(Tenant tenant, string import) => $"{tenant.Name}/imports/{import}";
}
