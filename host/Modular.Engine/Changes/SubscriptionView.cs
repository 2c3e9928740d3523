using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Tenants;

namespace Modular.Engine.Changes;

/// <summary>A subscription as callers see it.</summary>
/// <param name="Tenant">Identifier of the tenant.</param>
/// <param name="Name">Its name among its owner's.</param>
/// <param name="Owner">Whose it is, as role, provider and principal with slashes between.</param>
/// <param name="Filter">Which changes.</param>
/// <param name="Token">Where to read on.</param>
/// <param name="Behind">How many commands are newer than that.</param>
/// <param name="Version">Changes with every change of it.</param>
public sealed record SubscriptionView(string Tenant, string Name, string Owner, FeedFilter Filter, string Token, long Behind, long Version)
{
    internal static SubscriptionView Of(Tenant tenant, ReadSnapshot snapshot, Row row)
    {
        var (filter, place) = SubscriptionRows.Read(row);
        return new SubscriptionView(
            tenant.Id,
            row.Values.Text("name"),
            row.Values.Text("owner"),
            filter,
            FeedToken.Write(tenant.Id, place, snapshot.Log),
            Math.Max(0, snapshot.Sequence + 1 - Position.SequenceOf(place)),
            row.Version);
    }
}
