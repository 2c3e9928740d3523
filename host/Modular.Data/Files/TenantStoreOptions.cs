namespace Modular.Data.Files;

public sealed record TenantStoreOptions(string Path)
{
    /// <summary>The most bytes the tenant's file may take; a write past it is refused with <see cref="StoreFullException"/>.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>
    /// How many reader connections stay open between reads. To open one costs as much as a hundred reads, since SQLite then reads all
    /// table definitions; and a busy host reads on more threads than it has cores.
    /// </summary>
    public int KeptReaders { get; init; } = 16;
}
