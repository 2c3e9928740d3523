using Modular.Data.Connections;
using Modular.Data.Tables;

namespace Modular.Data.Sql;

/// <summary>A statement with the values of its parameters.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Cells">The values of <c>?1</c> and on.</param>
/// <param name="Columns">What it gives, for reading.</param>
internal sealed record ComposedSelection(string Text, IReadOnlyList<Cell> Cells, ColumnSchema[] Columns)
{
    public Statement Prepare(Session session)
    {
        var statement = session.Composed(Text);
        for (var i = 0; i < Cells.Count; i++)
            statement.Bind(i + 1, Cells[i]);
        return statement;
    }
}
