using Modular.Sdk.Values;

namespace Modular.Sdk.Lifecycles;

/// <summary>A row to add to one of the regime's own tables.</summary>
/// <param name="Table">The table's name, as the model defines it.</param>
/// <param name="Values">The row's columns.</param>
public sealed record RecordWrite(string Table, FieldValues Values);
