using System.Collections.Immutable;
using Modular.Sdk.Entries;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>What is kept on file about providers and the municipality. What each kind asks and does stands in the file of its feature.</summary>
internal sealed class OnFile : IEntries
{
    private static readonly ImmutableDictionary<string, FileEntry> Kinds =
        new[] { Clarifying.Entries, Network.Entries, Conversations.Entries, Controls.Entries, Surveys.Entries, Yearly.Entries }
            .SelectMany(entries => entries)
            .ToImmutableDictionary(entry => entry.Definition.Kind);

    public ImmutableArray<EntryDefinition> Entries { get; } =
        [.. Kinds.Values.Select(entry => entry.Definition).OrderBy(definition => definition.Kind, StringComparer.Ordinal)];

    public EntryJudgement Judge(EntryContext context)
    {
        var finding = new Finding(context);
        Kinds[context.Kind].Judge(finding);
        return finding.Judgement();
    }

    /// <summary>A kind of entry about a provider.</summary>
    public static FileEntry Of(
        string kind, string nl, string en, ImmutableArray<string> roles, ImmutableArray<string> rules, ColumnDefinition[] fields,
        Action<Finding> judge) =>
        new(new EntryDefinition(kind, new LocalizedText(nl, en), roles) { Fields = [.. fields], RuleIds = rules }, judge);

    /// <summary>A kind of entry about the municipality itself.</summary>
    public static FileEntry OfTenant(
        string kind, string nl, string en, ImmutableArray<string> roles, ImmutableArray<string> rules, ColumnDefinition[] fields,
        Action<Finding> judge)
    {
        var entry = Of(kind, nl, en, roles, rules, fields, judge);
        return entry with { Definition = entry.Definition with { OfTenant = true } };
    }
}
