namespace Modular.Data.Files;

/// <summary>Too many commands wait for the tenant's writer; the caller should come back later.</summary>
public sealed class StoreBusyException() : Exception("Too many commands wait for this tenant; try again later.");
