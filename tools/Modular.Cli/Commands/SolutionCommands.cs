using System.CommandLine;
using Modular.Cli.Display;
using Modular.Solutions.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular solution</c>.</summary>
public static class SolutionCommands
{
    public static Command Build(CommandHandling handling) => new("solution", "The tenant's own metadata and reference data as text files.")
    {
        Export(handling),
        Diff(handling),
        Apply(handling),
        RollBack(handling),
    };

    private static Command Export(CommandHandling handling)
    {
        var folder = Folder();
        return handling.On(new Command("export", "Writes the files; those of parts that are gone are removed.") { folder }, async (session, parse) =>
        {
            var response = await Client(session).ExportSolutionAsync(new ExportSolutionRequest { Parent = session.Tenant }, session.Call);
            SolutionFolder.Write(parse.GetValue(folder)!, response.Solution);
            session.Show(response, SolutionView.Exported);
        });
    }

    private static Command Diff(CommandHandling handling)
    {
        var folder = Folder();
        return handling.On(new Command("diff", "Tells what applying would do, and what the tenant has beside it.") { folder }, async (session, parse) => session.Show(
            await Client(session).DiffSolutionAsync(
                new DiffSolutionRequest { Parent = session.Tenant, Solution = SolutionFolder.Read(parse.GetValue(folder)!) }, session.Call),
            SolutionView.Different));
    }

    private static Command Apply(CommandHandling handling)
    {
        var folder = Folder();
        var plan = Written.Option("--plan", "The plan that diff told: refused when the tenant has changed since.");
        var remove = new Option<bool>("--remove-unlisted") { Description = "Also remove what the solution does not list." };
        var loss = new Option<bool>("--allow-data-loss") { Description = "Even with the values it holds; the tenant's file is copied first." };
        return handling.On(new Command("apply", "Brings the tenant to the solution, all or nothing.") { folder, plan, remove, loss }, async (session, parse) =>
        {
            var request = new ApplySolutionRequest
            {
                Parent = session.Tenant,
                Solution = SolutionFolder.Read(parse.GetValue(folder)!),
                Plan = parse.GetValue(plan) ?? "",
                RemoveUnlisted = parse.GetValue(remove),
                AllowDataLoss = parse.GetValue(loss),
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            session.Show(await Client(session).ApplySolutionAsync(request, session.Call), SolutionView.Applied);
        });
    }

    private static Command RollBack(CommandHandling handling) => handling.On(
        new Command("rollback", "Brings the parts back to how they were before the last apply; records stay."),
        async (session, _) => session.Show(
            await Client(session).RollBackSolutionAsync(
                new RollBackSolutionRequest { Parent = session.Tenant, RequestId = session.RequestId, ValidateOnly = session.TryOnly }, session.Call),
            SolutionView.RolledBack));

    private static Argument<string> Folder() => Written.Argument("folder", "The folder of the files.");

    private static SolutionService.SolutionServiceClient Client(Session session) => new(session.Invoker);
}
