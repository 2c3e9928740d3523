using Modular.Engine.Errors;
using Modular.Engine.Participants;
using Modular.Engine.Security;
using Modular.Sdk;

namespace Modular.Engine.Tests.Participants;

public sealed class ParticipantTests
{
    [Theory]
    [InlineData(RoleIds.CaseManager, null)]
    [InlineData(RoleIds.PolicyAdviser, ErrorReason.RoleNotPermitted)]
    [InlineData(RoleIds.Provider, ErrorReason.ResourceNotFound)]
    public async Task Get_IsForThoseWhoDealWithThePerson(string role, ErrorReason? refusal)
    {
        using var world = await World.CreateAsync();
        var principal = new Principal("p", role, role == RoleIds.Provider ? world.Provider : null);
        ErrorReason? met = null;
        try
        {
            Assert.Equal("Jansen", ParticipantQueries.Get(world.Tenant, world.Participant, principal).Fields.Text("surname"));
        }
        catch (ModularException refused)
        {
            met = refused.Reason;
        }

        Assert.Equal(refusal, met);
    }

    [Fact]
    public async Task Get_ByTheProviderOfATrajectory_IsGranted()
    {
        using var world = await World.CreateAsync();
        await world.OpenAsync();
        var provider = new Principal("p", RoleIds.Provider, world.Provider);
        Assert.Equal("Jansen", ParticipantQueries.Get(world.Tenant, world.Participant, provider).Fields.Text("surname"));
    }
}
