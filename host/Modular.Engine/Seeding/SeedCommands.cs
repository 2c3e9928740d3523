using Modular.Engine.Commands;
using Modular.Engine.Identifiers;
using Modular.Engine.Json;
using Modular.Engine.Modules;
using Modular.Engine.Security;
using Modular.Engine.Tenants;
using Modular.Sdk;

namespace Modular.Engine.Seeding;

/// <summary>Fills a tenant with what the agreements themselves state as data.</summary>
public sealed class SeedCommands(IdSource ids)
{
    /// <summary>Adds what is not there yet, all of it or nothing; done again it adds nothing.</summary>
    public Task<Reply<SeedCounts>> LoadAsync(Tenant tenant, Request request, Func<SeedCounts, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.RunAsync(
            tenant,
            request,
            store =>
            {
                Authorize.Role(request.Principal, "load_seed_data", RoleIds.Administrator);
                var regime = tenant.RequireRegime();
                var seed = SeedCheck.Sound(regime, ModuleCall.To(regime, r => r.Seed));
                return new Plan<SeedCounts>(seed.Missing(store.Count).Counts, tx =>
                {
                    // What somebody else added in the meantime is there too.
                    var missing = seed.Missing(tx.Count);
                    missing.Write(tx, ids);
                    if (!missing.Counts.None)
                    {
                        tx.AppendEvent("tenant.seeded", tenant.Name, Stored.Write(missing.Counts));
                    }

                    return missing.Counts;
                });
            },
            encode,
            etagGiven: false,
            cancel);
}
