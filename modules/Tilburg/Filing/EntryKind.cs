using System.Collections.Immutable;
using Modular.Sdk.Entries;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg.Filing;

/// <summary>A kind of entry, whole: its form and how it is judged.</summary>
internal sealed record EntryKind(EntryDefinition Definition, Action<EntryContext, Filed> Judge)
{
    public EntryKind(
        string kind, string nl, string en, ImmutableArray<string> roles, ImmutableArray<string> rules, ImmutableArray<ColumnDefinition> fields,
        Action<EntryContext, Filed> judge)
        : this(new EntryDefinition(kind, new LocalizedText(nl, en), roles) { Fields = fields, RuleIds = rules }, judge)
    {
    }

    public EntryKind Computing(params ImmutableArray<ColumnDefinition> computed) =>
        this with { Definition = Definition with { Computed = computed } };
}
