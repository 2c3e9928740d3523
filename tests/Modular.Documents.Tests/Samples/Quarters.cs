using Grpc.Core;
using Modular.Cli.Documents;
using Modular.Cli.Hosts;
using Modular.Cli.Samples;
using Modular.Cli.Scenarios;
using Modular.Cli.Wire;
using Modular.Documents.V1;
using WireFormat = Modular.Documents.V1.DocumentFormat;

namespace Modular.Documents.Tests.Samples;

/// <summary>A host of its own on which the sample quarter of every region was played.</summary>
public sealed class Quarters : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("modular-quarters-").FullName;
    private readonly List<IDisposable> _connections = [];
    private PrivateHost _host = null!;

    public CallInvoker Invoker { get; private set; } = null!;

    public CallOptions Call { get; } = new(new CallIdentity("contract_manager", "test", null).ToMetadata());

    /// <summary>Regions and the tenant in which each was played.</summary>
    public Dictionary<string, string> Tenants { get; } = [];

    public async Task InitializeAsync()
    {
        _host = await PrivateHost.StartAsync(CancellationToken.None);
        var connection = new HostConnection(_host.Address);
        _connections.Add(connection);
        Invoker = connection.Invoker;
        foreach (var script in SampleCommand.Scripts)
        {
            var run = new ScenarioRun(Invoker, ScenarioReader.Read(script));
            var problems = new List<string>();
            Assert.True(await run.PlayAsync(Seen, CancellationToken.None), $"{script}: {string.Join("; ", problems)}");
            Tenants.Add(Path.GetFileNameWithoutExtension(script), run.Variables.Fill("${tenant}"));

            Task Seen(ScenarioStep? step, StepOutcome outcome)
            {
                problems.AddRange(outcome.Problems.Select(problem => $"{step?.Title}: {problem}"));
                return Task.CompletedTask;
            }
        }
    }

    public async Task DisposeAsync()
    {
        _connections.ForEach(connection => connection.Dispose());
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public async Task<MemoryStream> GetAsync(string name, WireFormat format)
    {
        var request = new GetDocumentRequest { Name = name, Format = format };
        var (_, path) = await Download.SaveAsync(Invoker, request, _ => Path.Combine(_folder, Path.GetRandomFileName()), Call);
        return new MemoryStream(await File.ReadAllBytesAsync(path));
    }
}
