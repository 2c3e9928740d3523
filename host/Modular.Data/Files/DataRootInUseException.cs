namespace Modular.Data.Files;

public sealed class DataRootInUseException(string folder, Exception inner)
    : Exception($"The data folder {folder} is in use by another process; only one host may use it.", inner)
{
    public string Folder { get; } = folder;
}
