using System.Collections.Frozen;
using System.Collections.Immutable;
using Modular.Engine.Security;
using Modular.Sdk;
using Modular.Sdk.Values;

namespace Modular.Engine.Metadata;

/// <summary>A table with all its parts, whoever declares them.</summary>
public sealed record TableModel
{
    private readonly FrozenDictionary<string, ColumnModel> byName = FrozenDictionary<string, ColumnModel>.Empty;

    public required string Name { get; init; }

    /// <summary>Stays the same when the table is renamed.</summary>
    public required string Id { get; init; }

    public required LocalizedText Label { get; init; }

    public Layer Layer { get; init; }

    /// <summary>The module that declares it; null for other layers.</summary>
    public string? Module { get; init; }

    public TableKind Kind { get; init; }

    /// <summary>For effective-dated tables: the columns that say whose periods may not overlap.</summary>
    public ImmutableArray<string> PeriodKey { get; init; } = [];

    /// <summary>The columns, without those that every row has.</summary>
    public required ImmutableArray<ColumnModel> Columns
    {
        get;
        init
        {
            field = value;
            byName = value.ToFrozenDictionary(column => column.Name, StringComparer.Ordinal);
        }
    }

    public ImmutableArray<KeyModel> Keys { get; init; } = [];

    public ImmutableArray<RelationshipModel> Relationships { get; init; } = [];

    /// <summary>The business rules, in order.</summary>
    public ImmutableArray<RuleModel> Rules { get; init; } = [];

    /// <summary>The roles that may read rows.</summary>
    public ImmutableArray<string> Readers { get; init; } = [];

    /// <summary>The roles that may write rows by records; empty when other commands write them. A tenant's own columns are written by
    /// <see cref="ExtensionWriters"/> then.</summary>
    public ImmutableArray<string> Writers { get; init; } = [];

    /// <summary>The roles that may set the tenant's own columns on a table whose rows other commands write.</summary>
    public ImmutableArray<string> ExtensionWriters { get; init; } = [RoleIds.CaseManager, RoleIds.ContractManager, RoleIds.Administrator];

    /// <summary>Lookups with dots between that lead to the provider whose rows a caller of that role sees; <c>id</c> for the provider
    /// itself; null when rows are no provider's.</summary>
    public string? ProviderPath { get; init; }

    public bool ReferenceData { get; init; }

    /// <summary>Names that it had, oldest first.</summary>
    public ImmutableArray<string> FormerNames { get; init; } = [];

    public ColumnModel? Column(string name) => byName.GetValueOrDefault(name);

    public bool MayRead(Principal principal) => Readers.Contains(principal.Role);

    /// <summary>Whether a caller may read a column of a row that it may read.</summary>
    public static bool MayRead(Principal principal, ColumnModel column) => column.Readers.IsEmpty || column.Readers.Contains(principal.Role);

    /// <summary>The columns that a caller may read.</summary>
    public IEnumerable<ColumnModel> ColumnsFor(Principal principal) => Columns.Where(column => MayRead(principal, column));
}
