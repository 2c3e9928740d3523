using Modular.Data.Files;
using Modular.Host.Tests.Plugins;

namespace Modular.Host.Tests;

public sealed class HostCommandTests
{
    [Theory]
    [InlineData("--port", "0", "--strict")]
    [InlineData("--strict", "--port", "0", "--data", "x")]
    [InlineData("--urls", "http://127.0.0.1:6000")]
    [InlineData("--urls", "http://localhost:6000", "--disable-module", "a", "--disable-module", "b")]
    public void Parse_OptionsInAnyOrder_AreTaken(params string[] arguments) =>
        Assert.Empty(HostCommand.Create().Parse(arguments).Errors);

    [Theory]
    [InlineData("--urls", "https://127.0.0.1:6000")]
    [InlineData("--urls", "http://example.test:80")]
    [InlineData("--urls", "http://0.0.0.0:5080")]
    [InlineData("--urls", "http://192.0.2.1:5080")]
    [InlineData("--port", "70000")]
    [InlineData("--ports", "1")]
    public void Parse_AnythingElse_IsRefused(params string[] arguments) =>
        Assert.NotEmpty(HostCommand.Create().Parse(arguments).Errors);

    [Fact]
    public async Task Build_DataFolderInUse_IsRefused()
    {
        using var modules = new Planting();
        var options = new HostOptions
        {
            Data = Path.Combine(modules.Folder, "data"),
            Modules = Path.Combine(modules.Folder, "none"),
            Address = new Uri("http://127.0.0.1:0"),
        };
        await using var first = ModularHost.Build(options);

        Assert.Throws<DataRootInUseException>(() => ModularHost.Build(options));
    }
}
