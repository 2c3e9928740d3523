using Modular.Data.Reading;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Providers;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;

namespace Modular.Engine.Entries;

/// <summary>Reads what is on file. A provider sees what is about itself; a policy adviser reads figures, not people.</summary>
public static class EntryQueries
{
    public static EntryView Get(Tenant tenant, string id, Principal principal)
    {
        using var store = tenant.Read();
        var name = ResourceNames.Entry(tenant.Id, id);
        var row = store.Find(TableNames.Entry, id) ?? throw ModularException.NotFound(name);
        Authorize.Provider(principal, row.Values.TextOrNull("provider"), name);
        if (AboutPeople(store).Contains(row.Values.Text("kind")))
        {
            Authorize.Role(principal, "get_entry", RoleIds.CaseManager, RoleIds.ContractManager, RoleIds.Provider, RoleIds.Administrator);
        }

        return new EntryNames(tenant, store).View(row);
    }

    /// <summary>Entries, oldest first.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="provider">Only those about this provider; null for all that the caller may see.</param>
    /// <param name="kind">Only those of this kind; null for all.</param>
    /// <param name="page">Which part.</param>
    /// <param name="principal">Who asks.</param>
    public static PageOf<EntryView> List(Tenant tenant, string? provider, string? kind, Page page, Principal principal)
    {
        using var store = tenant.Read();
        if (provider is not null)
        {
            ProviderQueries.Require(store, tenant, provider, principal);
        }

        var own = principal.Role == RoleIds.Provider ? principal.Provider ?? "" : provider;
        var query = own is null
            ? new RowQuery(TableNames.Entry) { OrderBy = [new Order("created_at")] }
            : EntryRows.About(own);
        query = kind is null ? query : query.WithEqual("kind", kind);
        query = principal.Role == RoleIds.PolicyAdviser
            ? AboutPeople(store).Aggregate(query, (rest, hidden) => rest.With("kind", Comparison.NotEqual, hidden))
            : query;
        var names = new EntryNames(tenant, store);
        return page.Read(store, query).Select(names.View);
    }

    // They refer to a person or a trajectory, or name a client by number who need not be registered.
    private static IReadOnlyList<string> AboutPeople(ReadSnapshot store) =>
    [
        .. EntryRows.KindsOf(store)
            .Where(kind => kind.Columns.Any(column =>
                column is { Target: TableNames.Participant or TableNames.Trajectory } or { Name: ParticipantFields.ClientNumber }))
            .Select(kind => kind.Name),
    ];
}
