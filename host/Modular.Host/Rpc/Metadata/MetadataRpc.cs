using Grpc.Core;
using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Metadata.Changes;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Calls;
using Modular.Host.Rpc.Wire;
using Modular.Host.Security;
using Modular.Host.Transport;
using V1 = Modular.Metadata.V1;

namespace Modular.Host.Rpc.Metadata;

/// <summary>modular.metadata.v1.MetadataService over the engine.</summary>
internal sealed class MetadataRpc(TenantDirectory tenants, MetadataCommands commands, TransportOptions transport) : V1.MetadataService.MetadataServiceBase
{
    public override Task<V1.ListTablesResponse> ListTables(V1.ListTablesRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Parent, "parent", errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        var layer = Choices.Optional<V1.Layer, Layer>(request.Layer, "layer", errors);
        errors.ThrowIfAny();
        var (tables, version) = MetadataQueries.Tables(tenants.Require(id), context.GetPrincipal(), layer, page);
        return Task.FromResult(new V1.ListTablesResponse
        {
            Tables = { tables.Items.Select(table => TableWire.Write(id, table, version)) },
            NextPageToken = tables.NextToken,
        });
    }

    public override Task<V1.GetTableResponse> GetTable(V1.GetTableRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var name = Names.Table(request.Name, "name", errors);
        errors.ThrowIfAny();
        var (table, version) = MetadataQueries.Table(tenants.Require(name.Tenant), context.GetPrincipal(), name.Table);
        return Task.FromResult(new V1.GetTableResponse { Table = TableWire.Write(name.Tenant, table, version) });
    }

    public override Task<V1.ListChoicesResponse> ListChoices(V1.ListChoicesRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Parent, "parent", errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var found = MetadataQueries.Choices(tenants.Require(id), page);
        return Task.FromResult(new V1.ListChoicesResponse
        {
            Choices = { found.Items.Select(list => TableWire.Write(id, list)) },
            NextPageToken = found.NextToken,
        });
    }

    public override Task<V1.ListNamedQueriesResponse> ListNamedQueries(V1.ListNamedQueriesRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Parent, "parent", errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var found = MetadataQueries.Queries(tenants.Require(id), context.GetPrincipal(), page);
        return Task.FromResult(new V1.ListNamedQueriesResponse
        {
            Queries = { found.Items.Select(pair => QueryWire.Write(pair.Query, pair.Dated)) },
            NextPageToken = found.NextToken,
        });
    }

    public override Task<V1.GetLimitsResponse> GetLimits(V1.GetLimitsRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Name, "name", errors);
        errors.ThrowIfAny();
        tenants.Require(id);
        return Task.FromResult(new V1.GetLimitsResponse { Limits = { LimitList.Of(transport) } });
    }

    public override async Task<V1.ChangeMetadataResponse> ChangeMetadata(V1.ChangeMetadataRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Parent, "parent", errors);
        errors.Require(
            request.MetadataVersion >= 0, "metadata_version", "OUT_OF_RANGE", "Niet negatief.", "Not negative.");
        List<MetadataChange> changes =
            [.. request.Changes.Select((change, i) => ChangeWire.Read(change, $"changes[{i}]", errors)).OfType<MetadataChange>()];
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var command = new ChangeMetadata(changes, request.MetadataVersion == 0 ? null : request.MetadataVersion, request.AllowDataLoss);
        var answer = new Answer<MetadataChanged, V1.ChangeMetadataResponse>(changed => new()
        {
            Changes = { changed.Done.Select(one => one.Words) },
            MetadataVersion = changed.Version,
            Backup = changed.Backup,
        });
        return answer.Of(await commands.ChangeAsync(tenants.Require(id), command, call, answer.Encode, context.CancellationToken));
    }
}
