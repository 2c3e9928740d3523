using Modular.Data.Files;
using Modular.Data.Writing;
using Modular.Sdk.Values;

namespace Modular.Engine.Errors;

/// <summary>What the store's own refusals mean to a caller.</summary>
internal static class StorageErrors
{
    public static ModularException? Translate(Exception error) => error switch
    {
        ModularException refusal => refusal,
        NewerFileException => Of(ErrorReason.TenantNewer, "Het bestand is door een nieuwere versie geschreven en niet aangeraakt.", "The tenant's file was written by a newer version and was not touched.", error),
        StoreBusyException => Of(ErrorReason.TenantBusy, "Te veel opdrachten wachten; probeer het zo weer.", "Too many commands wait for this tenant; try again shortly.", error),
        StoreFullException => Of(ErrorReason.StorageFull, "De schijf is vol.", "The disk is full.", error),
        StoreUnavailableException or ForeignFileException or SettingRefusedException =>
            Of(ErrorReason.StorageUnavailable, "Het bestand is nu niet beschikbaar.", "The tenant's file cannot be used now.", error),
        RowInvalidException invalid => ModularException.InvalidFields(invalid.Violations.Select(violation =>
            new FieldError(violation.Column, violation.Reason, new LocalizedText($"{violation.Column}: {violation.Message}", $"{violation.Column}: {violation.Message}")))),
        RowInUseException held => ModularException.RecordInUse($"{held.Table} {held.Id}", [held.Table]),
        DuplicateKeyException duplicate => ModularException.Exists($"{duplicate.Table} ({string.Join(", ", duplicate.Columns)})"),
        _ => null,
    };

    /// <summary>Reads, telling the store's own refusals as ours.</summary>
    public static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is not ModularException && Translate(error) is { } refusal)
        {
            throw refusal;
        }
    }

    private static ModularException Of(ErrorReason reason, string nl, string en, Exception cause) => new(reason, new LocalizedText(nl, en), cause);
}
