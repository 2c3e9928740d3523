using System.Text;

namespace Modular.Data.Files;

/// <summary>A small text file that is replaced as a whole: after a power cut it is the old one or the new one.</summary>
public static class DurableText
{
    /// <summary>The text, or null when there is no such file.</summary>
    public static string? Read(string path) => File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8) : null;

    public static void Replace(string path, string text)
    {
        var building = $"{path}.new";
        File.WriteAllText(building, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        DurableFile.Flush(building);
        File.Move(building, path, overwrite: true);
        DurableFile.Flush(path);
    }
}
