using Grpc.Core;
using Modular.Host.Tests.Calls;
using Modular.Participants.V1;
using Modular.Records.V1;
using Modular.Tariffs.V1;
using static Modular.Host.Tests.Records.Visits;
using Record = Modular.Records.V1.Record;

namespace Modular.Host.Tests.Records;

/// <summary>What a table's own service refuses, records refuse; and what a tenant adds, both take.</summary>
public sealed class TypedViewTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task OwnColumn_IsTakenAndShownByTheTypedCallAndTheRecord()
    {
        var visits = await Visits.FoundAsync(host);
        var participant = new Participant { ClientNumber = "L-2", Surname = "Bakker", Fields = { ["x_shoe_size"] = Whole(41) } };

        var typed = (await visits.Town.Intake.CreateParticipantAsync(
            new() { Parent = visits.Town.Tenant, Participant = participant, RequestId = "p1" })).Participant;
        participant.Fields["x_shoe_size"] = Whole(3);
        participant.ClientNumber = "L-3";
        var refused = await Refused.ByAsync(visits.Town.Intake.CreateParticipantAsync(
            new() { Parent = visits.Town.Tenant, Participant = participant, RequestId = "p2" }));

        Assert.Equal(Whole(41), typed.Fields["x_shoe_size"]);
        Assert.Equal(Whole(41), (await visits.GetAsync(NameOf(visits, "participant", typed.Name))).Fields["x_shoe_size"]);
        Assert.Equal([("participant.fields.x_shoe_size", "TOO_SMALL")], refused.Fields);
    }

    [Fact]
    public async Task Record_OfAProvider_IsHeldToTheSameForms()
    {
        var visits = await Visits.FoundAsync(host);
        var request = Change(visits, "provider", visits.Town.Provider, ("iban", "NL00"), ("postal_code", "12"), ("country", "nl"));

        var refused = await Refused.ByAsync(visits.ContractManager.UpdateRecordAsync(request));
        var taken = await Refused.ByAsync(visits.ContractManager.CreateRecordAsync(new()
        {
            Parent = $"{visits.Town.Tenant}/tables/provider",
            Record = new Record { Fields = { ["display_name"] = Text("Werkpad B.V.") } },
            RequestId = "c",
        }));

        Assert.Equal(
            [("record.fields.country", "NOT_A_COUNTRY"), ("record.fields.iban", "NOT_AN_IBAN")], refused.Fields.Order());
        Assert.Equal((StatusCode.AlreadyExists, "RESOURCE_EXISTS"), taken.Outcome);
    }

    [Fact]
    public async Task Record_OfAParticipant_KeepsItsClientNumber()
    {
        var visits = await Visits.FoundAsync(host);

        var refused = await Refused.ByAsync(visits.CaseManager.UpdateRecordAsync(
            Change(visits, "participant", visits.Town.Participant, ("client_number", "L-9"))));

        Assert.Equal([("record.fields.client_number", "FIXED_FIELD")], refused.Fields);
    }

    [Fact]
    public async Task Record_OfAContract_BeginsAsADraftAndEndsNotBeforeItStarts()
    {
        var visits = await Visits.FoundAsync(host);
        CreateRecordRequest Contract(int from) => new()
        {
            Parent = $"{visits.Town.Tenant}/tables/contract",
            Record = new Record
            {
                Fields =
                {
                    ["provider"] = Text(visits.Town.Provider), ["valid_from"] = Day(from, 1, 1), ["valid_to"] = Day(2027, 12, 31),
                },
            },
            RequestId = $"c{from}",
        };

        var late = await Refused.ByAsync(visits.ContractManager.CreateRecordAsync(Contract(2028)));
        var made = (await visits.ContractManager.CreateRecordAsync(Contract(2026))).Result.Record;
        var active = await Refused.ByAsync(visits.ContractManager.DeleteRecordAsync(
            new() { Name = NameOf(visits, "contract", visits.Town.Contract), RequestId = "d" }));
        var status = await Refused.ByAsync(visits.ContractManager.UpdateRecordAsync(
            Change(visits, "contract", visits.Town.Contract, ("status", "ended"))));

        Assert.Equal([("record.fields.valid_to", "ENDS_BEFORE_START")], late.Fields);
        Assert.Equal(Text("draft"), made.Fields["status"]);
        Assert.Equal((StatusCode.FailedPrecondition, "STATE_NOT_ALLOWED"), active.Outcome);
        Assert.Equal([("record.fields.status", "SERVER_OWNED")], status.Fields);
    }

    [Fact]
    public async Task Record_OfAnApprovedSheet_DoesNotChange()
    {
        var visits = await Visits.FoundAsync(host);

        var refused = await Refused.ByAsync(visits.ContractManager.UpdateRecordAsync(
            Change(visits, "product_sheet", visits.Town.Sheet, ("title", "Anders"))));

        Assert.Equal((StatusCode.FailedPrecondition, "STATE_NOT_ALLOWED"), refused.Outcome);
    }

    [Fact]
    public async Task Record_OfAFinalIndexFigure_DoesNotChange()
    {
        var visits = await Visits.FoundAsync(host);
        var figure = Town.Figure("2023Q4", "106.9");
        figure.Final = true;
        var made = await new TariffService.TariffServiceClient(host.As("contract_manager")).SetIndexFigureAsync(
            new() { Parent = visits.Town.Tenant, IndexFigure = figure, RequestId = "f" });

        var refused = await Refused.ByAsync(visits.ContractManager.UpdateRecordAsync(
            Change(visits, "index_figure", made.IndexFigure.Name, ("base", "2020=100"))));

        Assert.Equal((StatusCode.FailedPrecondition, "RULE_VIOLATED"), refused.Outcome);
        Assert.Equal(["DEC-13"], refused.RuleIds);
    }

    private static string NameOf(Visits visits, string table, string typed) => $"{visits.Town.Tenant}/tables/{table}/records/{typed.Split('/')[^1]}";

    private static UpdateRecordRequest Change(Visits visits, string table, string typed, params (string Column, string Text)[] values)
    {
        var request = new UpdateRecordRequest
        {
            Record = new Record { Name = NameOf(visits, table, typed) },
            UpdateMask = new() { Paths = { "fields" } },
            RequestId = visits.Town.NextId(),
        };
        request.Record.Fields.Add(values.ToDictionary(pair => pair.Column, pair => Text(pair.Text)));
        return request;
    }
}
