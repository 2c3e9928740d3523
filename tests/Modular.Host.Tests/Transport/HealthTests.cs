using Grpc.Core;
using Grpc.Health.V1;
using Modular.Host.Health;
using static Grpc.Health.V1.HealthCheckResponse.Types;

namespace Modular.Host.Tests.Transport;

public sealed class HealthTests : IAsyncLifetime
{
    private readonly RunningTransport _transport = new();

    private Grpc.Health.V1.Health.HealthClient Client => new(_transport.Channel);

    public Task InitializeAsync() => _transport.InitializeAsync();

    public Task DisposeAsync() => _transport.DisposeAsync();

    [Fact]
    public async Task Check_BeforeHostSaysAnything_IsUnknown()
    {
        Assert.Equal(ServingStatus.Unknown, (await Client.CheckAsync(new HealthCheckRequest())).Status);
    }

    [Fact]
    public async Task Check_PartThatHostSet_GivesItsState()
    {
        _transport.Health.Set(HealthStatus.Region("tilburg"), ServingStatus.NotServing);

        var response = await Client.CheckAsync(new HealthCheckRequest { Service = "region.tilburg" });
        Assert.Equal(ServingStatus.NotServing, response.Status);
    }

    [Fact]
    public async Task Check_PartThatIsNot_IsNotFound()
    {
        var thrown = await Assert.ThrowsAsync<RpcException>(
            async () => await Client.CheckAsync(new HealthCheckRequest { Service = "region.nowhere" }));

        Assert.Equal(StatusCode.NotFound, thrown.StatusCode);
    }

    [Fact]
    public async Task List_AfterSetting_GivesEveryPart()
    {
        _transport.Health.Set("", ServingStatus.Serving);
        _transport.Health.Set("region.a", ServingStatus.NotServing);

        var states = (await Client.ListAsync(new HealthListRequest())).Statuses;
        Assert.Equal(2, states.Count);
        Assert.Equal(ServingStatus.Serving, states[""].Status);
        Assert.Equal(ServingStatus.NotServing, states["region.a"].Status);
    }

    [Fact]
    public async Task Watch_PartThatComesAndGoes_SaysEachChange()
    {
        using var call = Client.Watch(new HealthCheckRequest { Service = "region.a" });

        Assert.Equal(ServingStatus.ServiceUnknown, await Next(call));
        _transport.Health.Set("region.a", ServingStatus.Serving);
        Assert.Equal(ServingStatus.Serving, await Next(call));
        _transport.Health.Set("region.a", ServingStatus.NotServing);
        Assert.Equal(ServingStatus.NotServing, await Next(call));
    }

    [Fact]
    public async Task Watch_HostStops_SaysSoAndEnds()
    {
        _transport.Health.Set("", ServingStatus.Serving);
        using var call = Client.Watch(new HealthCheckRequest());
        Assert.Equal(ServingStatus.Serving, await Next(call));

        var stopped = _transport.StopAsync();
        Assert.Equal(ServingStatus.NotServing, await Next(call));
        var thrown = await Assert.ThrowsAsync<RpcException>(() => Next(call));
        Assert.Equal(StatusCode.Unavailable, thrown.StatusCode);
        await stopped;
    }

    [Fact]
    public void Set_AfterClose_StaysNotServing()
    {
        var health = new HealthStatus();
        health.Close();
        health.Set("region.a", ServingStatus.Serving);

        Assert.Equal(ServingStatus.NotServing, health.Of("region.a"));
        Assert.Equal(ServingStatus.NotServing, health.Of(""));
    }

    [Fact]
    public void Watch_MoreThanAllowed_IsRefusedUntilOneEnds()
    {
        var health = new HealthStatus();
        using (health.Watch("", most: 1))
        {
            Assert.Null(health.Watch("", most: 1));
        }

        Assert.NotNull(health.Watch("", most: 1));
    }

    private static async Task<ServingStatus> Next(AsyncServerStreamingCall<HealthCheckResponse> call)
    {
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        return call.ResponseStream.Current.Status;
    }
}
