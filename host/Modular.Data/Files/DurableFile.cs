using System.Runtime.InteropServices;

namespace Modular.Data.Files;

/// <summary>
/// Makes a new file survive a power cut: its bytes, and its name in the directory. .NET cannot flush a directory, so that the
/// C library is asked; Windows keeps directories durable by itself.
/// </summary>
internal static partial class DurableFile
{
    private const int ReadOnly = 0;

    public static void Flush(string path)
    {
        using (var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
            file.Flush(flushToDisk: true);
        FlushDirectory(Path.GetDirectoryName(path)!);
    }

    /// <summary>The names in a folder; of Windows' own accord there.</summary>
    public static void FlushDirectory(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = Open(folder, ReadOnly);
        if (handle < 0)
            throw new IOException($"The folder {folder} could not be opened to flush it (error {Marshal.GetLastPInvokeError()}).");
        var flushed = Fsync(handle);
        var error = Marshal.GetLastPInvokeError();
        _ = Close(handle);
        if (flushed != 0)
            throw new IOException($"The folder {folder} could not be flushed (error {error}).");
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Fsync(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int handle);
}
