using System.Collections.Concurrent;
using System.Diagnostics;

namespace Modular.Cli.Hosts;

/// <summary>A host of our own on a free port, with data that goes away with it.</summary>
public sealed class PrivateHost : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private const int KeptLines = 40;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly string _data;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PrivateHost(string assembly)
    {
        _data = Directory.CreateTempSubdirectory("modular-").FullName;
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { assembly, "--port", "0", "--data", _data },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(assembly)!,
        };
        start.Environment.Remove("ASPNETCORE_URLS");
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(new HostNotReachedException("The private host ended before it listened."));
    }

    public Uri Address => _address.Task.IsCompletedSuccessfully
        ? _address.Task.GetAwaiter().GetResult()
        : throw new InvalidOperationException("The host does not listen.");

    /// <summary>What the host wrote last, for a report of what went wrong.</summary>
    public IReadOnlyCollection<string> LastLines => _lines;

    /// <exception cref="HostNotReachedException">The host is not found, or does not come up.</exception>
    public static async Task<PrivateHost> StartAsync(CancellationToken cancellation)
    {
        var host = new PrivateHost(HostFile.Find());
        try
        {
            host._process.Start();
            host._process.BeginOutputReadLine();
            host._process.BeginErrorReadLine();
            await host._address.Task.WaitAsync(Patience, cancellation).ConfigureAwait(false);
            return host;
        }
        catch (Exception e) when (e is HostNotReachedException or TimeoutException or System.ComponentModel.Win32Exception)
        {
            await host.DisposeAsync().ConfigureAwait(false);
            throw new HostNotReachedException($"{e.Message}{Environment.NewLine}{string.Join(Environment.NewLine, host.LastLines)}");
        }
        catch (OperationCanceledException)
        {
            await host.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync().ConfigureAwait(false);
        }
        catch (InvalidOperationException)
        {
            // It never started, or is gone already.
        }

        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private void Read(string? line)
    {
        if (line is null) return;
        _lines.Enqueue(line);
        while (_lines.Count > KeptLines) _lines.TryDequeue(out _);
        var at = line.IndexOf(Listening, StringComparison.Ordinal);
        if (at >= 0 && Uri.TryCreate(line[(at + Listening.Length)..].Trim(), UriKind.Absolute, out var address)) _address.TrySetResult(address);
    }
}
