using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Modular.Common.V1;
using Modular.Participants.V1;
using Modular.Trajectories.V1;

namespace Modular.Host.Tests.Calls;

public sealed class WriteTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task OpenTrajectory_ValidateOnly_AnswersAndWritesNothing()
    {
        var town = await Town.FoundAsync(host);
        var request = town.Order();
        request.ValidateOnly = true;
        var before = host.SequenceOf(town.Tenant);

        var answer = await town.CaseManager.OpenTrajectoryAsync(request);

        Assert.Equal("ordered", answer.Trajectory.State);
        Assert.Equal("", answer.Trajectory.Name);
        Assert.Equal(before, host.SequenceOf(town.Tenant));
        request.ValidateOnly = false;
        Assert.NotEqual("", (await town.CaseManager.OpenTrajectoryAsync(request)).Trajectory.Name);
    }

    [Fact]
    public async Task FireTrigger_AllKindsOfRefusal_WriteNothing()
    {
        var town = await Town.FoundAsync(host);
        var trajectory = await town.OrderAsync();
        var before = host.SequenceOf(town.Tenant);
        var badDate = town.Start(trajectory.Name, Town.On(2026, 2, 30));
        var stale = town.Cancel(trajectory.Name);
        stale.Etag = "1";
        var complete = town.Start(trajectory.Name, Town.On(2026, 1, 12));
        complete.Trigger = "complete";
        complete.Arguments.Clear();
        complete.Arguments["result"] = new FieldValue { Text = "Klaar." };

        var outcomes = new List<string>
        {
            (await Refused.ByAsync(town.ProviderStaff.FireTriggerAsync(badDate))).Reason,
            (await Refused.ByAsync(town.CaseManager.FireTriggerAsync(stale))).Reason,
            (await Refused.ByAsync(town.CaseManager.FireTriggerAsync(town.Start(trajectory.Name, Town.On(2026, 1, 12))))).Reason,
            (await Refused.ByAsync(town.ProviderStaff.FireTriggerAsync(complete))).Reason,
        };

        Assert.Equal(["INVALID_FIELDS", "ETAG_MISMATCH", "ROLE_NOT_PERMITTED", "TRIGGER_NOT_PERMITTED"], outcomes);
        Assert.Equal(before, host.SequenceOf(town.Tenant));
        Assert.Equal(trajectory.Etag, (await town.CaseManager.GetTrajectoryAsync(new() { Name = trajectory.Name })).Trajectory.Etag);
    }

    [Fact]
    public async Task FireTrigger_GuardThatDoesNotHold_NamesItAndItsRule()
    {
        var town = await Town.FoundAsync(host);
        var provider = await town.AddProviderAsync("Zonder contract");
        var order = town.Order();
        order.ProductSheet = await town.AddSheetAsync(provider);
        var trajectory = (await town.CaseManager.OpenTrajectoryAsync(order)).Trajectory;
        var staff = new TrajectoryService.TrajectoryServiceClient(host.As("provider", provider));

        var refused = await Refused.ByAsync(staff.FireTriggerAsync(town.Start(trajectory.Name, Town.On(2026, 1, 12))));

        Assert.Equal((StatusCode.FailedPrecondition, "RULE_VIOLATED"), refused.Outcome);
        Assert.Equal(["PROVIDER_WITHOUT_CONTRACT"], refused.Unmet);
        Assert.Equal(["REG-02"], refused.RuleIds);
    }

    [Fact]
    public async Task FireTrigger_Repeated_GivesTheSameAnswerAndWritesOnce()
    {
        var town = await Town.FoundAsync(host);
        var request = town.Start((await town.OrderAsync()).Name, Town.On(2026, 1, 12));

        var first = await town.ProviderStaff.FireTriggerAsync(request);
        var after = host.SequenceOf(town.Tenant);
        var again = await town.ProviderStaff.FireTriggerAsync(request);

        Assert.Equal(first, again);
        Assert.Equal(after, host.SequenceOf(town.Tenant));
    }

    [Fact]
    public async Task FireTrigger_SameRequestIdForAnotherBody_IsRefused()
    {
        var town = await Town.FoundAsync(host);
        var request = town.Start((await town.OrderAsync()).Name, Town.On(2026, 1, 12));
        await town.ProviderStaff.FireTriggerAsync(request);
        request.Arguments["started_on"].Date = Town.On(2026, 1, 13);

        var refused = await Refused.ByAsync(town.ProviderStaff.FireTriggerAsync(request));

        Assert.Equal((StatusCode.InvalidArgument, "REQUEST_ID_REUSED"), refused.Outcome);
    }

    [Fact]
    public async Task FireTrigger_ThirtyTwoAtOnceWithOneEtag_ExactlyOneWins()
    {
        const int Callers = 32;
        var town = await Town.FoundAsync(host);
        var trajectory = await town.OrderAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(() => CancelAsync(town, trajectory))));

        Assert.Single(outcomes, "won");
        Assert.Equal(Callers - 1, outcomes.Count(outcome => outcome == "ETAG_MISMATCH"));
        var events = await town.CaseManager.ListTrajectoryEventsAsync(new() { Name = trajectory.Name });
        Assert.Equal(["order", "cancel"], events.Events.Select(happened => happened.Trigger));
        Assert.Null(host.BrokenTrailOf(town.Tenant));
    }

    [Fact]
    public async Task CreateParticipant_FieldsThatThisVersionDoesNotKnow_AreTakenAndIgnored()
    {
        var town = await Town.FoundAsync(host);
        var request = new CreateParticipantRequest
        {
            Parent = town.Tenant,
            Participant = new Participant { ClientNumber = "L-2002", Surname = "de Vries" },
            RequestId = town.NextId(),
        };

        // Field 1000 as a newer client might send it: a text.
        var later = CreateParticipantRequest.Parser.ParseFrom([.. request.ToByteArray(), 0xC2, 0x3E, 3, (byte)'n', (byte)'e', (byte)'w']);
        var answer = await town.Intake.CreateParticipantAsync(later);

        Assert.Equal("de Vries", answer.Participant.Surname);
    }

    [Fact]
    public async Task ListTrajectories_PhaseThatThisVersionDoesNotKnow_IsRefusedAndNotTakenForAll()
    {
        var town = await Town.FoundAsync(host);

        var refused = await Refused.ByAsync(town.CaseManager.ListTrajectoriesAsync(
            new ListTrajectoriesRequest { Parent = town.Tenant, Phase = (Phase)77 }));

        Assert.Equal([("phase", "VALUE_UNKNOWN")], refused.Fields);
    }

    [Fact]
    public async Task UpdateParticipant_Mask_ChangesAndEmptiesWhatItNames()
    {
        var town = await Town.FoundAsync(host);
        var name = new Participant { Name = town.Participant, GivenName = "Noor" };
        await town.Intake.UpdateParticipantAsync(new() { Participant = name, RequestId = town.NextId() });

        var emptied = await town.Intake.UpdateParticipantAsync(new()
        {
            Participant = new Participant { Name = town.Participant, Surname = "Bakker" },
            UpdateMask = FieldMask.FromStringEnumerable<Participant>(["surname", "given_name"]),
            RequestId = town.NextId(),
        });
        var refused = await Refused.ByAsync(town.Intake.UpdateParticipantAsync(new()
        {
            Participant = new Participant { Name = town.Participant, ClientNumber = "L-9" },
            UpdateMask = FieldMask.FromStringEnumerable<Participant>(["client_number"]),
            RequestId = town.NextId(),
        }));

        var participant = (await town.Intake.GetParticipantAsync(new() { Name = town.Participant })).Participant;
        Assert.Equal(("Bakker", "", "L-1001"), (participant.Surname, participant.GivenName, participant.ClientNumber));
        Assert.Equal(emptied.Participant, participant);
        Assert.Equal([("update_mask", "PATH_UNKNOWN")], refused.Fields);
    }

    private static async Task<string> CancelAsync(Town town, Trajectory trajectory)
    {
        var request = town.Cancel(trajectory.Name);
        request.Etag = trajectory.Etag;
        try
        {
            await town.CaseManager.FireTriggerAsync(request);
            return "won";
        }
        catch (RpcException error)
        {
            return Refused.Of(error).Reason;
        }
    }
}
