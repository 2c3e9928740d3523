using System.Collections.Immutable;

namespace Modular.Sdk.Entries;

/// <summary>What a regime keeps on file about providers and the tenant, beside the trajectories.</summary>
public interface IEntries
{
    /// <summary>Every kind of entry.</summary>
    ImmutableArray<EntryDefinition> Entries { get; }

    /// <summary>Judges an entry. The caller's role and the types of the fields have been checked.</summary>
    /// <param name="context">The entry.</param>
    /// <returns>The judgement.</returns>
    EntryJudgement Judge(EntryContext context);
}
