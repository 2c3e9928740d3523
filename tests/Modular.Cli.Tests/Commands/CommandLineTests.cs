using Modular.Cli.Commands;
using Modular.Cli.Display;

namespace Modular.Cli.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _out.Dispose();
        _error.Dispose();
    }

    [Theory]
    [InlineData("scenario", "run")]
    [InlineData("nothing")]
    [InlineData("call", "tenants/Nothing")]
    [InlineData("call", "tenants/GetTenant", "-d", "{\"nam\":1}")]
    [InlineData("call", "tenants/GetTenant", "-d", "{}", "-d", "{}")]
    [InlineData("call", "tenants/GetTenant", "-H", "novalue")]
    [InlineData("call", "tenants/GetTenant", "--host", "nowhere")]
    [InlineData("scenario", "run", "no-such-folder")]
    public async Task RunAsync_WrongUse_Is2(params string[] arguments)
    {
        Assert.Equal(ExitCodes.Usage, await RunAsync(arguments));
        Assert.NotEqual("", _error.ToString());
    }

    [Fact]
    public async Task RunAsync_NoHostThere_Is3()
    {
        // Port 1 is never a host's: nothing may listen there without privilege, and nothing of ours does.
        Assert.Equal(ExitCodes.NotReached, await RunAsync("call", "tenants/ListTenants", "--host", "http://127.0.0.1:1"));
        Assert.Contains("http://127.0.0.1:1/ cannot be reached", _error.ToString(), StringComparison.Ordinal);
    }

    private Task<int> RunAsync(params string[] arguments) =>
        CommandLine.RunAsync(arguments, new Consoles(Consoles.Plain(_out), Consoles.Plain(_error)));
}
