using Modular.Engine.Language;
using Modular.Engine.Metadata;

namespace Modular.Engine.Pipeline;

/// <summary>A derived column, ready to be computed.</summary>
/// <param name="Column">The column.</param>
/// <param name="Formula">What it is computed from.</param>
internal sealed record DerivedColumn(ColumnModel Column, Formula Formula);
