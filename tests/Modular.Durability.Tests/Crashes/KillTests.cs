using Grpc.Core;
using Modular.ChildHost.Calls;
using Modular.ChildHost.Processes;
using Modular.ChildHost.Scenes;
using Modular.Durability.Tests.Accounts;

namespace Modular.Durability.Tests.Crashes;

/// <summary>The real host, killed in the middle of its work and started again over the same data.</summary>
public sealed class KillTests
{
    private const int Kills = 20;
    private const int ClientCount = 16;
    private const int Seed = 20260112;
    private const string Tenant = "liemers";

    [Fact]
    public async Task Kill_WhileClientsFire_EveryAcknowledgedTriggerIsThereOnce()
    {
        var random = new Random(Seed);
        using var data = new DataFolder();
        var host = await HostProcess.StartAsync(data.Path);
        try
        {
            var liemers = await FirstAsync(host);
            for (var kill = 1; kill <= Kills; kill++)
            {
                var clients = await BeginAsync(host, liemers, kill);
                await FireAndKillAsync(host, clients, random);
                Nothing(kill, data.Damage(Tenant));
                await host.DisposeAsync();

                host = await HostProcess.StartAsync(data.Path);
                using var client = new HostClient(host.Address);
                Nothing(kill, await clients.DiscrepanciesAsync(client));
                Nothing(kill, await clients.RetryAsync(client, random));
                Nothing(kill, await clients.DiscrepanciesAsync(client));
            }
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

    internal static async Task<Liemers> FirstAsync(HostProcess host)
    {
        using var client = new HostClient(host.Address);
        return await Liemers.CreateAsync(client, Tenant);
    }

    internal static async Task<Clients> BeginAsync(HostProcess host, Liemers liemers, int kill)
    {
        using var client = new HostClient(host.Address);
        var names = await liemers.StartTrajectoriesAsync(client, ClientCount, $"kill-{kill}");
        return new Clients(liemers, [.. names.Select(name => new Journal(name))]);
    }

    /// <summary>
    /// The moment is drawn; how far the clients are by then is up to the machine, so that no two runs cut at the same place.
    /// </summary>
    internal static async Task FireAndKillAsync(HostProcess host, Clients clients, Random random)
    {
        using var client = new HostClient(host.Address);
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var firing = clients.FireUntilGoneAsync(client, begun);
        await Task.WhenAny(begun.Task, firing);
        await Task.Delay(random.Next(500));
        await host.KillAsync();
        await firing;
        Assert.True(begun.Task.IsCompletedSuccessfully, $"Nothing was acknowledged.{Environment.NewLine}{host.LastLines}");
    }

    private static void Nothing(int kill, IEnumerable<string> found) =>
        Assert.True(!found.Any(), $"After kill {kill}:{Environment.NewLine}{string.Join(Environment.NewLine, found)}");
}
