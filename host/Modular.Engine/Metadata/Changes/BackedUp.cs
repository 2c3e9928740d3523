using Modular.Data.Writing;
using Modular.Engine.Commands;
using Modular.Engine.Tenants;
using NodaTime.Text;

namespace Modular.Engine.Metadata.Changes;

/// <summary>A command that may find that the tenant's file is to be copied before it: then that is done, and the command again.</summary>
internal static class BackedUp
{
    private static readonly InstantPattern Moment = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <param name="tenant">Where.</param>
    /// <param name="request">The call.</param>
    /// <param name="carryOut">Does it, given the name of the copy; empty when none was made yet.</param>
    /// <param name="encode">The bytes of the answer that a repeated call will get.</param>
    /// <param name="cancel">Given up before the write has begun.</param>
    public static async Task<Reply<T>> RunAsync<T>(
        Tenant tenant, Request request, Func<WriteTransaction, string, T> carryOut, Func<T, byte[]> encode, CancellationToken cancel)
        where T : class
    {
        try
        {
            return await CommandRunner.CarryOutAsync(tenant, request, tx => carryOut(tx, ""), encode, cancel).ConfigureAwait(false);
        }
        catch (BackupNeededException)
        {
            // Not by the writer: others go on meanwhile.
            var copy = await Task.Run(() => tenant.Store.CopyTo("backups", $"{tenant.Id}-{Moment.Format(tenant.Now)}"), cancel).ConfigureAwait(false);
            return await CommandRunner.CarryOutAsync(tenant, request, tx => carryOut(tx, copy), encode, cancel).ConfigureAwait(false);
        }
    }
}
