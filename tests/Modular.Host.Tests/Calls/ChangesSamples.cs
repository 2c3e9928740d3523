using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Modular.Audit.V1;
using Modular.Changes.V1;

namespace Modular.Host.Tests.Calls;

/// <summary>A good request for every method of the change feed and the audit, each with a role that may make it.</summary>
internal static class ChangesSamples
{
    public static IEnumerable<(string Role, IMessage Request)> Of(Town town, string trajectory)
    {
        var (token, subscription) = (town.FeedToken(), $"{town.Tenant}/subscriptions/fuzzed");
        var (id, participant) = (trajectory.Split('/')[^1], $"{town.Tenant}/tables/participant/records/{town.Participant.Split('/')[^1]}");
        var filter = new ChangeFilter { Tables = { "trajectory", "deadline" }, Trajectory = id };
        return
        [
            ("case_manager", new PullChangesRequest { Parent = town.Tenant, ResumeToken = token, Filter = filter, MaxChanges = 3 }),
            ("provider", new PullChangesRequest { Parent = town.Tenant, MaxChanges = 10 }),
            ("provider", new WatchChangesRequest { Parent = town.Tenant, ResumeToken = token, Filter = filter, HeartbeatSeconds = 1 }),
            ("policy_adviser", new GetFeedStateRequest { Parent = town.Tenant }),
            ("administrator", new CompactFeedRequest { Parent = town.Tenant, BeforeToken = token, ValidateOnly = true }),
            ("case_manager", new PutSubscriptionRequest
            {
                Subscription = new Subscription { Name = subscription, Filter = filter, ResumeToken = token },
            }),
            ("case_manager", new GetSubscriptionRequest { Name = subscription }),
            ("administrator", new ListSubscriptionsRequest { Parent = town.Tenant, PageSize = 1 }),
            ("case_manager", new AcknowledgeChangesRequest { Name = subscription, ResumeToken = token }),
            ("case_manager", new DeleteSubscriptionRequest { Name = subscription }),
            ("case_manager", new GetRecordHistoryRequest { Name = participant, PageSize = 1 }),
            ("case_manager", new GetColumnHistoryRequest { Name = participant, Column = "surname", PageSize = 1 }),
            ("provider", new GetRecordAsOfRequest { Name = $"{town.Tenant}/tables/trajectory/records/{id}", Sequence = 1_000 }),
            ("administrator", new SearchAuditRequest
            {
                Parent = town.Tenant,
                PageSize = 2,
                Table = "participant",
                Actor = "test-case_manager",
                FromTime = new Timestamp { Seconds = 1_767_000_000 },
            }),
            ("administrator", new VerifyChainRequest { Parent = town.Tenant }),
        ];
    }
}
