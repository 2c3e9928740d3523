using System.CommandLine;
using Modular.Cli.Display;
using Modular.Providers.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular provider signal</c>.</summary>
public static class SignalCommands
{
    public static Command Build(CommandHandling handling)
    {
        var provider = ProviderCommands.Named();
        var open = new Option<bool>("--open") { Description = "Only those not settled in a meeting." };
        return new Command("signal", "Signals about a provider.")
        {
            Register(handling),
            handling.On(new Command("list", "Lists signals.") { provider, open }, async (session, parse) => session.Show(
                await Paged.AllAsync(
                    token => ProviderCommands.Client(session).ListSignalsAsync(
                        new ListSignalsRequest
                        {
                            Parent = session.Name("providers", parse.GetValue(provider)!),
                            OpenOnly = parse.GetValue(open),
                            PageSize = Paged.Size,
                            PageToken = token,
                        },
                        session.Call),
                    response => response.NextPageToken),
                (console, response) => PartyView.Signals(console, response.Signals))),
        };
    }

    private static Command Register(CommandHandling handling)
    {
        var provider = ProviderCommands.Named();
        var kind = Written.Required("--kind", "The signal's kind.");
        var text = Written.Required("--text", "What there is to say.");
        var trajectory = Written.Option("--trajectory", "The trajectory that it is about.");
        return handling.On(new Command("register", "Registers a signal.") { provider, kind, text, trajectory }, async (session, parse) =>
        {
            var about = parse.GetValue(trajectory);
            var request = new RegisterSignalRequest
            {
                Parent = session.Name("providers", parse.GetValue(provider)!),
                Signal = new ProviderSignal
                {
                    Kind = parse.GetValue(kind),
                    Text = parse.GetValue(text),
                    Trajectory = about is null ? "" : session.Name("trajectories", about),
                },
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            session.Show(
                await ProviderCommands.Client(session).RegisterSignalAsync(request, session.Call),
                (console, response) => PartyView.Signals(console, [response.Signal]));
        });
    }
}
