using System.CommandLine;
using Grpc.Core;
using Modular.Changes.V1;
using Modular.Cli.Display;

namespace Modular.Cli.Commands;

/// <summary><c>modular feed</c>.</summary>
public static class FeedCommands
{
    public static Command Build(CommandHandling handling) => new("feed", "Every change of every record, in order.")
    {
        Pull(handling),
        Watch(handling),
        State(handling),
        Compact(handling),
        Subscribe(handling),
        Acknowledge(handling),
        Subscriptions(handling),
    };

    private static Command Pull(CommandHandling handling)
    {
        var (from, subscription, tables, trajectory) = (From(), Subscription(), Tables(), Trajectory());
        var command = new Command("pull", "Shows the changes up to now, and the token to go on from.") { from, subscription, tables, trajectory };
        return handling.On(command, async (session, parse) =>
        {
            var request = new PullChangesRequest
            {
                Parent = Parent(session, parse.GetValue(subscription)),
                ResumeToken = parse.GetValue(from) ?? "",
                Filter = Filter(parse.GetValue(tables), parse.GetValue(trajectory)),
            };
            for (var more = true; more;)
            {
                var part = await Client(session).PullChangesAsync(request, session.Call);
                (request.ResumeToken, more) = (part.ResumeToken, part.More);
                session.Show(part, more ? (console, shown) => ChangeView.Events(console, shown.Events) : ChangeView.Pulled);
            }
        });
    }

    private static Command Watch(CommandHandling handling)
    {
        var (from, subscription, tables, trajectory) = (From(), Subscription(), Tables(), Trajectory());
        var command = new Command("watch", "Shows changes as they are committed, until it is broken off.") { from, subscription, tables, trajectory };
        return handling.On(command, async (session, parse, cancellation) =>
        {
            var request = new WatchChangesRequest
            {
                Parent = Parent(session, parse.GetValue(subscription)),
                ResumeToken = parse.GetValue(from) ?? "",
                Filter = Filter(parse.GetValue(tables), parse.GetValue(trajectory)),
            };
            try
            {
                using var stream = Client(session).WatchChanges(request, session.Unhurried);
                while (await stream.ResponseStream.MoveNext(cancellation))
                {
                    session.Show(stream.ResponseStream.Current, ChangeView.Watched);
                }
            }
            catch (RpcException error) when (error.StatusCode == StatusCode.Cancelled && cancellation.IsCancellationRequested)
            {
                // Broken off, as it is meant to be.
            }

            return ExitCodes.Done;
        });
    }

    private static Command State(CommandHandling handling) => handling.On(
        new Command("state", "Shows where the feed begins and ends."),
        async (session, _) => session.Show(
            await Client(session).GetFeedStateAsync(new GetFeedStateRequest { Parent = session.Tenant }, session.Call), ChangeView.State));

    private static Command Compact(CommandHandling handling)
    {
        var token = Written.Argument("token", "Changes up to here are given up; the audit keeps them.");
        return handling.On(new Command("compact", "Gives up the beginning of the feed.") { token }, async (session, parse) => session.Show(
            await Client(session).CompactFeedAsync(
                new CompactFeedRequest
                {
                    Parent = session.Tenant,
                    BeforeToken = parse.GetValue(token),
                    RequestId = session.RequestId,
                    ValidateOnly = session.TryOnly,
                },
                session.Call),
            ChangeView.Compacted));
    }

    private static Command Subscribe(CommandHandling handling)
    {
        var name = Written.Argument("name", "The subscription's name: letters, digits, - and _.");
        var (from, tables, trajectory) = (From(), Tables(), Trajectory());
        var command = new Command("subscribe", "Makes a subscription, or changes which changes it is for.") { name, from, tables, trajectory };
        return handling.On(command, async (session, parse) => session.Show(
            await Client(session).PutSubscriptionAsync(
                new PutSubscriptionRequest
                {
                    Subscription = new Subscription
                    {
                        Name = session.Name("subscriptions", parse.GetValue(name)!),
                        Filter = Filter(parse.GetValue(tables), parse.GetValue(trajectory)),
                        ResumeToken = parse.GetValue(from) ?? "",
                    },
                    RequestId = session.RequestId,
                    ValidateOnly = session.TryOnly,
                },
                session.Call),
            (console, response) => ChangeView.One(console, response.Subscription)));
    }

    private static Command Acknowledge(CommandHandling handling)
    {
        var name = Written.Argument("name", "The subscription.");
        var token = Written.Argument("token", "The token behind the last change that was worked through.");
        return handling.On(new Command("ack", "Stores how far a subscription's reader has come.") { name, token }, async (session, parse) => session.Show(
            await Client(session).AcknowledgeChangesAsync(
                new AcknowledgeChangesRequest
                {
                    Name = session.Name("subscriptions", parse.GetValue(name)!),
                    ResumeToken = parse.GetValue(token),
                    RequestId = session.RequestId,
                    ValidateOnly = session.TryOnly,
                },
                session.Call),
            (console, response) => ChangeView.One(console, response.Subscription)));
    }

    private static Command Subscriptions(CommandHandling handling) => handling.On(
        new Command("subscriptions", "Lists your subscriptions; an administrator sees all."),
        async (session, _) => session.Show(
            await Paged.AllAsync(
                token => Client(session).ListSubscriptionsAsync(
                    new ListSubscriptionsRequest { Parent = session.Tenant, PageSize = Paged.Size, PageToken = token }, session.Call),
                response => response.NextPageToken),
            (console, response) => ChangeView.List(console, response.Subscriptions)));

    private static string Parent(Session session, string? subscription) =>
        string.IsNullOrEmpty(subscription) ? session.Tenant : session.Name("subscriptions", subscription);

    private static ChangeFilter? Filter(string[]? tables, string? trajectory) => tables is { Length: > 0 } || !string.IsNullOrEmpty(trajectory)
        ? new ChangeFilter { Tables = { tables ?? [] }, Trajectory = Cells.Id(trajectory ?? "") }
        : null;

    private static Option<string> From() => Written.Option("--from", "Token to go on from. [the beginning, or the subscription's place]");

    private static Option<string> Subscription() => Written.Option("--subscription", "Read with the filter and from the place of this subscription.");

    private static Option<string[]> Tables() => new("--table", "-t") { Description = "Only this table; may be given more than once." };

    private static Option<string> Trajectory() => Written.Option("--trajectory", "Only this trajectory and what belongs to it.");

    private static ChangeFeedService.ChangeFeedServiceClient Client(Session session) => new(session.Invoker);
}
