namespace Modular.Data.Tables;

/// <summary>
/// A column's name in the audit: the name that it had then, and after a rename also the name that it has in the file, which stays. So an
/// old change is still found to be the column's, also when its former name was given to another one since.
/// </summary>
internal static class AuditKey
{
    // No name has it.
    private const char Separator = '=';

    public static string Of(string name, string stored) => name == stored ? name : $"{name}{Separator}{stored}";

    public static (string Name, string Stored) Read(string key) => key.IndexOf(Separator) is > 0 and var at
        ? (key[..at], key[(at + 1)..])
        : (key, key);
}
