using System.Collections.Immutable;
using Modular.Sdk.Calendar;
using Modular.Sdk.Entries;
using Modular.Sdk.Settings;
using Modular.Sdk.Statements;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Contracting;

/// <summary>All that a module may know when it judges a provider.</summary>
public sealed record ProviderContext
{
    /// <summary>The provider's columns.</summary>
    public required FieldValues Provider { get; init; }

    /// <summary>Its contracts' columns, oldest first.</summary>
    public ImmutableArray<FieldValues> Contracts { get; init; } = [];

    /// <summary>Its product sheets' columns, oldest first.</summary>
    public ImmutableArray<FieldValues> ProductSheets { get; init; } = [];

    /// <summary>Dates of the orders placed with it.</summary>
    public ImmutableArray<LocalDate> Orders { get; init; } = [];

    /// <summary>What was invoiced and not credited, oldest first.</summary>
    public ImmutableArray<InvoicedAmount> Invoiced { get; init; } = [];

    /// <summary>Signals about it, oldest first.</summary>
    public ImmutableArray<ProviderSignal> Signals { get; init; } = [];

    /// <summary>Dates of the evaluation meetings held with it.</summary>
    public ImmutableArray<LocalDate> Meetings { get; init; } = [];

    /// <summary>The identifier of the provider's row; empty where providers of several tenants are taken together.</summary>
    public string Id { get; init; } = "";

    /// <summary>Last days of service of its trajectories that were completed.</summary>
    public ImmutableArray<LocalDate> Ends { get; init; } = [];

    /// <summary>What was recorded on file about it, oldest first.</summary>
    public ImmutableArray<Entry> Entries { get; init; } = [];

    /// <summary>The statements it handed in, oldest first, without their lines.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    /// <summary>The tenant's rates, all dates.</summary>
    public ImmutableArray<Rate> Rates { get; init; } = [];

    /// <summary>The tenant's settings.</summary>
    public required SettingValues Settings { get; init; }

    /// <summary>Today in the tenant's time zone and on the tenant's clock.</summary>
    public required LocalDate Today { get; init; }

    /// <summary>The tenant's working days.</summary>
    public WorkingDays Calendar { get; init; } = WorkingDays.Standard;
}
