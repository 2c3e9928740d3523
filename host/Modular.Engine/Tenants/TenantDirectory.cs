using System.Collections.Concurrent;
using Modular.Data.Files;
using Modular.Data.Writing;
using Modular.Engine.Errors;
using Modular.Engine.Modules;
using Modular.Engine.Tables;
using NodaTime;

namespace Modular.Engine.Tenants;

/// <summary>The tenants under a data folder, one file each, opened when they are first asked for.</summary>
public sealed class TenantDirectory : IDisposable
{
    private const string Extension = ".db";
    private readonly ConcurrentDictionary<string, Lazy<Tenant>> open = new(StringComparer.Ordinal);
    private readonly DataRootLock folderLock;
    private readonly string folder;
    private readonly RegimeCatalogue regimes;
    private readonly IClock systemClock;

    /// <summary>Takes the data folder for this process alone.</summary>
    /// <exception cref="DataRootInUseException">Another process has it.</exception>
    public TenantDirectory(string folder, RegimeCatalogue regimes, IClock systemClock)
    {
        (this.folder, this.regimes, this.systemClock) = (Path.GetFullPath(folder), regimes, systemClock);
        folderLock = DataRootLock.Acquire(this.folder);
    }

    /// <summary>Identifiers of all tenants, in ordinal order.</summary>
    public IEnumerable<string> Ids => Directory.EnumerateFiles(folder, "*" + Extension)
        .Select(Path.GetFileNameWithoutExtension).OfType<string>().Where(TenantId.IsValid).Order(StringComparer.Ordinal);

    /// <summary>The tenant with an identifier.</summary>
    /// <exception cref="ModularException">There is none, or its file cannot be used.</exception>
    public Tenant Require(string id)
    {
        if (open.TryGetValue(id, out var known))
        {
            return Value(id, known);
        }

        if (!TenantId.IsValid(id) || !File.Exists(FileOf(id)))
        {
            throw ModularException.NotFound(ResourceNames.Tenant(id));
        }

        return Value(id, open.GetOrAdd(id, key => new Lazy<Tenant>(() => Open(key))));
    }

    /// <summary>A file of the data folder as a whole, beside the tenants' own.</summary>
    internal string PathOf(string file) => Path.Combine(folder, file);

    /// <summary>Looks at one of a tenant's values without opening the tenant for use; false when its file cannot be read.</summary>
    internal bool TryPeek(string id, string key, out string? value)
    {
        try
        {
            value = TenantStore.Peek(FileOf(id), key);
            return true;
        }
        catch (Exception error) when (StorageErrors.Translate(error) is not null)
        {
            value = null;
            return false;
        }
    }

    public bool Exists(string id) => File.Exists(FileOf(id));

    /// <summary>Makes a tenant's file and opens it.</summary>
    internal Tenant Create(string id, IReadOnlyDictionary<string, string> values, Instant now, AuditContext audit)
    {
        var created = open.GetOrAdd(id, key => new Lazy<Tenant>(() =>
        {
            TenantStore.Create(FileOf(key), new TenantIdentity(key, values), now, audit).Dispose();
            return Open(key);
        }));
        return Value(id, created);
    }

    public void Dispose()
    {
        foreach (var tenant in open.Values.Where(tenant => tenant.IsValueCreated))
        {
            tenant.Value.Dispose();
        }

        folderLock.Dispose();
    }

    private string FileOf(string id) => Path.Combine(folder, id + Extension);

    private Tenant Value(string id, Lazy<Tenant> tenant)
    {
        try
        {
            return tenant.Value;
        }
        catch (Exception error)
        {
            // A file that could not be opened is tried again at the next call.
            open.TryRemove(KeyValuePair.Create(id, tenant));
            throw StorageErrors.Translate(error) ?? error;
        }
    }

    private Tenant Open(string id)
    {
        var store = TenantStore.Open(FileOf(id));
        try
        {
            var tenant = new Tenant(id, store, regimes, systemClock);
            foreach (var regime in regimes.Versions(tenant.Terms.Regime))
            {
                store.EnsureTablesAsync(RegimeTables.Of(regime), AuditContext.System("open"), tenant.Now).GetAwaiter().GetResult();
            }

            return tenant;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }
}
