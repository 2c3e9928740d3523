using Modular.Data.Files;
using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Data.Writing;
using NodaTime;

namespace Modular.Data.Tests;

/// <summary>A real tenant file in a folder of its own, gone after the test.</summary>
public sealed class TempTenant : IDisposable
{
    public static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 30);

    public static readonly AuditContext Audit = new("user:anna", "provider:p1", "req-1", "FireTrigger", ["RSD-1"]);

    public static readonly TableSchema Providers = new("provider", [new("name", ColumnType.Text) { Required = true, MaxLength = 40 }]);

    public static readonly TableSchema Trajectories = new("trajectory",
    [
        new("state", ColumnType.Choice) { Required = true, Choices = ["ordered", "active", "closed"], Indexed = true },
        new("provider", ColumnType.Lookup) { Target = "provider" },
        new("price", ColumnType.Money),
        new("factor", ColumnType.Decimal) { Scale = 4 },
        new("hours", ColumnType.WholeNumber),
        new("starts_on", ColumnType.Date),
        new("ordered_at", ColumnType.Instant),
        new("urgent", ColumnType.YesNo),
        new("reference", ColumnType.Text) { Unique = true },
    ]);

    private readonly string _folder = Directory.CreateTempSubdirectory("modular-data-").FullName;

    public TempTenant(TenantStoreOptions? options = null)
    {
        Path = System.IO.Path.Combine(_folder, "tenant.db");
        Store = TenantStore.Create(Path, new TenantIdentity("liemers", new Dictionary<string, string> { ["regime"] = "rsd" }), Now);
        if (options is not null)
            Reopen(options);
    }

    public string Path { get; }

    public string Folder => _folder;

    public TenantStore Store { get; private set; }

    public static TempTenant WithTables(TenantStoreOptions? options = null)
    {
        var tenant = new TempTenant(options);
        tenant.Store.EnsureTablesAsync([Providers, Trajectories], Audit, Now).GetAwaiter().GetResult();
        tenant.WriteAsync(tx => tx.Insert("provider", "p1", RowValues.Of(("name", "Werk BV")))).GetAwaiter().GetResult();
        return tenant;
    }

    public static RowValues Ordered(string? reference = null) => RowValues.Of(("state", "ordered"), ("reference", reference));

    public Task<T> WriteAsync<T>(Func<WriteTransaction, T> command) => Store.WriteAsync(Audit, Now, command);

    public Task<Row> InsertAsync(string id, RowValues values, string table = "trajectory") =>
        WriteAsync(tx => tx.Insert(table, id, values));

    public Row? Find(string table, string id)
    {
        using var read = Store.Read();
        return read.Find(table, id);
    }

    public IReadOnlyList<Row> Query(RowQuery query)
    {
        using var read = Store.Read();
        return read.Query(query);
    }

    public void Reopen(TenantStoreOptions? options = null)
    {
        Store.Dispose();
        Store = TenantStore.Open((options ?? new TenantStoreOptions(Path)) with { Path = Path });
    }

    public void Dispose()
    {
        Store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
