using System.Collections.Immutable;
using Modular.Sdk.Values;

namespace Modular.Engine.Seeding;

/// <summary>A provider to add, with what belongs to it: columns that were checked.</summary>
internal sealed record ProviderSeed(FieldValues Provider, FieldValues? Contract, ImmutableArray<FieldValues> ProductSheets);
