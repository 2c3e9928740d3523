using Modular.Audit.V1;
using Modular.Host.Tests.Calls;

namespace Modular.Host.Tests.Audit;

/// <summary>Each test has a host of its own, since it stops it.</summary>
public sealed class ChainTests : IAsyncLifetime
{
    private readonly RunningHost _host = new();

    private AuditService.AuditServiceClient Administrator => new(_host.As("administrator"));

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task VerifyChain_FileChangedBehindTheHost_NamesTheCommandThatIsNotAsItWasWritten()
    {
        var town = await Town.FoundAsync(_host);
        var trajectory = await town.OrderAsync();
        var sound = await Administrator.VerifyChainAsync(new() { Parent = town.Tenant });
        var changed = _host.SequenceOf(town.Tenant);
        await town.CaseManager.FireTriggerAsync(town.Cancel(trajectory.Name));

        await _host.TamperAsync(town.Tenant, $"UPDATE sys_command SET actor = 'somebody else' WHERE sequence = {changed}");
        var broken = await Administrator.VerifyChainAsync(new() { Parent = town.Tenant });

        Assert.True(sound.Intact);
        Assert.Equal((changed, 64), (sound.LastSequence, sound.EndHash.Length));
        Assert.Equal((false, changed), (broken.Intact, broken.FirstBroken));
        Assert.Equal("ROLE_NOT_PERMITTED", (await Refused.ByAsync(
            new AuditService.AuditServiceClient(_host.As("contract_manager")).VerifyChainAsync(new() { Parent = town.Tenant }))).Reason);
    }
}
