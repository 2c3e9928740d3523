using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Errors;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;

namespace Modular.Engine.Changes;

/// <summary>Subscriptions as rows: which changes, and how far their reader has come.</summary>
internal static class SubscriptionRows
{
    private const char Comma = ',';

    /// <summary>The caller's own one of this name; null when there is none.</summary>
    public static Row? Find(IRows rows, string name, Principal principal) => rows
        .Query(new RowQuery(TableNames.Subscription).WithEqual("owner", principal.Caller).WithEqual("name", name))
        .SingleOrDefault();

    /// <exception cref="ModularException">The caller has none of this name.</exception>
    public static Row Require(Tenant tenant, IRows rows, string name, Principal principal) =>
        Find(rows, name, principal) ?? throw ModularException.NotFound(ResourceNames.Subscription(tenant.Id, name));

    public static (FeedFilter Filter, long Place) Read(Row row) => (
        new FeedFilter(
            row.Values.TextOrNull("tables") is { } tables ? [.. tables.Split(Comma)] : [],
            row.Values.TextOrNull("trajectory")),
        row.Values.WholeNumber("place"));

    public static RowValues Write(FeedFilter filter) => RowValues.Of(
        ("tables", filter.Tables.IsEmpty ? null : string.Join(Comma, filter.Tables)), ("trajectory", filter.Trajectory));
}
