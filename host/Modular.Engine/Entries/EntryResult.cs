using System.Collections.Immutable;
using Modular.Sdk.Lifecycles;

namespace Modular.Engine.Entries;

/// <summary>What recording an entry came to.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Signals">Flags for people.</param>
public sealed record EntryResult(EntryView Entry, ImmutableArray<Signal> Signals);
