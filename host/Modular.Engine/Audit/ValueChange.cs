using Modular.Sdk.Modelling;

namespace Modular.Engine.Audit;

/// <summary>A column before and after, as a caller may see it.</summary>
/// <param name="Column">The column, by its present name.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Before">The value before; null for none.</param>
/// <param name="After">The value after; null for none.</param>
/// <param name="NameThen">The name that it had then.</param>
public sealed record ValueChange(string Column, ColumnType Type, object? Before, object? After, string NameThen);
