namespace Modular.Engine.Einvoicing;

/// <summary>An electronic invoice, to send.</summary>
/// <param name="FileName">What to call it: kind and number, never a person.</param>
/// <param name="Content">UBL 2.1 as UTF-8.</param>
public sealed record ElectronicInvoiceFile(string FileName, ReadOnlyMemory<byte> Content)
{
    public const string MediaType = "application/xml";
}
