using Modular.Data.Reading;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Records;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;

namespace Modular.Engine.Participants;

/// <summary>Reads participants. A provider sees those it has a trajectory with.</summary>
public static class ParticipantQueries
{
    public static RecordView Get(Tenant tenant, string id, Principal principal)
    {
        // A policy adviser reads figures, not people.
        Authorize.Role(
            principal, "get_participant", RoleIds.CaseManager, RoleIds.ContractManager, RoleIds.Provider, RoleIds.Administrator);
        using var store = tenant.Read();
        var name = ResourceNames.Participant(tenant.Id, id);
        var row = store.Find(TableNames.Participant, id) ?? throw ModularException.NotFound(name);
        if (principal.Role == RoleIds.Provider
            && store.Count(new RowQuery(TableNames.Trajectory).WithEqual("participant", id).WithEqual("provider", principal.Provider)) == 0)
        {
            throw ModularException.NotFound(name);
        }

        return RecordView.Of(tenant, store, TableNames.Participant, row, principal);
    }

    public static PageOf<RecordView> List(Tenant tenant, string? clientNumber, Page page, Principal principal)
    {
        Authorize.Role(principal, "list_participants", RoleIds.CaseManager, RoleIds.ContractManager, RoleIds.Administrator);
        using var store = tenant.Read();
        var query = new RowQuery(TableNames.Participant) { OrderBy = [new Order("client_number")] };
        query = clientNumber is null ? query : query.WithEqual("client_number", clientNumber);
        return page.Read(store, query).Select(row => RecordView.Of(tenant, store, TableNames.Participant, row, principal));
    }
}
