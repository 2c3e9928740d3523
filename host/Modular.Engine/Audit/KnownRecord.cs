using Modular.Data.Tables;
using Modular.Engine.Metadata;

namespace Modular.Engine.Audit;

/// <summary>A record as it was.</summary>
/// <param name="Table">Its table as it is now.</param>
/// <param name="Row">The row as it was known.</param>
/// <param name="Columns">The columns that the caller may read.</param>
public sealed record KnownRecord(TableModel Table, Row Row, IReadOnlyList<ColumnModel> Columns);
