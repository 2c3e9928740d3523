using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Security;
using Modular.Sdk.Modelling;

namespace Modular.Engine.Language;

/// <summary>A path that leads to a column.</summary>
/// <param name="Path">As written.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Scale">Decimals kept; 0 for what is no number.</param>
/// <param name="Column">The column; null for one that every table has.</param>
public sealed record BoundPath(string Path, ColumnType Type, int Scale, ColumnModel? Column)
{
    /// <summary>Before a path: the row as it was.</summary>
    public const string OldPrefix = "old.";

    internal ValueFamily Family => Type switch
    {
        ColumnType.WholeNumber or ColumnType.Decimal or ColumnType.Money => ValueFamily.Number,
        ColumnType.Date => ValueFamily.Date,
        ColumnType.Instant => ValueFamily.Instant,
        ColumnType.YesNo => ValueFamily.YesNo,
        _ => ValueFamily.Text,
    };

    /// <summary>The path from a table; null when there is none or the caller may not read it, which the errors tell alike.</summary>
    public static BoundPath? Find(TenantModel model, TableModel table, string path, BindOptions options, string field, FieldErrors errors)
    {
        var names = path.Split('.');
        var from = options.Old && names[0] == "old" ? 1 : 0;
        if (names.Length - from > LanguageLimits.MostLookups + 1)
        {
            errors.Add(
                field, "PATH_TOO_LONG", $"Ten hoogste {LanguageLimits.MostLookups} verwijzingen in een pad.",
                $"At most {LanguageLimits.MostLookups} lookups in a path.");
            return null;
        }

        var found = Walk(model, table, names.AsSpan(from), path, options.Principal);
        if (found is null)
        {
            var shown = path.Length <= 100 ? path : path[..100] + "...";
            errors.Add(
                field, "PATH_UNKNOWN", $"'{shown}' is geen kolom van {table.Name}, of is voor u niet zichtbaar; een tekst staat tussen aanhalingstekens.",
                $"'{shown}' is no column of {table.Name}, or is not visible to you; a text stands between quotes.");
        }

        return found;
    }

    private static BoundPath? Walk(TenantModel model, TableModel table, ReadOnlySpan<string> names, string path, Principal? principal)
    {
        for (var i = 0; i < names.Length; i++)
        {
            var column = table.Column(names[i]);
            if (column is not null && principal is not null && !TableModel.MayRead(principal, column))
            {
                return null;
            }

            if (i == names.Length - 1)
            {
                return column is not null ? new BoundPath(path, column.Type, ScaleOf(column), column) : OfEveryTable(names[i], path);
            }

            if (column is not { Type: ColumnType.Lookup, Definition.Target: { } target }
                || model.Find(target) is not { } next
                || (principal is not null && !next.MayRead(principal)))
            {
                return null;
            }

            table = next;
        }

        return null;
    }

    private static int ScaleOf(ColumnModel column) => column.Type is ColumnType.Decimal or ColumnType.Money ? column.Scale : 0;

    private static BoundPath? OfEveryTable(string name, string path) => name switch
    {
        Data.Tables.SystemColumns.Id => new BoundPath(path, ColumnType.Text, 0, null),
        Data.Tables.SystemColumns.Version => new BoundPath(path, ColumnType.WholeNumber, 0, null),
        Data.Tables.SystemColumns.CreatedAt or Data.Tables.SystemColumns.ChangedAt => new BoundPath(path, ColumnType.Instant, 0, null),
        _ => null,
    };
}
