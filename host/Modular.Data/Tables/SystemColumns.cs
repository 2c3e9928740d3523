namespace Modular.Data.Tables;

/// <summary>The columns that every table has.</summary>
public static class SystemColumns
{
    public const string Id = "id";
    public const string Version = "version";
    public const string CreatedAt = "created_at";
    public const string ChangedAt = "changed_at";

    internal const int Count = 4;
    internal const int MaxIdLength = 200;

    internal static readonly ColumnSchema[] All =
    [
        new(Id, ColumnType.Text) { MaxLength = MaxIdLength },
        new(Version, ColumnType.WholeNumber),
        new(CreatedAt, ColumnType.Instant),
        new(ChangedAt, ColumnType.Instant),
    ];

    public static bool Has(string name) => name is Id or Version or CreatedAt or ChangedAt;
}
