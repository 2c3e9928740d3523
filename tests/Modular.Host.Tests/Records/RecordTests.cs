using Grpc.Core;
using Modular.Common.V1;
using Modular.Host.Tests.Calls;
using Modular.Records.V1;
using static Modular.Host.Tests.Records.Visits;
using ChoiceOption = Modular.Sdk.Modelling.ChoiceOption;
using ColumnType = Modular.Sdk.Modelling.ColumnType;
using Record = Modular.Records.V1.Record;

namespace Modular.Host.Tests.Records;

public sealed class RecordTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task CreateRecord_ThenGet_ByIdAndByKey_GivesTheSame()
    {
        var visits = await Visits.FoundAsync(host);
        var request = visits.Creation("V-1", "visit-1");
        request.Record.Fields["x_participant"] = Text($"{visits.Town.Tenant}/tables/participant/records/{visits.Person}");
        request.Record.Fields["x_costs"] = new FieldValue { Money = Town.Euro(12) };
        request.Record.Fields["x_share"] = Number("0.25");

        var made = (await visits.CaseManager.CreateRecordAsync(request)).Result;

        Assert.Equal((true, true, visits.NameOf("visit-1")), (made.Created, made.Changed, made.Record.Name));
        Assert.Equal(Text(visits.Person), made.Record.Fields["x_participant"]);
        Assert.Equal(new FieldValue { Money = Town.Euro(12) }, made.Record.Fields["x_costs"]);
        Assert.Equal(made.Record, await visits.GetAsync(visits.NameOf("visit-1")));
        var byKey = await visits.CaseManager.GetRecordAsync(new GetRecordRequest
        {
            Name = visits.Table,
            Key = new KeyValues { Values = { ["x_number"] = Text("V-1") } },
        });
        Assert.Equal(made.Record, byKey.Record);
    }

    [Fact]
    public async Task GetRecord_WithMaskAndEtag_GivesWhatWasAskedOrNothing()
    {
        var visits = await Visits.FoundAsync(host);
        var made = await visits.CreateAsync("V-1");

        var masked = await visits.CaseManager.GetRecordAsync(new GetRecordRequest
        {
            Name = made.Name,
            ReadMask = new() { Paths = { "x_number" } },
        });
        var known = await visits.CaseManager.GetRecordAsync(new GetRecordRequest { Name = made.Name, IfEtagNot = made.Etag });
        var unknown = await Refused.ByAsync(visits.CaseManager.GetRecordAsync(new GetRecordRequest
        {
            Name = made.Name,
            ReadMask = new() { Paths = { "x_secret", "x_nothing" } },
        }));

        Assert.Equal(["x_number"], masked.Record.Fields.Keys);
        Assert.True(known.NotModified);
        Assert.Null(known.Record);
        Assert.Equal([("read_mask", "UNKNOWN_FIELD"), ("read_mask", "UNKNOWN_FIELD")], unknown.Fields);
    }

    [Fact]
    public async Task CreateRecord_WithEveryFault_TellsAllAtOnce()
    {
        var visits = await Visits.FoundAsync(host);
        var request = new CreateRecordRequest { Parent = visits.Table, Record = new Record(), RequestId = visits.Town.NextId() };
        request.Record.Fields.Add(new Dictionary<string, FieldValue>
        {
            ["x_participant"] = Text("nobody"),
            ["x_planned_on"] = Whole(3),
            ["x_minutes"] = Whole(601),
            ["x_share"] = Number("0.125"),
            ["x_costs"] = Number("1e5"),
            ["x_result"] = Text("gone"),
            ["x_secret"] = Text("s"),
            ["x_nothing"] = Whole(1),
            ["version"] = Whole(1),
        });

        var refused = await Refused.ByAsync(visits.CaseManager.CreateRecordAsync(request));

        Assert.Equal((StatusCode.InvalidArgument, "INVALID_FIELDS"), refused.Outcome);
        Assert.Equal(
            [
                ("record.fields.version", "SERVER_OWNED"),
                ("record.fields.x_costs", "DECIMAL_MALFORMED"),
                ("record.fields.x_minutes", "TOO_LARGE"),
                ("record.fields.x_nothing", "UNKNOWN_FIELD"),
                ("record.fields.x_number", "REQUIRED"),
                ("record.fields.x_participant", "TARGET_NOT_FOUND"),
                ("record.fields.x_planned_on", "WRONG_TYPE"),
                ("record.fields.x_result", "NOT_A_CHOICE"),
                ("record.fields.x_secret", "UNKNOWN_FIELD"),
                ("record.fields.x_share", "TOO_MANY_DECIMALS"),
            ],
            refused.Fields.Order());
        Assert.Equal(0, visits.Count());
    }

    [Fact]
    public async Task UpdateRecord_WithAMask_SetsAndEmptiesWhatItNames()
    {
        var visits = await Visits.FoundAsync(host);
        var made = await visits.CreateAsync("V-1", "v1");
        var request = visits.Update("v1", ("x_minutes", Whole(30)), ("x_number", Text("ignored")));
        request.UpdateMask = new() { Paths = { "fields.x_minutes", "fields.x_participant" } };

        var changed = (await visits.CaseManager.UpdateRecordAsync(request)).Result;
        var same = (await visits.CaseManager.UpdateRecordAsync(visits.Update("v1", ("x_minutes", Whole(30))))).Result;

        Assert.Equal((false, true), (changed.Created, changed.Changed));
        Assert.NotEqual(made.Etag, changed.Record.Etag);
        Assert.Equal(["x_minutes", "x_number"], changed.Record.Fields.Keys.Order());
        Assert.Equal(Text("V-1"), changed.Record.Fields["x_number"]);
        Assert.Equal((false, changed.Record.Etag), (same.Changed, same.Record.Etag));
    }

    [Fact]
    public async Task AnyWrite_WhoseConditionDoesNotHold_IsRefused()
    {
        var visits = await Visits.FoundAsync(host);
        var old = (await visits.CreateAsync("V-1", "v1")).Etag;
        await visits.CaseManager.UpdateRecordAsync(visits.Update("v1", ("x_minutes", Whole(1))));
        var update = visits.Update("v1", ("x_minutes", Whole(2)));
        update.Condition = new WriteCondition { Etag = old };
        var never = visits.Update("v1", ("x_minutes", Whole(2)));
        never.Condition = new WriteCondition { MustNotExist = true };
        var fresh = visits.Upsert("V-1", ("x_minutes", Whole(2)));
        fresh.Condition = new WriteCondition { MustNotExist = true };
        var there = visits.Upsert("V-2", ("x_minutes", Whole(2)));
        there.Condition = new WriteCondition { MustExist = true };
        var delete = new DeleteRecordRequest { Name = visits.NameOf("v1"), Condition = new() { Etag = old }, RequestId = visits.Town.NextId() };

        Assert.Equal(
            [
                (StatusCode.Aborted, "ETAG_MISMATCH"),
                (StatusCode.InvalidArgument, "INVALID_FIELDS"),
                (StatusCode.AlreadyExists, "RESOURCE_EXISTS"),
                (StatusCode.NotFound, "RESOURCE_NOT_FOUND"),
                (StatusCode.Aborted, "ETAG_MISMATCH"),
                (StatusCode.NotFound, "RESOURCE_NOT_FOUND"),
            ],
            [
                (await Refused.ByAsync(visits.CaseManager.UpdateRecordAsync(update))).Outcome,
                (await Refused.ByAsync(visits.CaseManager.UpdateRecordAsync(never))).Outcome,
                (await Refused.ByAsync(visits.CaseManager.UpsertRecordAsync(fresh))).Outcome,
                (await Refused.ByAsync(visits.CaseManager.UpsertRecordAsync(there))).Outcome,
                (await Refused.ByAsync(visits.CaseManager.DeleteRecordAsync(delete))).Outcome,
                (await Refused.ByAsync(visits.CaseManager.UpdateRecordAsync(visits.Update("none", ("x_minutes", Whole(2)))))).Outcome,
            ]);
    }

    [Fact]
    public async Task UpsertRecord_ByIdAndByKey_SaysWhetherItMadeIt()
    {
        var visits = await Visits.FoundAsync(host);
        var byId = new UpsertRecordRequest
        {
            Record = new Record { Name = visits.NameOf("v1"), Fields = { ["x_number"] = Text("V-1") } },
            RequestId = visits.Town.NextId(),
        };

        var made = (await visits.CaseManager.UpsertRecordAsync(byId)).Result;
        byId.RequestId = visits.Town.NextId();
        var again = (await visits.CaseManager.UpsertRecordAsync(byId)).Result;
        var changed = (await visits.CaseManager.UpsertRecordAsync(visits.Upsert("V-1", ("x_minutes", Whole(5))))).Result;
        var other = (await visits.CaseManager.UpsertRecordAsync(visits.Upsert("V-2", ("x_minutes", Whole(5))))).Result;
        var mismatch = await Refused.ByAsync(visits.CaseManager.UpsertRecordAsync(visits.Upsert("V-2", ("x_number", Text("V-3")))));
        var wrongKey = visits.Upsert("V-2");
        wrongKey.Key = new KeyValues { Values = { ["x_minutes"] = Whole(5) } };
        var noKey = await Refused.ByAsync(visits.CaseManager.UpsertRecordAsync(wrongKey));

        Assert.Equal([(true, true), (false, false), (false, true), (true, true)],
            new[] { made, again, changed, other }.Select(result => (result.Created, result.Changed)));
        Assert.Equal(made.Record.Name, changed.Record.Name);
        Assert.Equal(Text("V-2"), other.Record.Fields["x_number"]);
        Assert.Equal([("record.fields.x_number", "KEY_MISMATCH")], mismatch.Fields);
        Assert.Equal([("key", "NO_SUCH_KEY")], noKey.Fields);
    }

    [Fact]
    public async Task AnyWrite_OfATakenIdOrKey_IsRefused()
    {
        var visits = await Visits.FoundAsync(host);
        await visits.CreateAsync("V-1", "v1");
        await visits.CreateAsync("V-2", "v2");

        foreach (var refused in new[]
        {
            await Refused.ByAsync(visits.CaseManager.CreateRecordAsync(visits.Creation("V-3", "v1"))),
            await Refused.ByAsync(visits.CaseManager.CreateRecordAsync(visits.Creation("V-1"))),
            await Refused.ByAsync(visits.CaseManager.UpdateRecordAsync(visits.Update("v2", ("x_number", Text("V-1"))))),
        })
        {
            Assert.Equal((StatusCode.AlreadyExists, "RESOURCE_EXISTS"), refused.Outcome);
        }
    }

    [Fact]
    public async Task DeleteRecord_ThatAnotherRefersTo_IsRefusedAndNamesWho()
    {
        var visits = await Visits.FoundAsync(host);
        var visit = await visits.CreateAsync("V-1");
        var person = new DeleteRecordRequest { Name = $"{visits.Town.Tenant}/tables/participant/records/{visits.Person}", RequestId = "d1" };

        var refused = await Refused.ByAsync(visits.CaseManager.DeleteRecordAsync(person));
        await visits.CaseManager.DeleteRecordAsync(new DeleteRecordRequest { Name = visit.Name, RequestId = "d2" });
        person.RequestId = "d3";
        var deleted = (await visits.CaseManager.DeleteRecordAsync(person)).Result;

        Assert.Equal((StatusCode.FailedPrecondition, "RECORD_IN_USE"), refused.Outcome);
        Assert.Equal("x_visit", refused.Facts["referring_tables"]);
        Assert.Equal((null, false, true), (deleted.Record, deleted.Created, deleted.Changed));
    }

    [Fact]
    public async Task Associate_Twice_ChangesOnce()
    {
        var visits = await Visits.FoundAsync(host);
        var visit = await visits.CreateAsync("V-1");
        var related = $"{visits.Town.Tenant}/tables/participant/records/{visits.Person}";
        AssociateRequest Request() =>
            new() { Name = visit.Name, Relationship = "x_companions", Related = related, RequestId = visits.Town.NextId() };
        DisassociateRequest Undo() =>
            new() { Name = visit.Name, Relationship = "x_companions", Related = related, RequestId = visits.Town.NextId() };
        var wrong = Request();
        wrong.Related = visit.Name;

        bool[] changed =
        [
            (await visits.CaseManager.AssociateAsync(Request())).Changed,
            (await visits.CaseManager.AssociateAsync(Request())).Changed,
            (await visits.CaseManager.DisassociateAsync(Undo())).Changed,
            (await visits.CaseManager.DisassociateAsync(Undo())).Changed,
        ];
        var refused = await Refused.ByAsync(visits.CaseManager.AssociateAsync(wrong));

        Assert.Equal([true, false, true, false], changed);
        Assert.Equal([("related", "OTHER_TABLE")], refused.Fields);
    }

    [Fact]
    public async Task AnyWrite_OnlyTried_SaysWhatWouldBeAndWritesNothing()
    {
        var visits = await Visits.FoundAsync(host);
        await visits.CreateAsync("V-0");
        var before = host.SequenceOf(visits.Town.Tenant);
        var request = visits.Creation("V-1");
        request.ValidateOnly = true;

        var tried = (await visits.CaseManager.CreateRecordAsync(request)).Result;

        Assert.Equal((visits.NameOf("-"), "", true), (tried.Record.Name, tried.Record.Etag, tried.Created));
        Assert.Equal(before, host.SequenceOf(visits.Town.Tenant));
        request.ValidateOnly = false;
        Assert.True((await visits.CaseManager.CreateRecordAsync(request)).Result.Created);
    }

    [Fact]
    public async Task UpdateRecord_WithARetiredChoice_IsRefusedUnlessItStays()
    {
        var visits = await Visits.FoundAsync(host);
        await visits.CreateAsync("V-1", "v1");
        await visits.CreateAsync("V-2", "v2");
        await visits.CaseManager.UpdateRecordAsync(visits.Update("v1", ("x_result", Text("nobody"))));
        await visits.PutAsync(Column("x_visit.x_result", ColumnType.Choice) with
        {
            Choices = [new ChoiceOption("met", Said("met"))],
            RetiredChoices = [new ChoiceOption("nobody", Said("nobody"))],
        });

        var kept = (await visits.CaseManager.UpdateRecordAsync(visits.Update("v1", ("x_result", Text("nobody")), ("x_minutes", Whole(1))))).Result;
        var refused = await Refused.ByAsync(visits.CaseManager.UpdateRecordAsync(visits.Update("v2", ("x_result", Text("nobody")))));

        Assert.Equal((true, Text("nobody")), (kept.Changed, kept.Record.Fields["x_result"]));
        Assert.Equal([("record.fields.x_result", "NOT_A_CHOICE")], refused.Fields);
    }
}
