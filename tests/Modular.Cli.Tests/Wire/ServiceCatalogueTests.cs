using Modular.Cli.Wire;

namespace Modular.Cli.Tests.Wire;

public sealed class ServiceCatalogueTests
{
    [Theory]
    [InlineData("trajectories/FireTrigger")]
    [InlineData("trajectories.FireTrigger")]
    [InlineData("TrajectoryService/FireTrigger")]
    [InlineData("modular.trajectories.v1.TrajectoryService/FireTrigger")]
    [InlineData("modular.trajectories.v1.TrajectoryService.FireTrigger")]
    public void Find_EachFormOfAName_IsTheSameMethod(string name) =>
        Assert.Equal("modular.trajectories.v1.TrajectoryService.FireTrigger", ServiceCatalogue.Default.Find(name).FullName);

    [Fact]
    public void Find_UnknownMethod_NamesTheOnesThereAre()
    {
        var e = Assert.Throws<UnknownMethodException>(() => ServiceCatalogue.Default.Find("trajectories/Fire"));

        Assert.Contains("FireTrigger", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trajectories")]
    [InlineData("/FireTrigger")]
    [InlineData("nothing/FireTrigger")]
    public void Find_NoMethod_Throws(string name) => Assert.Throws<UnknownMethodException>(() => ServiceCatalogue.Default.Find(name));

    [Fact]
    public void Services_AreAllOfTheProtos()
    {
        var names = ServiceCatalogue.Default.Services.Select(service => service.FullName).ToList();

        // One base class for each service that was generated.
        var compiled = typeof(Tenants.V1.TenantService).Assembly.GetTypes().Count(type =>
            type.Name.EndsWith("ServiceBase", StringComparison.Ordinal) && type.Namespace!.StartsWith("Modular.", StringComparison.Ordinal));
        Assert.Equal(compiled, names.Count(name => name.StartsWith("modular.", StringComparison.Ordinal)));
        Assert.Contains("grpc.health.v1.Health", names);
        Assert.Contains("grpc.reflection.v1.ServerReflection", names);
    }
}
