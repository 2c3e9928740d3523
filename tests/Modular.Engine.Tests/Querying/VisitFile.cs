using Modular.Data.Files;
using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Tests.Language;
using NodaTime;

namespace Modular.Engine.Tests.Querying;

/// <summary>A real file with the tables of <see cref="TestModel"/>, and rows whose values meet often and lie at the edges of what there is.</summary>
public sealed class VisitFile : IDisposable
{
    public static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 30);

    private static readonly AuditContext Audit = new("test", null, null, "test", []);

    private readonly string folder = Directory.CreateTempSubdirectory("modular-visits-").FullName;

    public VisitFile()
    {
        var path = Path.Combine(folder, "tenant.db");
        Store = TenantStore.Create(path, new TenantIdentity("test", new Dictionary<string, string>()), Now);
        Store.EnsureTablesAsync([Branches, Visits], Audit, Now).GetAwaiter().GetResult();
        Fill(new Random(5));
    }

    public TenantStore Store { get; }

    private static TableSchema Branches { get; } = new("branch", [new("title", ColumnType.Text), new("above", ColumnType.Lookup) { Target = "branch" }]);

    private static TableSchema Visits { get; } = new("visit",
    [
        new("note", ColumnType.Text), new("other", ColumnType.Text) { Indexed = true }, new("count", ColumnType.WholeNumber), new("rate", ColumnType.Decimal),
        new("price", ColumnType.Money), new("paid", ColumnType.Money), new("day", ColumnType.Date) { Indexed = true }, new("until", ColumnType.Date),
        new("at", ColumnType.Instant), new("done", ColumnType.YesNo), new("state", ColumnType.Choice) { Choices = AnyFilter.States },
        new("branch", ColumnType.Lookup) { Target = "branch" }, new("secret", ColumnType.Text),
    ]);

    public Task WriteAsync(Action<WriteTransaction> change) => Store.WriteAsync(Audit, Now, transaction =>
    {
        change(transaction);
        return 0;
    });

    /// <summary>The value that a path leads to, found by walking from row to row.</summary>
    public static object? ValueOf(IReadOnlyDictionary<string, Row> branches, Row row, string path)
    {
        var names = path.Split('.');
        foreach (var name in names[..^1])
        {
            if (row.Values.TextOrNull(name) is not { } id)
            {
                return null;
            }

            row = branches[id];
        }

        return names[^1] switch
        {
            "id" => row.Id,
            "version" => row.Version,
            "created_at" => row.CreatedAt,
            "changed_at" => row.ChangedAt,
            var name => row.Values[name],
        };
    }

    public void Dispose()
    {
        Store.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private void Fill(Random random) => WriteAsync(transaction =>
    {
        for (var i = 0; i < 6; i++)
        {
            transaction.Insert("branch", $"b{i}", RowValues.Of(("title", Maybe(AnyFilter.Texts)), ("above", i < 2 ? null : $"b{random.Next(i)}")));
        }

        for (var i = 0; i < 200; i++)
        {
            transaction.Insert("visit", $"v{i:000}", RowValues.Of(
                ("note", Maybe(AnyFilter.Texts)), ("other", Maybe(AnyFilter.Texts)), ("count", random.Next(4) == 0 ? null : (long)random.Next(-2, 4)),
                ("rate", Number(6)), ("price", Number(2)), ("paid", Number(2)), ("day", Day()), ("until", Day()),
                ("at", random.Next(3) == 0 ? null : Now - Duration.FromHours(random.Next(3))), ("done", random.Next(3) == 0 ? null : random.Next(2) == 0),
                ("state", Maybe(AnyFilter.States)), ("branch", random.Next(4) == 0 ? null : $"b{random.Next(6)}"), ("secret", Maybe(AnyFilter.Texts))));
        }

        object? Maybe(string[] texts) => random.Next(4) == 0 ? null : texts[random.Next(texts.Length)];

        object? Number(int scale) => random.Next(4) == 0 ? null : decimal.Round(AnyFilter.Numbers[random.Next(AnyFilter.Numbers.Length)], scale);

        object? Day() => random.Next(4) == 0 ? null : AnyFilter.Days[random.Next(AnyFilter.Days.Length)];
    }).GetAwaiter().GetResult();
}
