using Modular.Data.Files;
using Modular.Data.Reading;
using Modular.Engine.Calendars;
using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Modules;
using Modular.Engine.Querying;
using Modular.Engine.Trajectories;
using Modular.Sdk;
using Modular.Sdk.Calendar;
using NodaTime;

namespace Modular.Engine.Tenants;

/// <summary>An open tenant: its store, its terms and the regimes it can use.</summary>
public sealed class Tenant : IDisposable
{
    private readonly RegimeCatalogue regimes;
    private readonly IClock systemClock;
    private readonly Lock refreshing = new();
    private TenantTerms terms;
    private TenantCalendars? calendars;
    private TenantModel? model;

    internal Tenant(string id, TenantStore store, RegimeCatalogue regimes, IClock systemClock)
    {
        (Id, Store, this.regimes, this.systemClock) = (id, store, regimes, systemClock);
        terms = ReadTerms();
    }

    public string Id { get; }

    public string Name => ResourceNames.Tenant(Id);

    public TenantTerms Terms => Volatile.Read(ref terms);

    public TenantStore Store { get; }

    /// <summary>Trajectories that were read since the last change.</summary>
    internal RecentTrajectories RecentTrajectories { get; } = new();

    /// <summary>Exports that are under way.</summary>
    internal OpenExports Exports { get; } = new();

    public Instant Now => Terms.Clock.Now(systemClock);

    public LocalDate Today => Clock.TenantClock.DateOf(Now);

    /// <summary>The regime version under which new trajectories are ordered; null when its module is not loaded.</summary>
    public IRegime? Regime => regimes.Find(Terms.Regime, Terms.RegimeVersion);

    /// <summary>The regime version that a trajectory was ordered under; null when its module is not loaded.</summary>
    public IRegime? FindRegime(string version) => regimes.Find(Terms.Regime, version);

    /// <summary>All loaded versions of the tenant's regime.</summary>
    internal IReadOnlyList<IRegime> Regimes => [.. regimes.Versions(Terms.Regime)];

    public IRegime RequireRegime(string version) => regimes.Require(Terms.Regime, version);

    public IRegime RequireRegime() => RequireRegime(Terms.RegimeVersion);

    /// <summary>The tenant's working days, by the settings of a regime version.</summary>
    public WorkingDays CalendarFor(IRegime regime) => (Volatile.Read(ref calendars) ?? ReadCalendars()).For(regime);

    /// <exception cref="ModularException">The file cannot be used now.</exception>
    public ReadSnapshot Read() => StorageErrors.Guard(Store.Read);

    /// <summary>The tenant's metadata as of the rows' moment. The newest is kept, but not that of a command that may yet be undone.</summary>
    internal TenantModel ModelOf(IRows rows)
    {
        var known = Volatile.Read(ref model);
        if (known?.Version == rows.SchemaVersion)
        {
            return known;
        }
        var built = ModelBuilder.Build(Id, rows, Regimes);
        if (rows is ReadSnapshot && (known is null || known.Version < built.Version))
        {
            Volatile.Write(ref model, built);
        }
        return built;
    }

    /// <summary>Keeps the metadata that commands ask for, when the tables have changed since it was kept.</summary>
    internal void KeepModel()
    {
        if (Volatile.Read(ref model)?.Version != Store.SchemaVersion)
        {
            using var rows = Read();
            ModelOf(rows);
        }
    }

    public void Dispose() => Store.Dispose();

    /// <summary>Takes up terms and days off that were committed. One at a time, so that none takes up older ones than another has.</summary>
    internal void Refresh()
    {
        lock (refreshing)
        {
            Volatile.Write(ref terms, ReadTerms());
            Volatile.Write(ref calendars, null);
        }
    }

    // Not when the file is opened: its tables are brought up to date after that.
    private TenantCalendars ReadCalendars()
    {
        lock (refreshing)
        {
            if (calendars is { } read)
            {
                return read;
            }

            using var snapshot = Store.Read();
            var made = new TenantCalendars(terms, [.. snapshot.Query(DayOffRows.All).Select(DayOffRows.Of)]);
            Volatile.Write(ref calendars, made);
            return made;
        }
    }

    private TenantTerms ReadTerms()
    {
        using var snapshot = Store.Read();
        return TenantTerms.Parse(snapshot.TenantValues());
    }
}
