using Modular.Sdk.Values;

namespace Modular.Engine.Entries;

/// <summary>Something to record on file.</summary>
/// <param name="Provider">Identifier of the provider that it is about; null when it is about the tenant itself.</param>
/// <param name="Kind">The regime's kind of entry.</param>
/// <param name="Fields">What the caller filled in; a lookup by identifier or by resource name.</param>
public sealed record RecordEntry(string? Provider, string Kind, FieldValues Fields);
