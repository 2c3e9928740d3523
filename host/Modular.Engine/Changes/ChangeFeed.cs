using System.Diagnostics;
using System.Runtime.CompilerServices;
using Modular.Data.Reading;
using Modular.Data.Writing;
using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Security;
using Modular.Engine.Tenants;

namespace Modular.Engine.Changes;

/// <summary>Reads the feed of changes: part by part, or as they are committed.</summary>
public static class ChangeFeed
{
    private const int MostWatched = 1000;

    public static FeedState State(Tenant tenant) => StorageErrors.Guard(() =>
    {
        using var snapshot = tenant.Read();
        string Token(long place) => FeedToken.Write(tenant.Id, place, snapshot.Log);
        return new FeedState(Token(FeedStart.Of(snapshot)), Token(Position.FirstAfter(snapshot.Sequence)), snapshot.Sequence);
    });

    /// <summary>The next changes, about <paramref name="most"/> of them: a command is not cut.</summary>
    public static FeedPage Pull(Tenant tenant, FeedRequest request, int most) => StorageErrors.Guard(() =>
    {
        using var snapshot = tenant.Read();
        var (place, filter) = Begin(tenant, snapshot, request);
        return Next(tenant, snapshot, request.Principal, filter, place, most);
    });

    /// <summary>
    /// The next changes as they are committed, without end. Between two commits nothing is held: no thread, and no moment of the store.
    /// After so long without a change a page without events is given; one is given at once when there is nothing to read yet.
    /// </summary>
    public static async IAsyncEnumerable<FeedPage> WatchAsync(
        Tenant tenant, FeedRequest request, TimeSpan heartbeat, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (page, filter) = StorageErrors.Guard(() =>
        {
            using var snapshot = tenant.Read();
            var (place, filter) = Begin(tenant, snapshot, request);
            return (Next(tenant, snapshot, request.Principal, filter, place, MostWatched), filter);
        });
        for (var told = long.MinValue; ;)
        {
            if (page.Events.Count > 0 || told == long.MinValue || Stopwatch.GetElapsedTime(told) >= heartbeat)
            {
                yield return page;
                told = Stopwatch.GetTimestamp();
            }

            if (!page.More)
            {
                await CommittedAsync(tenant, page.HighWater, heartbeat - Stopwatch.GetElapsedTime(told), cancel).ConfigureAwait(false);
            }

            cancel.ThrowIfCancellationRequested();
            var from = page.Place;
            page = StorageErrors.Guard(() =>
            {
                using var snapshot = tenant.Read();
                FeedStart.Require(tenant.Id, snapshot, from);
                return Next(tenant, snapshot, request.Principal, filter, from, MostWatched);
            });
        }
    }

    /// <summary>The token behind the first events of a page, for a message that does not hold all of them.</summary>
    public static string TokenBehind(Tenant tenant, FeedPage page, int count) => StorageErrors.Guard(() =>
    {
        if (count == page.Events.Count)
        {
            return page.Token;
        }

        using var snapshot = tenant.Read();
        var next = page.Events[count];
        var place = next.Sequence == page.Events[count - 1].Sequence ? next.Place : Position.Of(next.Sequence, 0);
        return FeedToken.Write(tenant.Id, place, snapshot.Log);
    });

    /// <summary>The place that a token stands for, when the changes from there on are still there.</summary>
    internal static long Place(Tenant tenant, ReadSnapshot snapshot, string token)
    {
        var place = FeedToken.Read(tenant.Id, token, snapshot.Log);
        FeedStart.Require(tenant.Id, snapshot, place);
        return place;
    }

    private static (long Place, FeedFilter Filter) Begin(Tenant tenant, ReadSnapshot snapshot, FeedRequest request)
    {
        var (filter, stored) = (request.Filter, FeedStart.Of(snapshot));
        if (request.Subscription is { } name)
        {
            (filter, stored) = SubscriptionRows.Read(SubscriptionRows.Require(tenant, snapshot, name, request.Principal));
            FeedStart.Require(tenant.Id, snapshot, stored);
        }

        Check(tenant.ModelOf(snapshot), request.Principal, filter);
        return (request.Token.Length > 0 ? Place(tenant, snapshot, request.Token) : stored, filter);
    }

    /// <summary>Refuses tables that are not there for the caller: nothing would ever come of them.</summary>
    internal static void Check(TenantModel model, Principal principal, FeedFilter filter)
    {
        var errors = new FieldErrors();
        foreach (var (index, name) in filter.Tables.Index())
        {
            errors.Require(
                model.Tables.Any(table => FeedFilter.Names(table, name) && table.MayRead(principal)),
                $"filter.tables[{index}]", "UNKNOWN_TABLE", $"Er is geen tabel '{name}' voor u.", $"There is no table '{name}' for you.");
        }

        errors.ThrowIfAny();
    }

    private static FeedPage Next(Tenant tenant, ReadSnapshot snapshot, Principal principal, FeedFilter filter, long place, int most)
    {
        var (events, next, more) = new FeedReader(snapshot, tenant.ModelOf(snapshot), principal, filter).Read(place, most);
        return new FeedPage(events, FeedToken.Write(tenant.Id, next, snapshot.Log), snapshot.Sequence, more) { Place = next };
    }

    private static async Task CommittedAsync(Tenant tenant, long sequence, TimeSpan patience, CancellationToken cancel)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        waiting.CancelAfter(patience > TimeSpan.Zero ? patience : TimeSpan.Zero);
        try
        {
            await tenant.Store.WaitForCommitAsync(sequence, waiting.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // Long enough without a change.
        }
        catch (Exception error) when (StorageErrors.Translate(error) is { } refusal)
        {
            throw refusal;
        }
    }
}
