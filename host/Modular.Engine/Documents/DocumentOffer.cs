namespace Modular.Engine.Documents;

/// <summary>A document that can be had.</summary>
/// <param name="Format">As what kind of file.</param>
/// <param name="FileName">What to call the file; it names nobody.</param>
/// <param name="MediaType">The file's media type.</param>
public sealed record DocumentOffer(DocumentFormat Format, string FileName, string MediaType);
