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

    public static readonly string[] Texts = ["", "a", "A", "ab", "Ab", "aé", "É", "𝄞", "\uE000", "a%b", "a_b", "a*b", "z'", "\"q\"", "10", "x\0y"];

    public static readonly decimal[] Numbers = [-2, -1.5m, 0, 0.01m, 1, 1.5m, 2, 12.34m, 1.234567m];

    public static readonly LocalDate[] Days = [new(1, 1, 1), new(2025, 12, 31), new(2026, 1, 1), new(2026, 3, 31), new(9999, 12, 31)];

    public static readonly string[] States = ["open", "closed"];

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
        new("at", ColumnType.Instant), new("done", ColumnType.YesNo), new("state", ColumnType.Choice) { Choices = States },
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
            transaction.Insert("branch", $"b{i}", RowValues.Of(("title", Maybe(Texts)), ("above", i < 2 ? null : $"b{random.Next(i)}")));
        }

        for (var i = 0; i < 200; i++)
        {
            transaction.Insert("visit", $"v{i:000}", RowValues.Of(
                ("note", Maybe(Texts)), ("other", Maybe(Texts)), ("count", random.Next(4) == 0 ? null : (long)random.Next(-2, 4)),
                ("rate", Number(6)), ("price", Number(2)), ("paid", Number(2)), ("day", Day()), ("until", Day()),
                ("at", random.Next(3) == 0 ? null : Now - Duration.FromHours(random.Next(3))), ("done", random.Next(3) == 0 ? null : random.Next(2) == 0),
                ("state", Maybe(States)), ("branch", random.Next(4) == 0 ? null : $"b{random.Next(6)}"), ("secret", Maybe(Texts))));
        }

        object? Maybe(string[] texts) => random.Next(4) == 0 ? null : texts[random.Next(texts.Length)];

        object? Number(int scale) => random.Next(4) == 0 ? null : decimal.Round(Numbers[random.Next(Numbers.Length)], scale);

        object? Day() => random.Next(4) == 0 ? null : Days[random.Next(Days.Length)];
    }).GetAwaiter().GetResult();
}
