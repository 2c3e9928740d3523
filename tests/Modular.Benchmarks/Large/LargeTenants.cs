using System.Diagnostics;
using Modular.ChildHost.Calls;
using Modular.ChildHost.Processes;
using Modular.Cli.Scenarios;
using NodaTime;

namespace Modular.Benchmarks.Large;

/// <summary>
/// The files of a tenant with monthly documents and of the seven municipalities of a region: a case of each region is played through the
/// host, and what it wrote is copied until there are as many trajectories as are asked for.
/// </summary>
internal sealed class LargeTenants(string data, int trajectories)
{
    public const string Monthly = "tilburg-large";
    public const string Group = "groups/mgr-noord-limburg";

    // Copies are spread over so many days after the case, before the date on which they are looked at.
    private const int Days = 1000;

    public static readonly string[] Municipalities =
        ["beesel", "bergen", "gennep", "horst-aan-de-maas", "peel-en-maas", "venlo", "venray"];

    /// <summary>The provider of the monthly documents, by name.</summary>
    public string Provider { get; private set; } = "";

    /// <summary>Rows of one trajectory on the average.</summary>
    public double RowsEach { get; private set; }

    public double Seconds { get; private set; }

    public async Task FillAsync()
    {
        var began = Stopwatch.GetTimestamp();
        (string Tenant, string Provider) monthly, region;
        await using (var host = await HostProcess.StartAsync(data))
        {
            using var client = new HostClient(host.Address);
            await client.ReadyAsync();
            monthly = await PlayAsync(client, "Tilburg", "order-to-close.yaml");
            region = await PlayAsync(client, "MgrNoordLimburg", "indicators.yaml");
        }

        await CopyAsync(monthly.Tenant, Instant.FromUtc(2026, 10, 1, 8, 0));
        await CopyAsync(region.Tenant, Instant.FromUtc(2025, 6, 1, 8, 0));
        File.Move(FileOf(monthly.Tenant), FileOf(Monthly));
        foreach (var name in Municipalities[1..])
        {
            File.Copy(FileOf(region.Tenant), FileOf(name));
        }

        File.Move(FileOf(region.Tenant), FileOf(Municipalities[0]));
        Provider = $"tenants/{Monthly}/providers/{monthly.Provider}";
        Seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private async Task CopyAsync(string tenant, Instant now)
    {
        using var copies = new Copies(FileOf(tenant), now);
        RowsEach = copies.RowsEach;
        await copies.WriteAsync(trajectories, Days);
    }

    /// <summary>Plays a case of a region; the identifiers of the tenant and of the provider that it made.</summary>
    private static async Task<(string Tenant, string Provider)> PlayAsync(HostClient client, string region, string file)
    {
        var run = new ScenarioRun(client.Invoker, ScenarioReader.Read(Path.Combine(Repository, "modules", region, "cases", file)));
        var problems = new List<string>();
        var played = await run.PlayAsync(
            (step, outcome) =>
            {
                problems.AddRange(outcome.Problems.Select(problem => $"{step?.Method}: {problem}"));
                return Task.CompletedTask;
            },
            default);
        return played
            ? (run.Variables.Fill("${tenant}").Split('/')[^1], run.Variables.Fill("${provider}").Split('/')[^1])
            : throw new InvalidOperationException($"{file}: {string.Join(Environment.NewLine, problems)}");
    }

    private string FileOf(string tenant) => Path.Combine(data, $"{tenant}.db");

    private static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Modular.sln")))
            {
                folder = folder.Parent ?? throw new DirectoryNotFoundException("The cases of the regions are in the repository.");
            }

            return folder.FullName;
        }
    }
}
