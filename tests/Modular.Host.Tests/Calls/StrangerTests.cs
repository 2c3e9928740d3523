using Grpc.Core;
using Modular.Common.V1;
using Modular.Providers.V1;
using Modular.Reporting.V1;
using Modular.Trajectories.V1;

namespace Modular.Host.Tests.Calls;

/// <summary>What callers get of rows that are not theirs: nothing, not even whether there are such rows.</summary>
public sealed class StrangerTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task FireTrigger_SameRequestByAnotherProvider_IsNotAnsweredFromTheFirst()
    {
        var town = await Town.FoundAsync(host);
        var request = town.Start((await town.OrderAsync()).Name, Town.On(2026, 1, 12));
        await town.ProviderStaff.FireTriggerAsync(request);
        var stranger = new TrajectoryService.TrajectoryServiceClient(host.As("provider", $"{town.Tenant}/providers/other"));

        var refused = await Refused.ByAsync(stranger.FireTriggerAsync(request));

        Assert.Equal((StatusCode.NotFound, "RESOURCE_NOT_FOUND"), refused.Outcome);
    }

    [Fact]
    public async Task RegisterSignal_TwoProvidersWithOneRequestId_AreBothCarriedOut()
    {
        var town = await Town.FoundAsync(host);
        var other = await town.AddProviderAsync("Andere weg");
        var names = new List<string>();

        foreach (var provider in new[] { town.Provider, other })
        {
            var staff = new ProviderService.ProviderServiceClient(host.As("provider", provider));
            var signal = new ProviderSignal { Kind = "suggestion", Text = "Eerder beginnen." };
            names.Add((await staff.RegisterSignalAsync(new() { Parent = provider, Signal = signal, RequestId = "same" })).Signal.Name);
        }

        Assert.StartsWith(town.Provider, names[0], StringComparison.Ordinal);
        Assert.StartsWith(other, names[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("final")]
    [InlineData("no_such_report")]
    public async Task SubmitReport_OfAnotherProvider_DoesNotExist(string kind)
    {
        var town = await Town.FoundAsync(host);
        var trajectory = await town.OrderAsync();
        var stranger = new ReportingService.ReportingServiceClient(host.As("provider", $"{town.Tenant}/providers/other"));

        var refused = await Refused.ByAsync(stranger.SubmitReportAsync(
            new() { Name = trajectory.Name, Kind = kind, Content = { ["result"] = new FieldValue { Text = "x" } }, RequestId = town.NextId() }));

        Assert.Equal((StatusCode.NotFound, "RESOURCE_NOT_FOUND"), refused.Outcome);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData(null)]
    public async Task UpdateProvider_WrongRole_IsDeniedWhetherThereIsOneOrNot(string? id)
    {
        var town = await Town.FoundAsync(host);
        var name = id is null ? town.Provider : $"{town.Tenant}/providers/{id}";
        var staff = new ProviderService.ProviderServiceClient(host.As("provider", $"{town.Tenant}/providers/other"));

        var refused = await Refused.ByAsync(staff.UpdateProviderAsync(
            new() { Provider = new Provider { Name = name, DisplayName = "Gekaapt" }, RequestId = town.NextId() }));

        Assert.Equal((StatusCode.PermissionDenied, "ROLE_NOT_PERMITTED"), refused.Outcome);
    }
}
