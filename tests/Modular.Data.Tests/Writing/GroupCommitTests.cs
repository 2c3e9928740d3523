using Modular.Data.Files;
using Modular.Data.Reading;
using Modular.Data.Tables;
using Xunit;

namespace Modular.Data.Tests.Writing;

public sealed class GroupCommitTests : IDisposable
{
    private const int Callers = 64;

    private readonly TempTenant _tenant = TempTenant.WithTables();

    public void Dispose() => _tenant.Dispose();

    [Fact]
    public async Task WriteAsync_ManyCallersAtOnce_ShareCommits()
    {
        const int each = 10;
        var commits = _tenant.Store.Commits;
        var commands = _tenant.Store.Commands;

        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            for (var i = 0; i < each; i++)
                await _tenant.WriteAsync(tx => tx.Insert("trajectory", $"t{caller}-{i}", TempTenant.Ordered()));
        })));

        Assert.Equal(Callers * each, _tenant.Store.Commands - commands);
        Assert.InRange(_tenant.Store.Commits - commits, 1, Callers * each / 2);
        using var read = _tenant.Store.Read();
        Assert.Equal(Callers * each, read.Count(new RowQuery("trajectory")));
    }

    [Fact]
    public async Task WriteAsync_QueuedBehindARunningCommand_CommitTogether()
    {
        using var hold = new Hold(_tenant);
        var all = Enumerable.Range(0, 100).Select(i => _tenant.InsertAsync($"t{i}", TempTenant.Ordered())).ToList();
        var commits = _tenant.Store.Commits;

        hold.Release();
        var versions = (await Task.WhenAll(all)).Select(row => row.Version).ToList();

        Assert.Equal(1, _tenant.Store.Commits - commits);
        Assert.Equal(versions.Distinct().Order(), versions);
        Assert.Equal(versions[^1], _tenant.Store.Sequence);
    }

    [Fact]
    public async Task WriteAsync_OneFailsInTheBatch_OthersAreKept()
    {
        using var hold = new Hold(_tenant);
        var good = _tenant.WriteAsync(tx => tx.Insert("trajectory", "good", TempTenant.Ordered()));
        var bad = _tenant.WriteAsync<int>(tx =>
        {
            tx.Insert("trajectory", "bad", TempTenant.Ordered());
            tx.AppendEvent("ordered", "bad", "{}");
            throw new InvalidOperationException("refused");
        });
        var later = _tenant.WriteAsync(tx =>
            (tx.Find("trajectory", "good"), tx.Find("trajectory", "bad"), tx.Insert("trajectory", "later", TempTenant.Ordered())));

        hold.Release();

        Assert.Equal("refused", (await Assert.ThrowsAsync<InvalidOperationException>(() => bad)).Message);
        var (seenGood, seenBad, written) = await later;
        Assert.Equal((await good).Version, seenGood!.Version);
        Assert.Null(seenBad);
        Assert.Equal(seenGood.Version + 1, written.Version);
        using var read = _tenant.Store.Read();
        Assert.Null(read.Find("trajectory", "bad"));
        Assert.Empty(read.Events(0, 10));
        Assert.Empty(read.History("trajectory", "bad"));
        Assert.Null(read.VerifyAuditChain());
    }

    [Fact]
    public async Task WriteAsync_CancelledBeforeItsTurn_IsNotRun()
    {
        using var hold = new Hold(_tenant);
        using var cancel = new CancellationTokenSource();
        var ran = false;
        var waiting = _tenant.Store.WriteAsync(TempTenant.Audit, TempTenant.Now, _ => ran = true, cancel.Token);

        await cancel.CancelAsync();
        hold.Release();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.False(ran);
    }

    [Fact]
    public async Task WriteAsync_QueueFull_IsRefusedAtOnce()
    {
        using var hold = new Hold(_tenant);
        var queued = Enumerable.Range(0, 1024).Select(_ => _tenant.WriteAsync(tx => tx.Sequence)).ToList();

        await Assert.ThrowsAsync<StoreBusyException>(() => _tenant.WriteAsync(tx => tx.Sequence));

        hold.Release();
        await Task.WhenAll(queued);
    }

    [Fact]
    public async Task Dispose_CommandsQueued_CarriesThemOutAndTakesNoMore()
    {
        var hold = new Hold(_tenant);
        var queued = Enumerable.Range(0, 300).Select(i => _tenant.InsertAsync($"t{i}", TempTenant.Ordered())).ToList();
        var closing = Task.Run(_tenant.Store.Dispose);
        hold.Release();
        await closing;

        await Task.WhenAll(queued);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => _tenant.WriteAsync(tx => tx.Sequence));
        Assert.Throws<StoreUnavailableException>(_tenant.Store.Read);
        Assert.False(File.Exists($"{_tenant.Path}-wal"));
        _tenant.Reopen();
        using var read = _tenant.Store.Read();
        Assert.Equal(300, read.Count(new RowQuery("trajectory")));
        hold.Dispose();
    }

    [Fact]
    public async Task Update_ManyWritersOfOneRow_OneWinsPerVersion()
    {
        const int writers = 32;
        await _tenant.WriteAsync(tx => tx.Insert("trajectory", "t1", TempTenant.Ordered().With("hours", 0)));
        var wonVersions = new System.Collections.Concurrent.ConcurrentBag<long>();

        await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(async () =>
        {
            while (true)
            {
                var seen = _tenant.Find("trajectory", "t1")!;
                var more = RowValues.Of(("hours", seen.Values.WholeNumber("hours") + 1));
                try
                {
                    await _tenant.WriteAsync(tx => tx.Update("trajectory", "t1", more, seen.Version));
                    wonVersions.Add(seen.Version);
                    return;
                }
                catch (Modular.Data.Writing.VersionConflictException conflict)
                {
                    Assert.True(conflict.Actual > seen.Version);
                }
            }
        })));

        Assert.Equal(writers, wonVersions.Distinct().Count());
        Assert.Equal(writers, _tenant.Find("trajectory", "t1")!.Values.WholeNumber("hours"));
    }

    [Fact]
    public async Task WaitForCommitAsync_SomethingIsCommitted_GivesItsSequence()
    {
        var waiting = _tenant.Store.WaitForCommitAsync(_tenant.Store.Sequence, CancellationToken.None);
        Assert.False(waiting.IsCompleted);

        var row = await _tenant.WriteAsync(tx => tx.Insert("trajectory", "t1", TempTenant.Ordered()));

        Assert.Equal(row.Version, await waiting);
    }
}
