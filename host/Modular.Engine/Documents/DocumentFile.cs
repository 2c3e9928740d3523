namespace Modular.Engine.Documents;

/// <summary>
/// A document as a file, until it is disposed of. It is on disk, readable by this user alone: so it costs no memory while a slow caller
/// takes it, its length is known, and no snapshot of the tenant is kept open.
/// </summary>
public sealed class DocumentFile : IAsyncDisposable
{
    private DocumentFile(DocumentOffer offer, FileStream content) => (Offer, Content) = (offer, content);

    public DocumentOffer Offer { get; }

    /// <summary>The bytes, from the first one on.</summary>
    public Stream Content { get; }

    public ValueTask DisposeAsync() => Content.DisposeAsync();

    internal static DocumentFile Write(DocumentOffer offer, Action<Stream> write)
    {
        var file = new FileStream(Path.GetTempFileName(), new FileStreamOptions
        {
            Mode = FileMode.Open,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose,
        });
        try
        {
            write(file);
            file.Position = 0;
            return new DocumentFile(offer, file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
