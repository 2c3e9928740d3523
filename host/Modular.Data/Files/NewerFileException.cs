namespace Modular.Data.Files;

/// <summary>The file was written by a newer version of the product. It is left untouched.</summary>
public sealed class NewerFileException(string path, long version, long supported)
    : Exception($"{path} has version {version}; this product knows versions up to {supported}.")
{
    public long Version { get; } = version;

    public long Supported { get; } = supported;
}
