using System.CommandLine;
using Modular.Cli.Display;
using Modular.Metadata.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular limits</c>.</summary>
public static class LimitsCommand
{
    public static Command Build(CommandHandling handling) => handling.On(
        new Command("limits", "Every limit that a caller can run into."),
        async (session, _) => session.Show(
            await MetadataChanges.Client(session).GetLimitsAsync(new GetLimitsRequest { Name = session.Tenant }, session.Call),
            (console, response) => MetadataView.Limits(console, response.Limits)));
}
