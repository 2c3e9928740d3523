using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Metadata;

namespace Modular.Engine.Pipeline;

/// <summary>Values by path: a column of the row itself, or of one that its lookups lead to.</summary>
internal static class RowPaths
{
    private const string Old = "old.";

    /// <summary>A column of a stored row, also those that every row has.</summary>
    public static object? Own(Row row, string column) => column switch
    {
        SystemColumns.Id => row.Id,
        SystemColumns.Version => row.Version,
        SystemColumns.CreatedAt => row.CreatedAt,
        SystemColumns.ChangedAt => row.ChangedAt,
        _ => row.Values[column],
    };

    /// <summary>A value of a row that is being written: as it will be, with <c>old.</c> before the path as it was.</summary>
    public static object? Of(WriteTransaction rows, TenantModel model, TableModel table, RowChange change, string path)
    {
        if (path.StartsWith(Old, StringComparison.Ordinal))
        {
            return change.Before is { } before ? Follow(rows, model, table, column => Own(before, column), path[Old.Length..]) : null;
        }

        return Follow(rows, model, table, column => Written(rows, change, column), path);
    }

    private static object? Written(WriteTransaction tx, RowChange change, string column) => column switch
    {
        SystemColumns.Id => change.Id,
        SystemColumns.Version => tx.Sequence,
        SystemColumns.CreatedAt => change.Before?.CreatedAt ?? tx.Now,
        SystemColumns.ChangedAt => tx.Now,
        _ => (change.After ?? change.Before!.Values)[column],
    };

    private static object? Follow(WriteTransaction rows, TenantModel model, TableModel table, Func<string, object?> own, string path)
    {
        while (path.IndexOf('.', StringComparison.Ordinal) is >= 0 and var at)
        {
            var lookup = path[..at];
            path = path[(at + 1)..];
            if (own(lookup) is not string id || table.Column(lookup)?.Definition.Target is not { } target || rows.Find(target, id) is not { } row)
            {
                return null;
            }

            table = model.Require(target);
            own = column => Own(row, column);
        }

        return own(path);
    }
}
