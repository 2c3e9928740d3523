using System.CommandLine;
using Modular.Cli.Display;
using Modular.Trajectories.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular trajectory</c>.</summary>
public static class TrajectoryCommands
{
    public static Command Build(CommandHandling handling)
    {
        var name = Named();
        return new Command("trajectory", "Trajectories: order, move on, look back.")
        {
            Open(handling),
            Fire(handling),
            handling.On(new Command("show", "Shows a trajectory.") { name }, async (session, parse) => session.Show(
                await Client(session).GetTrajectoryAsync(new GetTrajectoryRequest { Name = Name(session, parse, name) }, session.Call),
                (console, response) => TrajectoryView.Show(console, response.Trajectory))),
            List(handling),
            handling.On(
                new Command("triggers", "What could be done now, and if not, why.") { name },
                async (session, parse) => session.Show(
                await Client(session).ListPermittedTriggersAsync(
                    new ListPermittedTriggersRequest { Name = Name(session, parse, name) },
                    session.Call),
                (console, response) => TrajectoryView.Triggers(console, response.Triggers))),
            handling.On(new Command("history", "What happened to it.") { name }, async (session, parse) => session.Show(
                await Paged.AllAsync(
                    token => Client(session).ListTrajectoryEventsAsync(
                        new ListTrajectoryEventsRequest { Name = Name(session, parse, name), PageSize = Paged.Size, PageToken = token },
                        session.Call),
                    response => response.NextPageToken),
                (console, response) => TrajectoryView.Events(console, "History", response.Events))),
        };
    }

    internal static Argument<string> Named() => Written.Argument("trajectory", "Name or id.");

    internal static string Name(Session session, ParseResult parse, Argument<string> name) =>
        session.Name("trajectories", parse.GetValue(name)!);

    internal static TrajectoryService.TrajectoryServiceClient Client(Session session) => new(session.Invoker);

    private static Command Open(CommandHandling handling)
    {
        var participant = Written.Required("--participant", "Name or id.");
        var sheet = Written.Required("--sheet", "Product sheet, by full name.");
        var arguments = Written.Fields("--arg", "-a");
        return handling.On(new Command("open", "Orders a trajectory.") { participant, sheet, arguments }, async (session, parse) =>
        {
            var request = new OpenTrajectoryRequest
            {
                Parent = session.Tenant,
                Participant = session.Name("participants", parse.GetValue(participant)!),
                ProductSheet = parse.GetValue(sheet),
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            Written.Into(request.Arguments, parse.GetValue(arguments));
            session.Show(await Client(session).OpenTrajectoryAsync(request, session.Call), (console, r) =>
                TrajectoryView.Changed(console, r.Trajectory, "new", r.Rules, r.Earned, r.Signals, r.PermittedTriggers));
        });
    }

    private static Command Fire(CommandHandling handling)
    {
        var name = Named();
        var trigger = Written.Argument("trigger", "The trigger's name.");
        var arguments = Written.Fields("--arg", "-a");
        return handling.On(new Command("fire", "Fires a trigger.") { name, trigger, arguments }, async (session, parse) =>
        {
            var request = new FireTriggerRequest
            {
                Name = Name(session, parse, name),
                Trigger = parse.GetValue(trigger),
                Etag = session.Etag,
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            Written.Into(request.Arguments, parse.GetValue(arguments));
            session.Show(await Client(session).FireTriggerAsync(request, session.Call), (console, r) =>
                TrajectoryView.Changed(console, r.Trajectory, r.FromState, r.Rules, r.Earned, r.Signals, r.PermittedTriggers));
        });
    }

    private static Command List(CommandHandling handling)
    {
        var state = Written.Option("--state", "Only in this state.");
        var phase = Written.Option("--phase", "Only in this phase.");
        var provider = Written.Option("--of-provider", "Only of this provider.");
        var participant = Written.Option("--of-participant", "Only of this participant.");
        var due = Written.Option("--due-by", "Only with something open that is due by this date.");
        return handling.On(
            new Command("list", "Lists trajectories.") { state, phase, provider, participant, due },
            async (session, parse) =>
        {
            var request = new ListTrajectoriesRequest
            {
                Parent = session.Tenant,
                PageSize = Paged.Size,
                State = parse.GetValue(state) ?? "",
                Phase = Written.Choice<Phase>(parse.GetValue(phase)),
                Provider = parse.GetValue(provider) is { } of ? session.Name("providers", of) : "",
                Participant = parse.GetValue(participant) is { } whose ? session.Name("participants", whose) : "",
                DueOnOrBefore = Written.Date(parse.GetValue(due)),
            };
            var all = await Paged.AllAsync(
                token => Client(session).ListTrajectoriesAsync(new ListTrajectoriesRequest(request) { PageToken = token }, session.Call),
                response => response.NextPageToken);
            session.Show(all, (console, response) => TrajectoryView.List(console, response.Trajectories));
        });
    }
}
