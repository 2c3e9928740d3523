using Modular.Engine.Errors;
using Modular.Host.Rpc.Wire;

namespace Modular.Host.Tests.Rpc.Wire;

public sealed class NamesTests
{
    [Fact]
    public void ProductSheet_WholeName_IsTakenApart()
    {
        var errors = new FieldErrors();

        var name = Names.ProductSheet("tenants/tilburg/providers/p1/productSheets/s-2", "product_sheet", errors);

        Assert.Empty(errors);
        Assert.Equal(new ProviderRowName("tilburg", "p1", "s-2"), name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tenants")]
    [InlineData("tenants/")]
    [InlineData("tenants/tilburg")]
    [InlineData("tenants/tilburg/trajectories")]
    [InlineData("tenants/tilburg/trajectories/")]
    [InlineData("tenants/tilburg/trajectories/a/b")]
    [InlineData("tenants/tilburg/participants/a")]
    [InlineData("tenants/../trajectories/a")]
    [InlineData("tenants/Tilburg/trajectories/a")]
    [InlineData("tenants/tilburg/trajectories/a b")]
    [InlineData("/tenants/tilburg/trajectories/a")]
    [InlineData("tenants/tilburg/trajectories/a\n")]
    public void Trajectory_AnythingElse_IsRefused(string name)
    {
        var errors = new FieldErrors();

        Names.Trajectory(name, "name", errors);

        Assert.Equal(name.Length == 0 ? "REQUIRED" : "RESOURCE_NAME_INVALID", Assert.Single(errors).Reason);
    }

    [Fact]
    public void RequireTenant_AnotherTenant_IsRefused()
    {
        var errors = new FieldErrors();

        Names.RequireTenant("tilburg", "liemers", "participant", errors);

        Assert.Equal("OTHER_TENANT", Assert.Single(errors).Reason);
    }
}
