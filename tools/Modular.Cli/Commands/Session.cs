using System.CommandLine;
using System.Security.Cryptography;
using Google.Protobuf;
using Grpc.Core;
using Modular.Cli.Hosts;
using Modular.Cli.Wire;
using Spectre.Console;

namespace Modular.Cli.Commands;

/// <summary>One run of a command: where it calls, as whom, and where it writes.</summary>
public sealed class Session : IDisposable
{
    private const int RequestIdLength = 26;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CommonOptions _common;
    private readonly ParseResult _parse;
    private readonly Lazy<HostConnection> _connection;
    private readonly CancellationToken _cancellation;

    public Session(CommonOptions common, ParseResult parse, IAnsiConsole console, CancellationToken cancellation)
    {
        _common = common;
        _parse = parse;
        _cancellation = cancellation;
        _connection = new Lazy<HostConnection>(() => new HostConnection(common.HostOf(parse)));
        Console = console;
    }

    public IAnsiConsole Console { get; }

    public CallInvoker Invoker => _connection.Value.Invoker;

    public Uri Host => _common.HostOf(_parse);

    public bool TryOnly => _parse.GetValue(_common.Try);

    public string Etag => _parse.GetValue(_common.Etag) ?? "";

    /// <summary>The tenant's resource name.</summary>
    public string Tenant => _common.TenantOf(_parse);

    public string RequestId => _parse.GetValue(_common.RequestId)
        ?? RandomNumberGenerator.GetString("0123456789abcdefghijklmnopqrstuvwxyz", RequestIdLength);

    public CallOptions Call =>
        new(_common.IdentityOf(_parse).ToMetadata(), TimeProvider.System.GetUtcNow().UtcDateTime + Patience, _cancellation);

    /// <summary>For a call that takes as long as there is to do.</summary>
    public CallOptions Unhurried => new(_common.IdentityOf(_parse).ToMetadata(), cancellationToken: _cancellation);

    /// <summary>As a caller of a region group.</summary>
    public CallOptions CallIn(string group) => Call.WithHeaders((_common.IdentityOf(_parse) with { Group = group }).ToMetadata());

    /// <summary>A resource name from a full one or from its last part: <c>t1</c> is <c>tenants/x/trajectories/t1</c>.</summary>
    public string Name(string collection, string nameOrId) =>
        nameOrId.Contains('/', StringComparison.Ordinal) ? nameOrId : $"{Tenant}/{collection}/{nameOrId}";

    /// <summary>Shows a response: as JSON when that was asked, else as <paramref name="show"/> does.</summary>
    public void Show<T>(T response, Action<IAnsiConsole, T> show)
        where T : IMessage
    {
        if (_parse.GetValue(_common.Json)) Write(response);
        else show(Console, response);
    }

    public void Write(IMessage response) => Console.Profile.Out.Writer.WriteLine(WireJson.Format(response));

    public void Dispose()
    {
        if (_connection.IsValueCreated) _connection.Value.Dispose();
    }
}
