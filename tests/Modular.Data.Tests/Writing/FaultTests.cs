using Modular.Data.Files;
using Modular.Data.Reading;
using Xunit;

namespace Modular.Data.Tests.Writing;

public sealed class FaultTests
{
    private static readonly string LongText = new('x', 3000);

    [Fact]
    public async Task WriteAsync_PastTheSizeLimit_IsRefusedAsFullAndNothingIsKept()
    {
        using var tenant = TempTenant.WithTables();
        tenant.Reopen(new TenantStoreOptions(tenant.Path) { MaxBytes = new FileInfo(tenant.Path).Length + 200_000 });

        await Assert.ThrowsAsync<StoreFullException>(() => tenant.WriteAsync(tx => Fill(tx, 1000)));

        using (var read = tenant.Store.Read())
        {
            Assert.Equal(0, read.Count(new RowQuery("trajectory")));
            Assert.Null(read.VerifyAuditChain());
        }
        // A small command still fits: a full tenant is not a broken one.
        Assert.False(tenant.Store.IsQuarantined);
        var row = await tenant.WriteAsync(tx => tx.Insert("trajectory", "small", TempTenant.Ordered()));
        Assert.Equal(row.Version, tenant.Find("trajectory", "small")!.Version);
    }

    [Fact]
    public async Task WriteAsync_DamagedPage_SetsTheStoreAsideUntilReopened()
    {
        using var tenant = TempTenant.WithTables();
        await tenant.WriteAsync(tx => Fill(tx, 200));
        tenant.Store.Dispose();
        Damage(tenant.Path);
        tenant.Reopen();

        var error = await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            tenant.WriteAsync(tx => tx.Query(new RowQuery("trajectory"))));

        Assert.IsNotType<StoreFullException>(error);
        Assert.True(tenant.Store.IsQuarantined);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => tenant.WriteAsync(tx => tx.Sequence));
        Assert.Throws<StoreUnavailableException>(tenant.Store.Read);
        tenant.Reopen();
        Assert.False(tenant.Store.IsQuarantined);
    }

    [Fact]
    public async Task Read_DamagedPage_SetsTheStoreAside()
    {
        using var tenant = TempTenant.WithTables();
        await tenant.WriteAsync(tx => Fill(tx, 200));
        tenant.Store.Dispose();
        Damage(tenant.Path);
        tenant.Reopen();

        Assert.Throws<StoreUnavailableException>(() => tenant.Query(new RowQuery("trajectory")));

        await Assert.ThrowsAsync<StoreUnavailableException>(() => tenant.WriteAsync(tx => tx.Sequence));
    }

    private static int Fill(Modular.Data.Writing.WriteTransaction tx, int rows)
    {
        for (var i = 0; i < rows; i++)
            tx.Insert("trajectory", $"t{i}", TempTenant.Ordered(LongText + i));
        return rows;
    }

    /// <summary>Overwrites every page that holds the long texts; the store's own tables, which come first, stay whole.</summary>
    private static void Damage(string path)
    {
        const int page = 4096;
        var bytes = File.ReadAllBytes(path);
        var marker = System.Text.Encoding.ASCII.GetBytes(LongText[..1000]);
        for (var at = 0; at < bytes.Length; at += page)
            if (bytes.AsSpan(at, page).IndexOf(marker) >= 0)
                bytes.AsSpan(at, page).Fill(0xEE);
        File.WriteAllBytes(path, bytes);
    }
}
