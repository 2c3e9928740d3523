namespace Modular.Engine.Documents;

/// <summary>As what kind of file a document is written.</summary>
public enum DocumentFormat
{
    /// <summary>A workbook.</summary>
    Xlsx,

    /// <summary>Pages.</summary>
    Pdf,
}
