namespace Modular.Data.Files;

/// <summary>The disk, or the tenant's own limit, is full. Nothing was written.</summary>
public sealed class StoreFullException(Exception? inner = null)
    : StoreUnavailableException("The disk or the tenant's size limit is full; nothing was written.", inner);
