using Grpc.Core;
using Modular.Common.V1;
using Modular.Host.Tests.Calls;
using Modular.Metadata.V1;

namespace Modular.Host.Tests.Metadata;

public sealed class MetadataTests(RunningHost host) : IClassFixture<RunningHost>
{
    private MetadataService.MetadataServiceClient Administrator => As("administrator");

    [Fact]
    public async Task ChangeMetadata_PartsOfEveryKind_AreToldWithTheirLayer()
    {
        var town = await Town.FoundAsync(host);
        var changed = await Administrator.ChangeMetadataAsync(MetadataSamples.Visit(town));
        Assert.Equal(12, changed.Changes.Count);

        var visit = await TableAsync("administrator", town, "x_visit");

        Assert.Equal(changed.MetadataVersion, visit.MetadataVersion);
        Assert.Equal((Layer.Tenant, "x_provider", true), (visit.Layer, visit.ProviderPath, visit.ReferenceData));
        Assert.Equal(["x_number", "x_provider", "x_result", "x_minutes", "x_hours"], visit.Columns.Select(column => column.Definition.Name));
        Assert.Equal((Cascade.SetNull, true), (visit.Columns[1].Cascade, visit.Columns[1].Indexed));
        Assert.Equal(("x_result", 2), (visit.Columns[2].ChoiceList, visit.Columns[2].Definition.Choices.Count));
        Assert.Equal((ColumnOwner.Derived, "x_minutes / 60", 2), (visit.Columns[4].Owner, visit.Columns[4].Formula, visit.Columns[4].Scale));
        var rule = Assert.Single(visit.Rules);
        Assert.Equal(("x_minutes > 0", 3), (rule.When, rule.Actions.Count));
        Assert.Equal("x_by_number", Assert.Single(visit.Keys).Name);
        var provider = await TableAsync("administrator", town, "provider");
        var rolledUp = provider.Columns.Single(column => column.Definition.Name == "x_visits");
        Assert.Equal((Layer.Tenant, ColumnOwner.RolledUp, "x_provider"), (rolledUp.Layer, rolledUp.Owner, rolledUp.Rollup.Lookup));
        Assert.Equal(Layer.Platform, provider.Columns.Single(column => column.Definition.Name == "display_name").Layer);
        var participant = await TableAsync("administrator", town, "participant");
        Assert.Equal("x_visited", Assert.Single(participant.Relationships).Name);
        Assert.Equal("x_result", Cut(Assert.Single((await Administrator.ListChoicesAsync(new() { Parent = town.Tenant })).Choices).Name));
        var query = Assert.Single((await As("case_manager").ListNamedQueriesAsync(new() { Parent = town.Tenant })).Queries, query => query.Layer == Layer.Tenant);
        Assert.Equal(("x_minutes >= $least", "least"), (query.Query.Filter, query.Parameters[0].Name));
    }

    [Fact]
    public async Task ChangeMetadata_WhatWasReadPutBack_ChangesNothing()
    {
        var town = await Town.FoundAsync(host);
        var first = await Administrator.ChangeMetadataAsync(MetadataSamples.Visit(town));
        var visit = await TableAsync("administrator", town, "x_visit");
        var again = new ChangeMetadataRequest { Parent = town.Tenant, RequestId = town.NextId(), MetadataVersion = first.MetadataVersion };
        again.Changes.AddRange(visit.Columns.Select(column => new MetadataChange { PutColumn = new PutColumn { Table = "x_visit", Column = column } }));
        again.Changes.AddRange(visit.Rules.Select(rule => new MetadataChange { PutRule = rule }));
        again.Changes.AddRange(visit.Keys.Select(key => new MetadataChange { PutKey = new PutKey { Table = "x_visit", Key = key } }));

        var changed = await Administrator.ChangeMetadataAsync(again);

        Assert.Empty(changed.Changes);
        Assert.Equal(first.MetadataVersion, changed.MetadataVersion);
    }

