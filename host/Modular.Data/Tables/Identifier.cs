using System.Text.RegularExpressions;

namespace Modular.Data.Tables;

/// <summary>Names of tables and columns. They are put into SQL, so that nothing else than this shape may pass.</summary>
internal static partial class Identifier
{
    public static string Checked(string name) => Shape().IsMatch(name)
        ? name
        : throw new SchemaConflictException(name, "a name is a lower-case letter and at most 62 lower-case letters, digits or underscores");

    [GeneratedRegex("^[a-z][a-z0-9_]{0,62}\\z")]
    private static partial Regex Shape();
}
