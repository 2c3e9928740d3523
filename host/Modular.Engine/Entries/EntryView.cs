using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Entries;

/// <summary>An entry as callers see it.</summary>
/// <param name="Tenant">Identifier of the tenant.</param>
/// <param name="Id">Identifier of the entry; empty before it is stored.</param>
/// <param name="Kind">The regime's kind of entry.</param>
/// <param name="RecordedOn">The tenant's date on which it was recorded.</param>
/// <param name="RecordedBy">Who recorded it: an opaque identifier.</param>
/// <param name="Fields">Its columns, given and computed; lookups by resource name where their rows have one.</param>
/// <param name="Regime">The tenant's regime; null when its module is not loaded.</param>
public sealed record EntryView(string Tenant, string Id, string Kind, LocalDate RecordedOn, string RecordedBy, FieldValues Fields, IRegime? Regime)
{
    /// <summary>Identifier of the provider that it is about; null when it is about the tenant itself.</summary>
    public string? Provider { get; init; }

    /// <summary>The role in which it was recorded.</summary>
    public required string RecordedByRole { get; init; }

    /// <summary>The rules that its judgement rests on.</summary>
    public ImmutableArray<AppliedRule> Rules { get; init; } = [];
}
