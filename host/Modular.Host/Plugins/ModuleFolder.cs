using System.Reflection.PortableExecutable;

namespace Modular.Host.Plugins;

/// <summary>The files of a module, told apart by what is in them and not by what they are called.</summary>
internal sealed class ModuleFolder
{
    public ModuleFolder(string path)
    {
        Path = path;
        foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            switch (KindOf(file))
            {
                case FileKind.Managed:
                    Assemblies.Add(file);
                    break;
                case FileKind.Native:
                    Native.Add(System.IO.Path.GetRelativePath(path, file));
                    break;
            }
        }
    }

    private enum FileKind
    {
        Other,
        Managed,
        Native,
    }

    public string Path { get; }

    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Full paths of the assemblies that can be loaded as managed code.</summary>
    public List<string> Assemblies { get; } = [];

    /// <summary>Paths, within the folder, of native libraries and programs.</summary>
    public List<string> Native { get; } = [];

    private static FileKind KindOf(string file)
    {
        using var stream = File.OpenRead(file);
        Span<byte> start = stackalloc byte[4];
        if (stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length)
        {
            return FileKind.Other;
        }

        if (IsUnixBinary(start))
        {
            return FileKind.Native;
        }

        if (start is not [(byte)'M', (byte)'Z', ..])
        {
            return FileKind.Other;
        }

        try
        {
            stream.Position = 0;
            using var image = new PEReader(stream, PEStreamOptions.LeaveOpen);
            return image.HasMetadata ? FileKind.Managed : FileKind.Native;
        }
        catch (BadImageFormatException)
        {
            return FileKind.Native;
        }
    }

    private static bool IsUnixBinary(ReadOnlySpan<byte> start) => start is
        [0x7F, (byte)'E', (byte)'L', (byte)'F'] or
        [0xFE, 0xED, 0xFA, 0xCE or 0xCF] or
        [0xCE or 0xCF, 0xFA, 0xED, 0xFE] or
        [0xCA, 0xFE, 0xBA, 0xBE];
}
