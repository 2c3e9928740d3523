using Grpc.Core;
using Modular.Audit.V1;
using Modular.ChildHost.Calls;
using Modular.ChildHost.Processes;
using Modular.Durability.Tests.Crashes;

namespace Modular.Durability.Tests.Feeds;

/// <summary>Readers of the feed while writers write and the host is killed under them and started again.</summary>
public sealed class FeedKillTests
{
    private const int Kills = 5;
    private const int Seed = 20260301;
    private const string Tenant = "tenants/liemers";

    [Fact]
    public async Task Kill_WhileReadersFollow_EveryChangeComesOnceAndInOrder()
    {
        var random = new Random(Seed);
        using var data = new DataFolder();
        var host = await HostProcess.StartAsync(data.Path);
        try
        {
            var liemers = await KillTests.FirstAsync(host);
            Follower[] all = [new(Tenant, true, Caller.Administrator), new(Tenant, true, Caller.CaseManager), new(Tenant, false, Caller.Administrator)];
            Follower[] own = [new(Tenant, true, liemers.AsProvider), new(Tenant, false, liemers.AsProvider)];
            var acknowledged = new List<long>();
            for (var kill = 1; kill <= Kills; kill++)
            {
                var clients = await KillTests.BeginAsync(host, liemers, 100 + kill);
                using (var client = new HostClient(host.Address))
                {
                    var following = all.Concat(own).Select(follower => follower.FollowUntilGoneAsync(client)).ToList();
                    await KillTests.FireAndKillAsync(host, clients, random);
                    await Task.WhenAll(following);
                }

                await host.DisposeAsync();
                host = await HostProcess.StartAsync(data.Path);
                using var again = new HostClient(host.Address);
                await clients.RetryAsync(again, random);
                acknowledged.AddRange(clients.Acknowledged);
            }

            using var last = new HostClient(host.Address);
            await Task.WhenAll(all.Concat(own).Select(follower => follower.CatchUpAsync(last)));
            await CompareAsync(last, all, own, acknowledged);
        }
        catch (RpcException refused)
        {
            Assert.Fail($"{refused.Status}{Environment.NewLine}{host.LastLines}");
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    private static async Task CompareAsync(HostClient host, Follower[] all, Follower[] own, List<long> acknowledged)
    {
        var audited = await AuditedAsync(host);
        foreach (var follower in all)
        {
            Assert.Equal(audited, follower.Seen.Select(each => each.Id));
            Assert.Equal(follower.Seen.Select(each => each.Sequence).Order(StringComparer.Ordinal), follower.Seen.Select(each => each.Sequence));
            Assert.Empty(acknowledged.Except(follower.Seen.Select(each => each.Data.Command)));
        }

        Assert.Equal(own[0].Seen, own[1].Seen);
        Assert.Equal(own[0].Seen.Count, own[0].Seen.Select(each => each.Id).Distinct().Count());
        Assert.Empty(acknowledged.Except(own[0].Seen.Select(each => each.Data.Command)));
    }

    /// <summary>All changes of records by the audit, in their order.</summary>
    private static async Task<IReadOnlyList<string>> AuditedAsync(HostClient host)
    {
        var entries = new List<AuditEntry>();
        var request = new SearchAuditRequest { Parent = Tenant, PageSize = 1000 };
        do
        {
            var page = await new AuditService.AuditServiceClient(host.Invoker).SearchAuditAsync(request, Caller.Administrator);
            entries.AddRange(page.Entries);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        entries.Reverse();
        return [.. entries.Where(entry => entry.Action is "insert" or "update" or "delete").Select(entry => $"{entry.Sequence}-{entry.Ordinal}")];
    }
}
