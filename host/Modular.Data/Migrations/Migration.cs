using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Modular.Data.Migrations;

/// <summary>One forward step of the store's own tables, kept in the assembly as NNNN_name.sql.</summary>
internal sealed record Migration(int Number, string Name, string Sql)
{
    public static readonly IReadOnlyList<Migration> All = Load();

    public static int Newest => All[^1].Number;

    public byte[] Hash { get; } = SHA256.HashData(Encoding.UTF8.GetBytes(Sql));

    private static List<Migration> Load()
    {
        var assembly = typeof(Migration).Assembly;
        var found = assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => Parse(name, Read(assembly.GetManifestResourceStream(name)!))).OrderBy(one => one.Number).ToList();
        for (var i = 0; i < found.Count; i++)
            if (found[i].Number != i + 1)
                throw new InvalidOperationException($"Migration {found[i].Name} is out of order.");
        return found;
    }

    private static Migration Parse(string resource, string sql)
    {
        var name = resource.Split('.')[^2];
        return new Migration(int.Parse(name[..4], CultureInfo.InvariantCulture), name, sql);
    }

    private static string Read(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // A checkout with other line ends is still the same migration.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
