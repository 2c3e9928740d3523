using System.Collections.Immutable;
using Modular.Sdk.Calendar;
using Modular.Sdk.Entries;
using Modular.Sdk.Settings;
using NodaTime;

namespace Modular.Sdk.Contracting;

/// <summary>All that a module may know about a tenant as a whole.</summary>
public sealed record TenantContext
{
    /// <summary>Entries about the tenant itself, oldest first.</summary>
    public ImmutableArray<Entry> Entries { get; init; } = [];

    /// <summary>The tenant's settings.</summary>
    public required SettingValues Settings { get; init; }

    /// <summary>Today in the tenant's time zone and on the tenant's clock.</summary>
    public required LocalDate Today { get; init; }

    /// <summary>The tenant's working days.</summary>
    public WorkingDays Calendar { get; init; } = WorkingDays.Standard;
}
