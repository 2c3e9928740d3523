using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Modular.ChildHost.Processes;

/// <summary>The real host, as a process of its own on a free port, over a data folder that outlives it.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private const int KeptLines = 40;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostProcess(string data)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { HostFile.Path, "--port", "0", "--data", data },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(HostFile.Path)!,
        };
        start.Environment.Remove("ASPNETCORE_URLS");
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException("The host ended before it listened."));
    }

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>What it wrote last.</summary>
    public string LastLines => string.Join(Environment.NewLine, _lines);

    public bool HasExited => _process.HasExited;

    /// <summary>Memory that is resident now, in MiB, as the operating system counts it.</summary>
    public double ResidentMebibytes => Mebibytes("VmRSS:");

    /// <summary>The most memory that was ever resident, in MiB, as the operating system counts it.</summary>
    public double PeakMebibytes => Mebibytes("VmHWM:");

    /// <summary>Processor time it has used so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <exception cref="InvalidOperationException">It did not come up; says what it wrote.</exception>
    public static async Task<HostProcess> StartAsync(string data)
    {
        var host = new HostProcess(data);
        host._process.Start();
        host._process.BeginOutputReadLine();
        host._process.BeginErrorReadLine();
        try
        {
            host.Address = await host._address.Task.WaitAsync(Patience).ConfigureAwait(false);
            return host;
        }
        catch (Exception error) when (error is InvalidOperationException or TimeoutException)
        {
            await host.DisposeAsync().ConfigureAwait(false);
            throw new InvalidOperationException($"{error.Message}{Environment.NewLine}{host.LastLines}", error);
        }
    }

    /// <summary>Ends it at once, in the middle of whatever it does.</summary>
    public Task KillAsync()
    {
        _process.Kill();
        return _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync().ConfigureAwait(false);
        }

        _process.Dispose();
    }

    private double Mebibytes(string what)
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith(what, StringComparison.Ordinal));
        var kibibytes = line.Split(' ', '\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[1];
        return long.Parse(kibibytes, CultureInfo.InvariantCulture) / 1024.0;
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        _lines.Enqueue(line);
        while (_lines.Count > KeptLines)
        {
            _lines.TryDequeue(out _);
        }

        var at = line.IndexOf(Listening, StringComparison.Ordinal);
        if (at >= 0)
        {
            _address.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim()));
        }
    }
}
