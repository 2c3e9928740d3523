using System.Collections.Immutable;
using Modular.Sdk.Contracting;
using Modular.Sdk.Entries;
using Modular.Sdk.Modelling;

namespace Modular.Modules.Tilburg.Filing;

/// <summary>What is kept on file beside the trajectories. Each kind stands in the file of its subject.</summary>
internal sealed class OnFile : IEntries
{
    private static readonly ImmutableArray<EntryKind> Kinds =
    [
        .. Papers.Kinds, .. Premises.Kinds, .. Offers.Kinds, .. Complaints.Kinds, .. Quality.Kinds, .. Evaluations.Kinds,
        .. Staffing.Kinds, .. InterimRequests.Kinds, .. Volume.Kinds,
    ];

    public ImmutableArray<EntryDefinition> Entries { get; } = [.. Kinds.Select(kind => kind.Definition)];

    public EntryJudgement Judge(EntryContext context)
    {
        var filed = new Filed();
        Kinds.Single(kind => kind.Definition.Kind == context.Kind).Judge(context, filed);
        return filed.Judgement();
    }

    /// <summary>A column that names an earlier entry, by its identifier or its resource name.</summary>
    public static ColumnDefinition Reference(string name, string nl, string en) => Column.Text(name, nl, en) with { MaxLength = 300 };

    /// <summary>The earlier entry that a column names, or null.</summary>
    public static Entry? Named(EntryContext context, string column, string kind) => context.Values.Text(column) is { } name
        ? Of(context.Provider, kind).FirstOrDefault(entry => entry.Id == name[(name.LastIndexOf('/') + 1)..])
        : null;

    public static IEnumerable<Entry> Of(ProviderContext? provider, string kind) =>
        provider?.Entries.Where(entry => entry.Kind == kind) ?? [];

    /// <summary>Refuses a date that has not come yet.</summary>
    public static void CheckPast(EntryContext context, Filed filed, string ruleId, string field) => filed.Violations.Require(
        !(context.Values.Date(field) > context.Tenant.Today), "DATE_IN_FUTURE", ruleId,
        "Deze datum ligt in de toekomst.", "This date lies in the future.", field);
}
