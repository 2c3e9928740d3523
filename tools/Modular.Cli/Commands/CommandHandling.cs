using System.CommandLine;
using Grpc.Core;
using Modular.Cli.Display;
using Modular.Cli.Hosts;
using Modular.Cli.Scenarios;
using Modular.Cli.Scenarios.Bodies;
using Modular.Cli.Wire;

namespace Modular.Cli.Commands;

/// <summary>Gives a command its work, and turns what goes wrong into a text and an exit code.</summary>
public sealed class CommandHandling(CommonOptions common, Consoles consoles)
{
    public CommonOptions Common { get; } = common;

    /// <summary>Work that ends well unless it throws.</summary>
    public Command On(Command command, Func<Session, ParseResult, Task> work) => On(command, async (session, parse, _) =>
    {
        await work(session, parse).ConfigureAwait(false);
        return ExitCodes.Done;
    });

    public Command On(Command command, Func<Session, ParseResult, CancellationToken, Task<int>> work)
    {
        command.SetAction(async (parse, cancellation) =>
        {
            using var session = new Session(Common, parse, consoles.Out, cancellation);
            try
            {
                return await work(session, parse, cancellation).ConfigureAwait(false);
            }
            catch (RpcException e)
            {
                return Refused(session, Refusal.Of(e));
            }
            catch (HostNotReachedException e)
            {
                consoles.Error.Profile.Out.Writer.WriteLine(e.Message);
                return ExitCodes.NotReached;
            }
            catch (Exception e) when (e is UsageException or UnknownMethodException or BodyException or ScenarioException)
            {
                consoles.Error.Profile.Out.Writer.WriteLine(e.Message);
                return ExitCodes.Usage;
            }
        });
        return command;
    }

    private int Refused(Session session, Refusal refusal)
    {
        if (refusal.NotReached)
        {
            consoles.Error.Profile.Out.Writer.WriteLine($"The host at {session.Host} cannot be reached: {refusal.Message}");
            return ExitCodes.NotReached;
        }

        RefusalView.Show(consoles.Error, refusal);
        return ExitCodes.Refused;
    }
}
