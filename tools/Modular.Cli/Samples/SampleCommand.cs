using System.CommandLine;
using Grpc.Core;
using Modular.Cli.Commands;
using Modular.Cli.Display;
using Modular.Cli.Hosts;
using Modular.Cli.Scenarios;
using Spectre.Console;

namespace Modular.Cli.Samples;

/// <summary><c>modular sample</c>: a quarter of each region, and all the documents that come of it.</summary>
public static class SampleCommand
{
    /// <summary>The quarters: an ordinary scenario for each region, named after it.</summary>
    public static IReadOnlyList<string> Scripts =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Samples"), "*.yaml").Order(StringComparer.Ordinal)];

    public static Command Build(CommandHandling handling)
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "Where to write: a folder for each region is made in it." };
        return handling.On(
            new Command("sample", "Plays a quarter of each region on a private host and writes all its documents.") { folder },
            async (session, parse, cancellation) =>
            {
                await using var host = await PrivateHost.StartAsync(cancellation).ConfigureAwait(false);
                using var connection = new HostConnection(host.Address);
                var files = new List<SampleFile>();
                foreach (var script in Scripts)
                {
                    if (await PlayAsync(session.Console, connection.Invoker, script, cancellation).ConfigureAwait(false) is not { } tenant)
                    {
                        return ExitCodes.Refused;
                    }

                    var region = Path.GetFileNameWithoutExtension(script);
                    var target = Directory.CreateDirectory(Path.Combine(parse.GetValue(folder)!.FullName, region));
                    files.AddRange(await new SampleFiles(connection.Invoker, tenant, target.FullName, cancellation).SaveAsync().ConfigureAwait(false));
                }

                DocumentView.Files(session.Console, files.Select(file => (file.Path, file.What, file.Bytes)));
                return ExitCodes.Done;
            });
    }

    // The tenant's resource name; null when a step failed.
    private static async Task<string?> PlayAsync(IAnsiConsole console, CallInvoker invoker, string script, CancellationToken cancellation)
    {
        var run = new ScenarioRun(invoker, ScenarioReader.Read(script));
        var played = await run.PlayAsync(Seen, cancellation).ConfigureAwait(false);
        return played ? run.Variables.Fill("${tenant}") : null;

        Task Seen(ScenarioStep? step, StepOutcome outcome)
        {
            if (!outcome.Succeeded)
            {
                console.WriteLine($"{Path.GetFileName(script)}, {step?.Title ?? "the tenant"}: {string.Join("; ", outcome.Problems)}");
                if (outcome.Refusal is { } refusal) RefusalView.Show(console, refusal);
            }

            return Task.CompletedTask;
        }
    }
}
