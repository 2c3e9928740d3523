namespace Modular.Data.Files;

/// <summary>Whether the file can still be trusted. Once it cannot, only opening it again can change that.</summary>
internal sealed class StoreHealth
{
    private Exception? _cause;

    public bool IsQuarantined => Volatile.Read(ref _cause) is not null;

    public void Quarantine(Exception cause) => Interlocked.CompareExchange(ref _cause, cause, null);

    public StoreUnavailableException Refusal() => new(
        $"The tenant's file is set aside after an error ({_cause?.Message}); it must be checked and opened again.", _cause);
}
