using Grpc.Core;
using Modular.Engine.Metadata;
using Modular.Engine.Metadata.Parts;
using Modular.Host.Tests.Calls;
using Modular.Records.V1;
using static Modular.Host.Tests.Records.Visits;
using ColumnType = Modular.Sdk.Modelling.ColumnType;
using Record = Modular.Records.V1.Record;

namespace Modular.Host.Tests.Records;

public sealed class RightsTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task HiddenColumn_IsThereForWhoMayReadItOnly()
    {
        var visits = await Visits.FoundAsync(host);
        await visits.CreateAsync("V-1", "v1");
        var set = visits.Update("v1", ("x_secret", Text("s")));

        var refused = await Refused.ByAsync(visits.CaseManager.UpdateRecordAsync(set));
        set.RequestId = visits.Town.NextId();
        var seen = (await visits.As("administrator").UpdateRecordAsync(set)).Result.Record;

        Assert.Equal([("record.fields.x_secret", "UNKNOWN_FIELD")], refused.Fields);
        Assert.Equal(Text("s"), seen.Fields["x_secret"]);
        Assert.False((await visits.GetAsync(visits.NameOf("v1"))).Fields.ContainsKey("x_secret"));
    }

    [Fact]
    public async Task AnyCall_OfARoleThatTheTableDoesNotLetIn_IsRefused()
    {
        var visits = await Visits.FoundAsync(host);
        await visits.CreateAsync("V-1", "v1");
        var create = visits.Creation("V-2");

        foreach (var refused in new[]
        {
            await Refused.ByAsync(visits.ContractManager.CreateRecordAsync(create)),
            await Refused.ByAsync(visits.ContractManager.UpdateRecordAsync(visits.Update("v1", ("x_minutes", Whole(1))))),
            await Refused.ByAsync(visits.ContractManager.DeleteRecordAsync(new() { Name = visits.NameOf("v1"), RequestId = "d" })),
            await Refused.ByAsync(visits.As("provider").GetRecordAsync(new() { Name = visits.NameOf("v1") })),
            await Refused.ByAsync(visits.As("policy_adviser").GetRecordAsync(new() { Name = visits.NameOf("v1") })),
            await Refused.ByAsync(visits.As("administrator").CreateRecordAsync(new()
            {
                Parent = $"{visits.Town.Tenant}/tables/trajectory",
                Record = new Record(),
                RequestId = "c",
            })),
        })
        {
            Assert.Equal((StatusCode.PermissionDenied, "ROLE_NOT_PERMITTED"), refused.Outcome);
        }
    }

    [Fact]
    public async Task Provider_SeesItsOwnRowsOnly_AndWritesNone()
    {
        var visits = await Visits.FoundAsync(host);
        var (town, provider) = (visits.Town, visits.As("provider"));
        var own = $"{town.Tenant}/tables/provider/records/{town.Provider.Split('/')[^1]}";
        var other = $"{town.Tenant}/tables/provider/records/{(await town.AddProviderAsync("Anders B.V.")).Split('/')[^1]}";
        var person = $"{town.Tenant}/tables/participant/records/{visits.Person}";

        var stranger = await Refused.ByAsync(provider.GetRecordAsync(new() { Name = person }));
        await town.OrderAsync();
        var client = await provider.GetRecordAsync(new() { Name = person });
        var write = await Refused.ByAsync(provider.UpdateRecordAsync(new()
        {
            Record = new Record { Name = own, Fields = { ["city"] = Text("Elders") } },
            UpdateMask = new() { Paths = { "fields" } },
            RequestId = "u",
        }));

        Assert.Equal((StatusCode.NotFound, "RESOURCE_NOT_FOUND"), stranger.Outcome);
        Assert.Equal(Text("Jansen"), client.Record.Fields["surname"]);
        Assert.Equal(Text("Werkpad B.V."), (await provider.GetRecordAsync(new() { Name = own })).Record.Fields["display_name"]);
        Assert.Equal(StatusCode.NotFound, (await Refused.ByAsync(provider.GetRecordAsync(new() { Name = other }))).Code);
        Assert.Equal((StatusCode.PermissionDenied, "ROLE_NOT_PERMITTED"), write.Outcome);
    }

    [Fact]
    public async Task UpdateRecord_OfATrajectory_SetsTheTenantsOwnColumnsAndNoState()
    {
        var visits = await Visits.FoundAsync(host);
        var trajectory = (await visits.Town.OrderAsync()).Name.Split('/')[^1];
        var request = new UpdateRecordRequest
        {
            Record = new Record
            {
                Name = $"{visits.Town.Tenant}/tables/trajectory/records/{trajectory}",
                Fields = { ["state"] = Text("completed"), ["x_note"] = Text("Belt liever.") },
            },
            UpdateMask = new() { Paths = { "fields" } },
            RequestId = "u1",
        };

        var refused = await Refused.ByAsync(visits.CaseManager.UpdateRecordAsync(request));
        request.Record.Fields.Remove("state");
        request.RequestId = "u2";
        var changed = (await visits.CaseManager.UpdateRecordAsync(request)).Result.Record;

        Assert.Equal([("record.fields.state", "SERVER_OWNED")], refused.Fields);
        Assert.Equal((Text("ordered"), Text("Belt liever.")), (changed.Fields["state"], changed.Fields["x_note"]));
    }

    [Fact]
    public async Task GetTrajectory_TellsNothingOfTheTenantsOwnColumns()
    {
        var visits = await Visits.FoundAsync(host);
        await visits.PutAsync(Column("trajectory.x_secret", ColumnType.Text) with { ReadRoles = ["administrator"] });
        var name = (await visits.Town.OrderAsync()).Name;
        var set = new UpdateRecordRequest
        {
            Record = new Record { Name = $"{visits.Town.Tenant}/tables/trajectory/records/{name.Split('/')[^1]}", Fields = { ["x_secret"] = Text("s") } },
            UpdateMask = new() { Paths = { "fields" } },
            RequestId = "u",
        };
        await visits.As("administrator").UpdateRecordAsync(set);

        var seen = (await visits.Town.CaseManager.GetTrajectoryAsync(new() { Name = name })).Trajectory;
        var fired = (await visits.Town.CaseManager.FireTriggerAsync(new()
        {
            Name = name,
            Trigger = "cancel",
            Arguments = { ["reason"] = Text("R") },
            RequestId = "f",
        })).Trajectory;

        Assert.False(seen.Fields.ContainsKey("x_secret"));
        Assert.False(fired.Fields.ContainsKey("x_secret"));
        var kept = await visits.As("administrator").GetRecordAsync(new() { Name = set.Record.Name });
        Assert.Equal(Text("s"), kept.Record.Fields["x_secret"]);
    }

    [Fact]
    public async Task Provider_WhereTheTableLetsItWrite_WritesItsOwnRows()
    {
        var visits = await Visits.FoundAsync(host);
        var (town, provider) = (visits.Town, visits.As("provider"));
        await visits.PutAsync(
            new TablePart
            {
                Name = "x_letter",
                Label = Said("letter"),
                ReadRoles = ["provider", "case_manager"],
                WriteRoles = ["provider", "case_manager"],
                ProviderPath = "x_provider",
            },
            Column("x_letter.x_provider", ColumnType.Lookup) with { Target = "provider", Cascade = Cascade.Restrict },
            Column("x_letter.x_text", ColumnType.Text));
        var other = await town.AddProviderAsync("Anders B.V.");
        CreateRecordRequest Letter(string? of)
        {
            var request = new CreateRecordRequest
            {
                Parent = $"{town.Tenant}/tables/x_letter",
                Record = new Record { Fields = { ["x_text"] = Text("Brief") } },
                RequestId = town.NextId(),
            };
            if (of is not null)
            {
                request.Record.Fields["x_provider"] = Text(of);
            }

            return request;
        }

        var own = (await provider.CreateRecordAsync(Letter(town.Provider))).Result.Record;
        var theirs = (await visits.CaseManager.CreateRecordAsync(Letter(other))).Result.Record;
        var stranger = await Refused.ByAsync(provider.CreateRecordAsync(Letter(other)));
        var nobody = await Refused.ByAsync(provider.CreateRecordAsync(Letter(null)));

        Assert.Equal(own, (await provider.GetRecordAsync(new() { Name = own.Name })).Record);
        Assert.Equal([("record.fields.x_provider", "TARGET_NOT_FOUND")], stranger.Fields);
        Assert.Equal((StatusCode.PermissionDenied, "ROLE_NOT_PERMITTED"), nobody.Outcome);
        Assert.Equal(
            (StatusCode.NotFound, "RESOURCE_NOT_FOUND"),
            (await Refused.ByAsync(provider.DeleteRecordAsync(new() { Name = theirs.Name, RequestId = "d" }))).Outcome);
    }

    [Fact]
    public async Task ImportRecords_ByNobody_IsRefused()
    {
        var nobody = new Modular.Batches.V1.BatchService.BatchServiceClient(host.Channel);
        using var call = nobody.ImportRecords();

        var error = await Assert.ThrowsAsync<RpcException>(async () => await call);

        Assert.Equal((StatusCode.Unauthenticated, "PRINCIPAL_MISSING"), Refused.Of(error).Outcome);
    }
}
