using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Entries;

/// <summary>Something that was recorded on file about a provider or the tenant itself. Entries are added, never changed.</summary>
/// <param name="Id">The entry's identifier; a later entry refers to an earlier one by it.</param>
/// <param name="Kind">The definition's kind.</param>
/// <param name="RecordedOn">The date on which it was recorded.</param>
/// <param name="Values">Its columns: given and computed.</param>
public sealed record Entry(string Id, string Kind, LocalDate RecordedOn, FieldValues Values)
{
    /// <summary>Identifier of the provider it is about; null when it is about the tenant itself.</summary>
    public string? Provider { get; init; }
}