    [Fact]
    public async Task ChangeMetadata_EveryFaultAtOnce_WithItsPath()
    {
        var town = await Town.FoundAsync(host);
        var refused = await RefusedAsync(
            town,
            MetadataSamples.Column("participant", "surname", ColumnType.Text),
            new MetadataChange { PutTable = new Table { Name = "X_Visit", ReadRoles = { "mayor" } } },
            new MetadataChange(),
            MetadataSamples.Column("participant", "x_a", ColumnType.Unspecified, column => column.Definition.MaxLength = -1),
            new MetadataChange { Remove = new PartName { Name = "x_a" } });
        Assert.Equal((StatusCode.InvalidArgument, "INVALID_FIELDS"), refused.Outcome);
        Assert.Contains(("changes[2]", "REQUIRED"), refused.Fields);
        Assert.Contains(("changes[3].put_column.column.definition.type", "REQUIRED"), refused.Fields);
        Assert.Contains(("changes[4].remove.kind", "REQUIRED"), refused.Fields);
        refused = await RefusedAsync(
            town,
            MetadataSamples.Column("participant", "surname", ColumnType.Text),
            new MetadataChange { PutTable = new Table { Name = "X_Visit", ReadRoles = { "mayor" } } },
            MetadataSamples.Column("participant", "x_a", ColumnType.Text, column => column.Definition.MaxLength = -1),
            MetadataSamples.Column("nothing", "x_a", ColumnType.Text),
            MetadataSamples.Column("participant", "x_b", ColumnType.Decimal, column => column.Formula = "surname + 1"));
        Assert.Contains(("changes[0].put_column.column.definition.name", "NAME_MALFORMED"), refused.Fields);
        Assert.Contains(("changes[1].put_table.name", "NAME_MALFORMED"), refused.Fields);
        Assert.Contains(("changes[1].put_table.label.nl", "REQUIRED"), refused.Fields);
        Assert.Contains(("changes[1].put_table.read_roles", "ROLE_UNKNOWN"), refused.Fields);
        Assert.Contains(("changes[2].put_column.column.definition.max_length", "OUT_OF_RANGE"), refused.Fields);
        Assert.Contains(refused.Fields, field => field.Field.StartsWith("changes[3]", StringComparison.Ordinal));
        Assert.Contains(refused.Fields, field => field.Field == "changes[4].put_column.column.formula");
    }

    [Fact]
    public async Task ChangeMetadata_OfThePlatform_IsAConflict()
    {
        var town = await Town.FoundAsync(host);
        var refused = await RefusedAsync(
            town,
            new MetadataChange { Remove = new PartName { Kind = PartKind.Table, Name = "participant" } },
            new MetadataChange { Remove = new PartName { Kind = PartKind.Column, Name = "participant.surname" } },
            new MetadataChange { Rename = new RenamePart { Part = new PartName { Kind = PartKind.Column, Name = "participant.surname" }, NewName = "x_name" } },
            new MetadataChange { Remove = new PartName { Kind = PartKind.Key, Name = "participant.client_number" } },
            new MetadataChange { Remove = new PartName { Kind = PartKind.Table, Name = "x_nothing" } },
            new MetadataChange { Remove = new PartName { Kind = PartKind.Table, Name = "component" } });
        Assert.Equal((StatusCode.FailedPrecondition, "METADATA_CONFLICT"), refused.Outcome);
        Assert.Equal(["OTHER_LAYER", "OTHER_LAYER", "OTHER_LAYER", "OTHER_LAYER", "PART_UNKNOWN", "PART_UNKNOWN"], refused.Unmet);
        Assert.Equal("changes[1].remove", refused.Subjects[1]);
    }

