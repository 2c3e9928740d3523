using System.Text.Json;
using Grpc.Core;

namespace Modular.Host.Tests.Calls;

public sealed class PageTokenTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Theory]
    [InlineData("sx")]
    [InlineData("sx", "sy", "sz")]
    [InlineData("l1", "l2")]
    [InlineData("d2026-01-01", "sx")]
    public async Task ListProviders_TokenMadeUpForThisList_IsRefused(params string?[] place)
    {
        var town = await Town.FoundAsync(host);
        await town.AddProviderAsync("Andere weg");
        var given = (await town.ContractManager.ListProvidersAsync(new() { Parent = town.Tenant, PageSize = 1 })).NextPageToken;
        var mark = JsonSerializer.Deserialize<string[]>(Convert.FromBase64String(given))![0];
        var madeUp = Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes((string?[])[mark, .. place]));

        var refused = await Refused.ByAsync(town.ContractManager.ListProvidersAsync(new() { Parent = town.Tenant, PageToken = madeUp }));

        Assert.Equal((StatusCode.InvalidArgument, "PAGE_TOKEN_INVALID"), refused.Outcome);
    }
}
