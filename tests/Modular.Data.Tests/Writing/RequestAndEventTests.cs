using Modular.Data.Reading;
using NodaTime;
using Xunit;

namespace Modular.Data.Tests.Writing;

public sealed class RequestAndEventTests : IDisposable
{
    private readonly TempTenant _tenant = TempTenant.WithTables();

    public void Dispose() => _tenant.Dispose();

    [Fact]
    public async Task FindRequest_StoredBefore_GivesTheSameBytes()
    {
        var sequence = await _tenant.WriteAsync(tx =>
        {
            Assert.Null(tx.FindRequest("anna", "Fire", "r1"));
            tx.StoreRequest("anna", "Fire", "r1", [1, 2], [3, 4, 5]);
            return tx.Sequence;
        });

        var found = await _tenant.WriteAsync(tx => tx.FindRequest("anna", "Fire", "r1"));
        using var read = _tenant.Store.Read();

        Assert.Equal((sequence, TempTenant.Now), (found!.Sequence, found.At));
        Assert.Equal([1, 2], found.Fingerprint);
        Assert.Equal([3, 4, 5], found.Response);
        Assert.Equal(found.Response, read.FindRequest("anna", "Fire", "r1")!.Response);
        Assert.Null(read.FindRequest("ann", "aFire", "r1"));
        Assert.Null(read.FindRequest("anna", "Fire", "r2"));
    }

    [Fact]
    public async Task StoreRequest_EmptyResponse_ReadsBackEmpty()
    {
        await _tenant.WriteAsync(tx =>
        {
            tx.StoreRequest("anna", "Delete", "r1", [], []);
            return 0;
        });

        using var read = _tenant.Store.Read();

        Assert.Empty(read.FindRequest("anna", "Delete", "r1")!.Response);
    }

    [Fact]
    public async Task StoreRequest_CommandFails_IsNotKept()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _tenant.WriteAsync<int>(tx =>
        {
            tx.StoreRequest("anna", "Fire", "r1", [1], [2]);
            throw new InvalidOperationException("refused");
        }));

        Assert.Null(await _tenant.WriteAsync(tx => tx.FindRequest("anna", "Fire", "r1")));
    }

    [Fact]
    public async Task DeleteRequestsBefore_SomeAreOld_ForgetsOnlyThose()
    {
        foreach (var day in (int[])[0, 1, 10])
            await _tenant.Store.WriteAsync(TempTenant.Audit, TempTenant.Now + Duration.FromDays(day), tx =>
            {
                tx.StoreRequest("anna", "Fire", $"r{day}", [1], [2]);
                return 0;
            });

        var gone = await _tenant.WriteAsync(tx => tx.DeleteRequestsBefore(TempTenant.Now + Duration.FromDays(7)));

        Assert.Equal(2, gone);
        using var read = _tenant.Store.Read();
        Assert.Null(read.FindRequest("anna", "Fire", "r1"));
        Assert.NotNull(read.FindRequest("anna", "Fire", "r10"));
    }

    [Fact]
    public async Task Events_FollowedBySequence_GivesEachOnceInOrder()
    {
        for (var i = 0; i < 5; i++)
            await _tenant.WriteAsync(tx =>
            {
                tx.AppendEvent("fired", $"t{i}", $$"""{"n":{{i}}}""");
                tx.AppendEvent("owed", $"t{i}", "{}");
                return 0;
            });

        using var read = _tenant.Store.Read();
        var seen = new List<StoredEvent>();
        for (IReadOnlyList<StoredEvent> page = read.Events(0, 3); page.Count > 0; page = read.Events(page[^1].Sequence, 3))
            seen.AddRange(page);

        Assert.Equal(
            Enumerable.Range(0, 5).SelectMany(i => ((string, string)[])[($"t{i}", "fired"), ($"t{i}", "owed")]),
            seen.Select(one => (one.Subject, one.Type)));
        Assert.Equal("""{"n":4}""", seen[8].PayloadJson);
        Assert.Equal(seen, seen.OrderBy(one => one.Sequence).ThenBy(one => one.Ordinal));
    }
}
