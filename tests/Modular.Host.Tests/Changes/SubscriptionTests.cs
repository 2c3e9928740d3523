using Grpc.Core;
using Modular.Changes.V1;
using Modular.Host.Tests.Calls;

namespace Modular.Host.Tests.Changes;

public sealed class SubscriptionTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task AcknowledgeChanges_PartOfTheFeed_ReadsOnFromThereAndNeverBack()
    {
        var town = await Town.FoundAsync(host);
        var client = new Feed(host, town, "case_manager").Client;
        var name = $"{town.Tenant}/subscriptions/sync";
        await client.PutSubscriptionAsync(Put(town, name, "contract", "participant"));

        var first = await client.PullChangesAsync(new() { Parent = name, MaxChanges = 2 });
        var acknowledged = (await client.AcknowledgeChangesAsync(Acknowledge(town, name, first.ResumeToken))).Subscription;
        var rest = await client.PullChangesAsync(new() { Parent = name });
        await client.AcknowledgeChangesAsync(Acknowledge(town, name, rest.ResumeToken));
        var older = (await client.AcknowledgeChangesAsync(Acknowledge(town, name, first.ResumeToken))).Subscription;

        Assert.Equal(first.ResumeToken, acknowledged.ResumeToken);
        Assert.True(acknowledged.Behind > 0);
        Assert.Equal(["contract", "contract", "participant"], first.Events.Concat(rest.Events).Select(each => each.Data.Table));
        Assert.Equal(rest.ResumeToken, older.ResumeToken);
        Assert.Empty((await client.PullChangesAsync(new() { Parent = name })).Events);
    }

    [Fact]
    public async Task PutSubscription_Again_ChangesTheFilterAndKeepsThePlace()
    {
        var town = await Town.FoundAsync(host);
        var client = new Feed(host, town, "case_manager").Client;
        var name = $"{town.Tenant}/subscriptions/sync";
        await client.PutSubscriptionAsync(Put(town, name, "contract"));
        await client.AcknowledgeChangesAsync(Acknowledge(town, name, town.FeedToken()));
        var before = (await client.GetSubscriptionAsync(new() { Name = name })).Subscription;

        var after = (await client.PutSubscriptionAsync(Put(town, name, "participant"))).Subscription;

        Assert.Equal(before.ResumeToken, after.ResumeToken);
        Assert.Equal(["participant"], after.Filter.Tables);
        Assert.NotEqual(before.Etag, after.Etag);
    }

    [Fact]
    public async Task GetSubscription_OfAnother_IsNotFoundAndOnlyAnAdministratorListsAll()
    {
        var town = await Town.FoundAsync(host);
        var name = $"{town.Tenant}/subscriptions/mine";
        var mine = new Feed(host, town, "case_manager").Client;
        var other = new Feed(host, town, "provider", town.Provider).Client;
        await mine.PutSubscriptionAsync(Put(town, name));
        await other.PutSubscriptionAsync(Put(town, name));

        await other.DeleteSubscriptionAsync(new() { Name = name, RequestId = town.NextId() });

        Assert.Equal(StatusCode.NotFound, (await Refused.ByAsync(other.GetSubscriptionAsync(new() { Name = name }))).Code);
        Assert.Empty((await other.ListSubscriptionsAsync(new() { Parent = town.Tenant })).Subscriptions);
        var all = (await new Feed(host, town, "administrator").Client.ListSubscriptionsAsync(new() { Parent = town.Tenant })).Subscriptions;
        Assert.Equal([(name, "case_manager//test-case_manager")], all.Select(each => (each.Name, each.Owner)));
    }

    [Fact]
    public async Task PullChanges_OfASubscriptionWithAFilter_IsRefused()
    {
        var town = await Town.FoundAsync(host);

        var refused = await Refused.ByAsync(new Feed(host, town, "case_manager").Client.PullChangesAsync(
            new() { Parent = $"{town.Tenant}/subscriptions/sync", Filter = Feed.Of("contract") }));

        Assert.Equal([("filter", "NOT_WITH_SUBSCRIPTION")], refused.Fields);
    }

    private static PutSubscriptionRequest Put(Town town, string name, params string[] tables) => new()
    {
        Subscription = new Subscription { Name = name, Filter = Feed.Of(tables) },
        RequestId = town.NextId(),
    };

    private static AcknowledgeChangesRequest Acknowledge(Town town, string name, string token) =>
        new() { Name = name, ResumeToken = token, RequestId = town.NextId() };
}
