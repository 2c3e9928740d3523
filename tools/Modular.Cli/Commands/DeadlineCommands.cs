using System.CommandLine;
using Modular.Cli.Display;
using Modular.Tenants.V1;
using Modular.Trajectories.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular deadline</c>.</summary>
public static class DeadlineCommands
{
    public static Command Build(CommandHandling handling) => new("deadline", "What is due, with the clause behind each date.")
    {
        List(handling, new Command("list", "Lists open deadlines; with --all, all of them."), overdue: false),
        List(handling, new Command("overdue", "Lists open deadlines whose date has passed."), overdue: true),
    };

    private static Command List(CommandHandling handling, Command command, bool overdue)
    {
        var trajectory = Written.Option("--trajectory", "Only of this trajectory.");
        var due = Written.Option("--due-by", "Only those due by this date.");
        var all = new Option<bool>("--all") { Description = "Also those met and cancelled." };
        command.Options.Add(trajectory);
        command.Options.Add(due);
        if (!overdue) command.Options.Add(all);
        return handling.On(command, async (session, parse) =>
        {
            var request = new ListDeadlinesRequest
            {
                Parent = parse.GetValue(trajectory) is { } of ? session.Name("trajectories", of) : session.Tenant,
                PageSize = Paged.Size,
                Status = !overdue && parse.GetValue(all) ? DeadlineStatus.Unspecified : DeadlineStatus.Open,
                OverdueOnly = overdue,
                DueOnOrBefore = Written.Date(parse.GetValue(due)),
            };
            var response = await Paged.AllAsync(
                token => TrajectoryCommands.Client(session).ListDeadlinesAsync(
                    new ListDeadlinesRequest(request) { PageToken = token }, session.Call),
                page => page.NextPageToken);
            var tenant = await new TenantService.TenantServiceClient(session.Invoker)
                .GetTenantAsync(new GetTenantRequest { Name = session.Tenant }, session.Call);
            var title = $"{(overdue ? "Overdue" : "Deadlines")} on {Cells.Of(tenant.Tenant.Today)}";
            session.Show(response, (console, list) => TrajectoryView.Deadlines(console, title, list.Deadlines, tenant.Tenant.Today));
        });
    }
}
