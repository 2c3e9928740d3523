using Modular.Sdk.Contracting;
using Modular.Sdk.Values;

namespace Modular.Sdk.Entries;

/// <summary>An entry that is about to be recorded.</summary>
public sealed record EntryContext
{
    /// <summary>The definition's kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The role of the caller.</summary>
    public required string Role { get; init; }

    /// <summary>What the caller filled in: known, typed and within bounds.</summary>
    public required FieldValues Values { get; init; }

    /// <summary>The tenant, with its own entries.</summary>
    public required TenantContext Tenant { get; init; }

    /// <summary>The provider it is about, with its entries; null when it is about the tenant itself.</summary>
    public ProviderContext? Provider { get; init; }
}