    [Fact]
    public async Task GetTable_AsAnotherRole_LeavesOutWhatItMayNotRead()
    {
        var town = await Town.FoundAsync(host);
        await Administrator.ChangeMetadataAsync(MetadataSamples.Visit(town));
        var provider = await TableAsync("policy_adviser", town, "provider");
        Assert.DoesNotContain(provider.Columns, column => column.Definition.Name is "iban" or "email");
        Assert.Contains((await TableAsync("contract_manager", town, "provider")).Columns, column => column.Definition.Name == "iban");
        var hidden = await Refused.ByAsync(As("policy_adviser").GetTableAsync(new() { Name = $"{town.Tenant}/tables/x_visit" }));
        Assert.Equal((StatusCode.NotFound, "RESOURCE_NOT_FOUND"), hidden.Outcome);
        var none = await Refused.ByAsync(Administrator.GetTableAsync(new() { Name = $"{town.Tenant}/tables/component" }));
        Assert.Equal(StatusCode.NotFound, none.Code);
        Assert.DoesNotContain((await As("policy_adviser").ListNamedQueriesAsync(new() { Parent = town.Tenant })).Queries, query => query.Name == "x_open");
        var refused = await Refused.ByAsync(As("case_manager").ChangeMetadataAsync(MetadataSamples.Visit(town)));
        Assert.Equal((StatusCode.PermissionDenied, "ROLE_NOT_PERMITTED"), refused.Outcome);
    }

    [Fact]
    public async Task ListTables_PageByPage_TellsEachOnce()
    {
        var town = await Town.FoundAsync(host);
        await Administrator.ChangeMetadataAsync(MetadataSamples.Visit(town));
        var names = new List<string>();
        var request = new ListTablesRequest { Parent = town.Tenant, PageSize = 4 };
        do
        {
            var page = await Administrator.ListTablesAsync(request);
            names.AddRange(page.Tables.Select(table => Cut(table.Name)));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        Assert.Equal(names.Order(StringComparer.Ordinal).Distinct(), names);
        Assert.Contains("x_visited", names);
        Assert.Contains("trajectory", names);
        Assert.DoesNotContain("component", names);
        var own = await Administrator.ListTablesAsync(new() { Parent = town.Tenant, Layer = Layer.Tenant });
        Assert.Equal(["x_visit", "x_visited"], own.Tables.Select(table => Cut(table.Name)));
        Assert.All((await Administrator.ListTablesAsync(new() { Parent = town.Tenant, Layer = Layer.Module })).Tables, table => Assert.NotEmpty(table.Module));
    }

    [Fact]
    public async Task ChangeMetadata_TheSameRequestTwice_IsAnsweredTheSame()
    {
        var town = await Town.FoundAsync(host);
        var request = MetadataSamples.Visit(town);
        var first = await Administrator.ChangeMetadataAsync(request);
        Assert.Equal(first, await Administrator.ChangeMetadataAsync(request));
    }

    [Fact]
    public async Task GetLimits_AnyRole_TellsEachOnceInBothLanguages()
    {
        var town = await Town.FoundAsync(host);
        var limits = (await As("policy_adviser").GetLimitsAsync(new() { Name = town.Tenant })).Limits;
        Assert.Equal(limits.Count, limits.Select(limit => limit.Name).Distinct().Count());
        Assert.All(limits, limit => Assert.True(limit is { Most: > 0, Unit.Length: > 0, Text.Nl.Length: > 0, Text.En.Length: > 0 }));
        Assert.Equal(1024 * 1024, limits.Single(limit => limit.Name == "request_bytes").Most);
    }

    private MetadataService.MetadataServiceClient As(string role) => new(host.As(role));

    private async Task<Table> TableAsync(string role, Town town, string table) =>
        (await As(role).GetTableAsync(new() { Name = $"{town.Tenant}/tables/{table}" })).Table;

    private async Task<Refused> RefusedAsync(Town town, params MetadataChange[] changes) => await Refused.ByAsync(
        Administrator.ChangeMetadataAsync(new ChangeMetadataRequest { Parent = town.Tenant, RequestId = town.NextId(), Changes = { changes } }));

    private static string Cut(string name) => name[(name.LastIndexOf('/') + 1)..];
}
