using Grpc.Core;
using Modular.Batches.V1;
using Modular.Host.Tests.Calls;
using Modular.Host.Tests.Records;
using static Modular.Host.Tests.Records.Visits;

namespace Modular.Host.Tests.Batches;

/// <summary>Each test has a host of its own, since one stops it.</summary>
public sealed class ImportTests
{
    private const int PerChunk = 100;

    [Fact]
    public async Task ImportRecords_BrokenOffAndResumedOverARestart_HasNoDoubleAndNoGap()
    {
        await using var host = await StartedAsync();
        var visits = await Visits.FoundAsync(host.Host);

        // The stream breaks in the middle: three chunks were sent, and nobody heard what became of them.
        using (var broken = visits.Batches.ImportRecords())
        {
            for (var chunk = 0; chunk < 3; chunk++)
            {
                await broken.RequestStream.WriteAsync(Chunk(visits, chunk));
            }
        }

        await host.Host.RestartAsync(options => options);
        var half = await SendAsync(visits, 0, 1, 2, 3);
        var state = (await visits.Batches.GetImportAsync(new() { Parent = visits.Town.Tenant, ImportId = "i" })).Import;
        await host.Host.RestartAsync(options => options);
        var rest = await SendAsync(visits, 4, 5);
        var again = await SendAsync(visits, 0, 1, 2, 3, 4, 5);

        Assert.Equal((3, 4L * PerChunk), (state.LastChunk, state.Created));
        Assert.Equal(half.Import, state);
        Assert.Equal((5, 6L * PerChunk, 0L, 0L), (rest.Import.LastChunk, rest.Import.Created, rest.Import.Updated, rest.Import.Unchanged));
        Assert.Equal((0, 6), (rest.PassedOver, again.PassedOver));
        Assert.Equal(rest.Import, again.Import);
        Assert.Equal(6 * PerChunk, visits.Count());
        Assert.Null(host.Host.BrokenTrailOf(visits.Town.Tenant));
    }

    [Fact]
    public async Task ImportRecords_OverWhatIsThere_CountsWhatChangedAndWhatDidNot()
    {
        await using var host = await StartedAsync();
        var visits = await Visits.FoundAsync(host.Host);
        await SendAsync(visits, 0);
        var second = Chunk(visits, 0);
        second.ImportId = "j";
        second.Records[0].Fields["x_minutes"] = Whole(99);
        using var call = visits.Batches.ImportRecords();
        await call.RequestStream.WriteAsync(second);
        await call.RequestStream.CompleteAsync();

        var state = (await call).Import;

        Assert.Equal((0L, 1L, PerChunk - 1L), (state.Created, state.Updated, state.Unchanged));
    }

    [Fact]
    public async Task ImportRecords_WithAFaultInAChunk_KeepsTheChunksBeforeIt()
    {
        await using var host = await StartedAsync();
        var visits = await Visits.FoundAsync(host.Host);
        var faulty = Chunk(visits, 1);
        faulty.Records[7].Fields["x_minutes"] = Whole(-1);
        using var call = visits.Batches.ImportRecords();
        await call.RequestStream.WriteAsync(Chunk(visits, 0));
        await call.RequestStream.WriteAsync(faulty);
        await call.RequestStream.CompleteAsync();

        var refused = Refused.Of(await Assert.ThrowsAsync<RpcException>(async () => await call));

        Assert.Equal([("records[7].fields.x_minutes", "TOO_SMALL")], refused.Fields);
        Assert.Equal(("7", "1"), (refused.Facts["operation"], refused.Facts["chunk"]));
        Assert.Equal(PerChunk, visits.Count());
        Assert.Equal(0, (await visits.Batches.GetImportAsync(new() { Parent = visits.Town.Tenant, ImportId = "i" })).Import.LastChunk);
    }

    [Fact]
    public async Task ImportRecords_OutOfOrderOrAsAnother_IsRefused()
    {
        await using var host = await StartedAsync();
        var visits = await Visits.FoundAsync(host.Host);
        var other = Chunk(visits, 0);
        other.Parent = $"{visits.Town.Tenant}/tables/participant";
        other.Records.Clear();
        other.Records.Add(new UpsertOperation { RecordId = "p1", Fields = { ["client_number"] = Text("L-5"), ["surname"] = Text("S") } });

        var missing = await RefusedAsync(visits, Chunk(visits, 1));
        await SendAsync(visits, 0);
        var changed = Chunk(visits, 0);
        changed.Records[0].Fields["x_minutes"] = Whole(1);
        var reused = await RefusedAsync(visits, changed);
        var jumped = await RefusedAsync(visits, Chunk(visits, 1), Chunk(visits, 3));
        var table = await RefusedAsync(visits, other);
        var empty = await RefusedAsync(visits);
        var unknown = await Refused.ByAsync(visits.Batches.GetImportAsync(new() { Parent = visits.Town.Tenant, ImportId = "none" }));

        Assert.Equal([("chunk", "CHUNK_MISSING")], missing.Fields);
        Assert.Equal("REQUEST_ID_REUSED", reused.Reason);
        Assert.Equal([("chunk", "OUT_OF_ORDER")], jumped.Fields);
        Assert.Equal("REQUEST_ID_REUSED", table.Reason);
        Assert.Equal([("records", "REQUIRED")], empty.Fields);
        Assert.Equal((StatusCode.NotFound, "RESOURCE_NOT_FOUND"), unknown.Outcome);
    }

    private static async Task<Refused> RefusedAsync(Visits visits, params ImportRecordsRequest[] chunks)
    {
        using var call = visits.Batches.ImportRecords();
        return Refused.Of(await Assert.ThrowsAsync<RpcException>(async () =>
        {
            foreach (var chunk in chunks)
            {
                await call.RequestStream.WriteAsync(chunk);
            }

            await call.RequestStream.CompleteAsync();
            await call;
        }));
    }

    private static async Task<ImportRecordsResponse> SendAsync(Visits visits, params int[] chunks)
    {
        using var call = visits.Batches.ImportRecords();
        foreach (var chunk in chunks)
        {
            await call.RequestStream.WriteAsync(Chunk(visits, chunk));
        }

        await call.RequestStream.CompleteAsync();
        return await call;
    }

    private static ImportRecordsRequest Chunk(Visits visits, int chunk) => new()
    {
        Parent = visits.Table,
        ImportId = "i",
        Chunk = chunk,
        Records = { Enumerable.Range(0, PerChunk).Select(at => TransactionTests.Upsert($"V-{chunk}-{at}", at)) },
    };

    private static async Task<Running> StartedAsync()
    {
        var host = new RunningHost();
        await host.InitializeAsync();
        return new Running(host);
    }

    private sealed record Running(RunningHost Host) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Host.DisposeAsync();
    }
}
