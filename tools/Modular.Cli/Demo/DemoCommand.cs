using System.CommandLine;
using Grpc.Core;
using Modular.Cli.Commands;
using Modular.Cli.Hosts;
using Modular.Cli.Scenarios;
using Spectre.Console;

namespace Modular.Cli.Demo;

/// <summary><c>modular demo</c>: a quarter of trajectories, and what a case manager sees of them.</summary>
public static class DemoCommand
{
    private static string Script => Path.Combine(AppContext.BaseDirectory, "Demo", "quarter.yaml");

    public static Command Build(CommandHandling handling) => handling.On(
        new Command("demo", "Plays a quarter of trajectories of all five codes: on --host, or a private host when none is given."),
        async (session, parse, cancellation) =>
        {
            if (handling.Common.HostIsGiven(parse))
            {
                return await PlayAsync(session.Console, session.Invoker, cancellation).ConfigureAwait(false);
            }

            await using var host = await PrivateHost.StartAsync(cancellation).ConfigureAwait(false);
            using var connection = new HostConnection(host.Address);
            return await PlayAsync(session.Console, connection.Invoker, cancellation).ConfigureAwait(false);
        });

    private static async Task<int> PlayAsync(IAnsiConsole console, CallInvoker invoker, CancellationToken cancellation)
    {
        var scenario = ScenarioReader.Read(Script);
        var run = new ScenarioRun(invoker, scenario);
        var story = new Story(console, invoker, run.Variables);
        if (!await run.PlayAsync(story.TellAsync, cancellation).ConfigureAwait(false)) return ExitCodes.Refused;
        await new Overview(console, invoker, run.Variables).ShowAsync().ConfigureAwait(false);
        return ExitCodes.Done;
    }
}
