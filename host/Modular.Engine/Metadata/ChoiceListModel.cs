using System.Collections.Immutable;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Engine.Metadata;

/// <summary>Choices that several columns share. A value is never taken away or used for something else.</summary>
/// <param name="Name">The list's name.</param>
/// <param name="Label">What people read.</param>
/// <param name="Options">Values that may be given.</param>
/// <param name="Retired">Values that may stay where they are.</param>
/// <param name="Layer">Who declares it.</param>
public sealed record ChoiceListModel(
    string Name, LocalizedText Label, ImmutableArray<ChoiceOption> Options, ImmutableArray<ChoiceOption> Retired, Layer Layer);
