namespace Modular.Engine.Documents;

/// <summary>Names of files: what kind of document it is, its period or number, never a person.</summary>
internal static class DocumentNames
{
    private const int Longest = 80;

    public static string Of(string extension, params IReadOnlyList<string> parts)
    {
        var name = string.Concat(string.Join('-', parts).ToLowerInvariant().Select(Kept));
        return $"{(name.Length > Longest ? name[..Longest] : name)}.{extension}";
    }

    private static char Kept(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-';
}
