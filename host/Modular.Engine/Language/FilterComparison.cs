using System.Collections.Immutable;
using Modular.Data.Reading;

namespace Modular.Engine.Language;

/// <summary>A path compared: with one operand; for <see cref="Comparison.In"/> with several; for empty and not empty with none.</summary>
public sealed record FilterComparison(string Path, Comparison Comparison, ImmutableArray<Operand> Operands) : FilterNode;
