namespace Modular.Data.Files;

/// <summary>One process per data root: two writers would each believe to be the only one.</summary>
public sealed class DataRootLock : IDisposable
{
    private const string FileName = ".lock";

    private readonly FileStream _file;

    private DataRootLock(FileStream file) => _file = file;

    public static DataRootLock Acquire(string folder)
    {
        Directory.CreateDirectory(folder);
        try
        {
            var path = Path.Combine(folder, FileName);
            return new DataRootLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error)
        {
            throw new DataRootInUseException(folder, error);
        }
    }

    public void Dispose() => _file.Dispose();
}
