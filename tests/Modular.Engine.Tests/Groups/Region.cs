using System.Collections.Immutable;
using Modular.Data.Writing;
using Modular.Engine.Groups;
using Modular.Engine.Indicators;
using Modular.Engine.Security;
using Modular.Engine.Tenants;
using Modular.Engine.Tests.Indicators;
using Modular.Engine.Tests.Planted;
using Modular.Sdk;
using Modular.Sdk.Indicators;

namespace Modular.Engine.Tests.Groups;

/// <summary>The seven municipalities of a region, each a tenant, in one group.</summary>
internal sealed class Region : IDisposable
{
    public const string Group = "mgr-noord-limburg";

    public static readonly string[] Municipalities =
        ["beesel", "bergen", "gennep", "horst-aan-de-maas", "peel-en-maas", "venlo", "venray"];

    private readonly GroupMembers members;

    private Region(World world)
    {
        World = world;
        members = new GroupMembers(world.Directory);
        Commands = new GroupCommands(members, world.Directory);
        Reader = new GroupReader(members, world.Directory);
        Indicators = new GroupIndicators(Reader);
    }

    public World World { get; }

    public GroupCommands Commands { get; }

    public GroupReader Reader { get; }

    public GroupIndicators Indicators { get; }

    public static async Task<Region> CreateAsync()
    {
        var region = new Region(await World.CreateAsync(
            new PlantedRegime(_ => throw new InvalidOperationException()) { Counted = Counting.Indicators }));
        foreach (var name in Municipalities)
        {
            await region.World.Tenants.CreateAsync(
                new CreateTenant(name, name, "example-region", "", ImmutableSortedDictionary<string, string>.Empty, World.Start),
                region.World.Request(RoleIds.Administrator, name),
                World.Encode,
                default);
            await region.PutAsync(name, Group);
        }

        return region;
    }

    public static Principal Caller(string role, string? group = Group) => new("x", role, null) { Group = group };

    public Task PutAsync(string tenant, string? group) => Commands.SetAsync(
        World.Directory.Require(tenant), group, null, World.Request(RoleIds.Administrator), World.Encode, default);

    /// <summary>Counts one more case of the first indicator, in a change of its own; the number of the change.</summary>
    public Task<long> CountAsync(string tenant, string key) => World.Directory.Require(tenant).Store.WriteAsync(
        AuditContext.System("test"),
        World.Start,
        tx =>
        {
            MeasureWrites.Put(tx, "trajectories/a", "p", [new Measure(Counting.Indicators[0].Name, key, new(2026, 1, 5))]);
            return tx.Sequence;
        });

    public void Dispose()
    {
        members.Dispose();
        World.Dispose();
    }
}
