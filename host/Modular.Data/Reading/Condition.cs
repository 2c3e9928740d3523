namespace Modular.Data.Reading;

/// <summary>
/// A column compared with a value of its own type; for <see cref="Comparison.In"/> a collection of such values.
/// Equal and NotEqual with null mean empty and not empty; NotEqual with a value also holds for an empty column.
/// </summary>
public sealed record Condition(string Column, Comparison Comparison, object? Value = null);
