using System.CommandLine;
using Modular.Cli.Display;
using Modular.Modules.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular module</c>.</summary>
public static class ModuleCommands
{
    public static Command Build(CommandHandling handling)
    {
        var regime = Written.Argument("regime", "regimes/{regime}/versions/{version}, or {regime}/{version}; see module regimes.");
        var format = Written.Option("--format", "mermaid or dot. [mermaid]");
        return new Command("module", "Regions: what is loaded and what it consists of.")
        {
            handling.On(new Command("list", "Lists the modules and how loading them went."), async (session, _) => session.Show(
                await Client(session).ListModulesAsync(new ListModulesRequest(), session.Call),
                (console, response) => ModuleView.List(console, response.Modules))),
            handling.On(new Command("regimes", "Lists the regime versions."), async (session, _) => session.Show(
                await Client(session).ListRegimesAsync(new ListRegimesRequest(), session.Call),
                (console, response) => ModuleView.Regimes(console, response.Regimes))),
            handling.On(new Command("show", "Shows a regime version.") { regime }, async (session, parse) => session.Show(
                await Client(session).GetRegimeAsync(new GetRegimeRequest { Name = Name(parse.GetValue(regime)!) }, session.Call),
                (console, response) => ModuleView.Show(console, response.Regime))),
            handling.On(new Command("diagram", "Prints the state diagram.") { regime, format }, async (session, parse) => session.Show(
                await Client(session).GetDiagramAsync(
                    new GetDiagramRequest
                    {
                        Name = Name(parse.GetValue(regime)!),
                        Format = Written.Choice<DiagramFormat>(parse.GetValue(format)),
                    },
                    session.Call),
                (console, response) => console.Profile.Out.Writer.WriteLine(response.Diagram))),
        };
    }

    private static string Name(string written) =>
        written.Split('/') is [var id, var version] ? $"regimes/{id}/versions/{version}" : written;

    private static ModuleService.ModuleServiceClient Client(Session session) => new(session.Invoker);
}
