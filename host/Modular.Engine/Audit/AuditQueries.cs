using Modular.Data.Reading;
using Modular.Data.Writing;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Security;
using Modular.Engine.Tenants;
using Modular.Sdk;
using NodaTime;
using ColumnType = Modular.Sdk.Modelling.ColumnType;

namespace Modular.Engine.Audit;

/// <summary>The audit as a whole: searched, and checked.</summary>
public static class AuditQueries
{
    // One snapshot looks at so many commands: a check of many millions does not keep the store's log from being emptied.
    private const int Part = 20_000;

    public static PageOf<AuditView> Search(Tenant tenant, AuditSearch search, Page page, Principal principal) => StorageErrors.Guard(() =>
    {
        Authorize.Role(principal, "search_audit", RoleIds.Administrator);
        using var snapshot = tenant.Read();
        var model = tenant.ModelOf(snapshot);
        var (from, to) = (Before(snapshot, search.From) ?? 0, Before(snapshot, search.To) ?? long.MaxValue);
        return page.Walk<AuditEntry>($"audit|{search}", (place, most) =>
        {
            var slice = snapshot.Log.Back(place == 0 ? to : Math.Min(place, to), from, search.Sought, most);
            return (slice.Entries, slice.More ? slice.Next : null);
        })
        .Select(entry => new AuditView(tenant.Id, entry, [.. Seen(entry, model, principal)]));
    });

    /// <summary>Recomputes the chain from its beginning. It takes as long as there are commands, and stops when the call is given up.</summary>
    public static ChainCheck Verify(Tenant tenant, Principal principal, CancellationToken cancel) => StorageErrors.Guard(() =>
    {
        Authorize.Role(principal, "verify_chain", RoleIds.Administrator);
        var walk = new ChainWalk();
        while (!walk.Finished)
        {
            using var snapshot = tenant.Read();
            snapshot.Log.Verify(walk, Part, cancel);
        }

        return new ChainCheck(walk.FirstBroken, walk.Sequence, Convert.ToHexStringLower(walk.Link.Span));
    });

    // The first place of what was committed at or after a moment.
    private static long? Before(ReadSnapshot snapshot, Instant? moment) => moment is { } at
        ? Position.FirstAfter(snapshot.Log.SequenceAt(at - Duration.Epsilon))
        : null;

    private static IEnumerable<ValueChange> Seen(AuditEntry entry, TenantModel model, Principal principal) => entry switch
    {
        { IsOfRow: false } => entry.Changes.Select(change =>
            new ValueChange(change.Column, ColumnType.Text, change.Before, change.After, change.NameThen)),
        { TableGone: false } when model.Find(entry.Table) is { } table && table.MayRead(principal) => entry.Changes.SeenBy(principal, table),
        _ => [],
    };
}
