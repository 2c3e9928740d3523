using Modular.Data.Connections;
using Modular.Data.Tables;
using NodaTime;

namespace Modular.Data.Querying;

/// <summary>The row that a reader stands on. Values are read straight from the database, one at a time; they are not kept.</summary>
public sealed class RowCursor
{
    internal const int First = 2;

    private readonly Statement _statement;
    private readonly ColumnSchema[] _columns;

    internal RowCursor(Statement statement, ColumnSchema[] columns) => (_statement, _columns) = (statement, columns);

    /// <summary>The row's id.</summary>
    public string Id => _statement.Text(0);

    /// <summary>The sequence of its last change.</summary>
    public long Version => _statement.Number(1);

    /// <summary>What the path at a place of the select holds.</summary>
    public ColumnType TypeOf(int index) => _columns[index].Type;

    public bool IsEmpty(int index) => _statement.IsNull(First + index);

    /// <summary>A text, choice or lookup.</summary>
    public string Text(int index) => _statement.Text(First + index);

    public long WholeNumber(int index) => _statement.Number(First + index);

    public bool YesNo(int index) => _statement.Number(First + index) != 0;

    /// <summary>A decimal or money.</summary>
    public decimal Decimal(int index) => ScaledNumber.Load(_statement.Number(First + index), _columns[index].StoredScale);

    public LocalDate Date(int index) => IsoText.Date(_statement.Bytes(First + index));

    public Instant Instant(int index) => IsoText.Instant(_statement.Bytes(First + index));

    /// <summary>The value as its own type, null when empty.</summary>
    public object? Value(int index) => ColumnCodec.Read(_statement, First + index, _columns[index]);
}
