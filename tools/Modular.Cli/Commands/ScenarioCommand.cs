using System.CommandLine;
using Grpc.Core;
using Modular.Cli.Display;
using Modular.Cli.Hosts;
using Modular.Cli.Scenarios;

namespace Modular.Cli.Commands;

/// <summary><c>modular scenario run</c>.</summary>
public static class ScenarioCommand
{
    public static Command Build(CommandHandling handling)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Scenario files, or folders with cases/*.yaml below them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Print every response." };
        var run = new Command("run", "Plays scenarios: against --host, or a private host when none is given.") { paths, verbose };
        handling.On(run, async (session, parse, cancellation) =>
        {
            var files = ScenarioFinder.Find(parse.GetValue(paths)!);
            if (files.Count == 0)
            {
                throw new UsageException("There are no scenarios there: a folder needs cases/*.yaml below it; else name the files.");
            }

            var view = new ScenarioView(session.Console, parse.GetValue(verbose));
            if (handling.Common.HostIsGiven(parse)) return await PlayAsync(view, session.Invoker, files, cancellation).ConfigureAwait(false);
            await using var host = await PrivateHost.StartAsync(cancellation).ConfigureAwait(false);
            using var connection = new HostConnection(host.Address);
            return await PlayAsync(view, connection.Invoker, files, cancellation).ConfigureAwait(false);
        });
        return new Command("scenario", "Scripted cases.") { run };
    }

    private static async Task<int> PlayAsync(
        ScenarioView view, CallInvoker invoker, IReadOnlyList<string> files, CancellationToken cancellation)
    {
        foreach (var file in files)
        {
            try
            {
                var scenario = ScenarioReader.Read(file);
                view.Begin(file, scenario.Name);
                var run = new ScenarioRun(invoker, scenario);
                view.End(await run.PlayAsync(Seen, cancellation).ConfigureAwait(false));
            }
            catch (ScenarioException e)
            {
                view.Begin(file, "");
                view.Unreadable(e);
            }
        }

        return view.Summary() ? ExitCodes.Done : ExitCodes.Refused;

        Task Seen(ScenarioStep? step, StepOutcome outcome)
        {
            view.Step(step, outcome);
            return Task.CompletedTask;
        }
    }
}
