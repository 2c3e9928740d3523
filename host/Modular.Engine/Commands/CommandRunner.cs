using Modular.Data.Reading;
using Modular.Data.Writing;
using Modular.Engine.Errors;
using Modular.Engine.Pipeline;
using Modular.Engine.Tenants;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Commands;

/// <summary>
/// The one way to write. Decides on a snapshot, on the caller's thread; writes on the tenant's writer; answers after the commit.
/// </summary>
internal static class CommandRunner
{
    private const int Attempts = 8;

    // A weekend's batch that is sent again must still be known; seven days are promised on the wire.
    private const long ForgetEvery = 256;
    private static readonly Duration Remembered = Duration.FromDays(30);

    /// <summary>Carries a command out once per request id.</summary>
    /// <typeparam name="T">The answer.</typeparam>
    /// <param name="tenant">Where.</param>
    /// <param name="request">The call.</param>
    /// <param name="decide">Reads and decides; called again when what it read has changed.</param>
    /// <param name="encode">The bytes of the answer that a repeated call will get.</param>
    /// <param name="etagGiven">Whether the caller insists on the version it saw: then a change is not decided upon again.</param>
    /// <param name="cancel">Given up before the write has begun.</param>
    public static async Task<Reply<T>> RunAsync<T>(
        Tenant tenant, Request request, Func<ReadSnapshot, Plan<T>> decide, Func<T, byte[]> encode, bool etagGiven, CancellationToken cancel)
        where T : class
    {
        try
        {
            tenant.KeepModel();
            for (var attempt = 1; ; attempt++)
            {
                var (plan, stored) = Decide(tenant, request, decide);
                if (stored is not null)
                {
                    return new Reply<T>(null, stored);
                }

                try
                {
                    var audit = request.Audit(plan!.RuleIds);
                    if (request.ValidateOnly)
                    {
                        // What the rows themselves meet, such as business rules, shows only when they are written.
                        await tenant.Store.TryAsync(audit, tenant.Now, tx => plan.Write(Piped(tx, tenant)), cancel).ConfigureAwait(false);
                        return new Reply<T>(plan.Preview, null);
                    }

                    return await tenant.Store.WriteAsync(audit, tenant.Now, tx => Write(tx, tenant, request, plan.Write, encode), cancel).ConfigureAwait(false);
                }
                catch (VersionConflictException conflict) when (etagGiven)
                {
                    throw ModularException.EtagMismatch($"{conflict.Table} {conflict.Id}");
                }
                catch (VersionConflictException conflict) when (attempt == Attempts)
                {
                    throw new ModularException(
                        ErrorReason.ConcurrentChange,
                        new LocalizedText($"{conflict.Table} bleef veranderen.", $"{conflict.Table} kept changing."),
                        conflict);
                }
                catch (VersionConflictException)
                {
                    // Somebody was first: what was decided on is no longer true, so decide again on what is.
                }
            }
        }
        catch (Exception error) when (error is not ModularException && StorageErrors.Translate(error) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>
    /// Carries a command out once per request id, deciding where it writes: for what needs no module and must see its own earlier writes.
    /// Tried only, the whole of it is done and undone.
    /// </summary>
    /// <typeparam name="T">The answer.</typeparam>
    /// <param name="tenant">Where.</param>
    /// <param name="request">The call.</param>
    /// <param name="carryOut">Does it; whatever it throws undoes it.</param>
    /// <param name="encode">The bytes of the answer that a repeated call will get.</param>
    /// <param name="cancel">Given up before the write has begun.</param>
    public static async Task<Reply<T>> CarryOutAsync<T>(
        Tenant tenant, Request request, Func<WriteTransaction, T> carryOut, Func<T, byte[]> encode, CancellationToken cancel)
        where T : class
    {
        try
        {
            tenant.KeepModel();
            var audit = request.Audit([]);
            return request.ValidateOnly
                ? new Reply<T>(await tenant.Store.TryAsync(audit, tenant.Now, tx => carryOut(Piped(tx, tenant)), cancel).ConfigureAwait(false), null)
                : await tenant.Store.WriteAsync(audit, tenant.Now, tx => Write(tx, tenant, request, carryOut, encode), cancel).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not ModularException && StorageErrors.Translate(error) is { } refusal)
        {
            throw refusal;
        }
    }

    private static WriteTransaction Piped(WriteTransaction tx, Tenant tenant)
    {
        tx.Pipeline = new RowPipeline(tenant);
        return tx;
    }

    private static (Plan<T>? Plan, byte[]? Stored) Decide<T>(Tenant tenant, Request request, Func<ReadSnapshot, Plan<T>> decide)
    {
        using var snapshot = tenant.Read();
        var stored = request.ValidateOnly ? null : Repeated(snapshot.FindRequest(request.Principal.Caller, request.Method, request.RequestId), request);
        return stored is null ? (decide(snapshot), null) : (null, stored);
    }

    private static Reply<T> Write<T>(
        WriteTransaction tx, Tenant tenant, Request request, Func<WriteTransaction, T> carryOut, Func<T, byte[]> encode)
        where T : class
    {
        if (Repeated(tx.FindRequest(request.Principal.Caller, request.Method, request.RequestId), request) is { } stored)
        {
            return new Reply<T>(null, stored);
        }

        if (tx.Sequence % ForgetEvery == 0)
        {
            tx.DeleteRequestsBefore(tx.Now - Remembered);
        }

        var answer = carryOut(Piped(tx, tenant));
        tx.StoreRequest(request.Principal.Caller, request.Method, request.RequestId, request.Fingerprint, encode(answer));
        return new Reply<T>(answer, null);
    }

    private static byte[]? Repeated(StoredResponse? stored, Request request) => stored switch
    {
        null => null,
        _ when stored.Fingerprint.AsSpan().SequenceEqual(request.Fingerprint) => stored.Response,
        _ => throw new ModularException(
            ErrorReason.RequestIdReused,
            new LocalizedText(
                $"request_id {request.RequestId} is al gebruikt voor een andere opdracht.",
                $"request_id {request.RequestId} was used before for another request.")),
    };
}
