using System.Collections.Immutable;
using System.Text.Json;
using Modular.Engine.Errors;
using Modular.Engine.Metadata.Changes;
using Modular.Engine.Metadata.Parts;
using Modular.Sdk.Lifecycles;

namespace Modular.Engine.Solutions;

/// <summary>A solution that was read: parts by path, and the texts of the reference data by table.</summary>
internal sealed record Solution(ImmutableArray<PutPart> Parts, ImmutableSortedDictionary<string, string> Data)
{
    private const string DataFolder = "data";
    private const string Extension = ".json";

    public static string PathOf(PartKind kind, string name) => $"{EnumName.Of(kind)}/{name}{Extension}";

    public static string PathOfData(string table) => $"{DataFolder}/{table}{Extension}";

    /// <exception cref="ModularException">A file that cannot be read, told with its path.</exception>
    public static Solution Read(IReadOnlyList<SolutionFile> files)
    {
        var errors = new FieldErrors();
        var parts = new List<PutPart>();
        var data = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var twice in files.GroupBy(file => file.Path).Where(group => group.Count() > 1))
        {
            errors.Add(twice.Key, "TWICE", "Dit bestand is er meer dan eens.", "This file is there more than once.");
        }
        foreach (var file in files.DistinctBy(file => file.Path))
        {
            if (Kind(file.Path) is not var (folder, name))
            {
                errors.Add(
                    file.Path.Length == 0 ? "solution.files" : file.Path, "PATH_UNKNOWN",
                    "Een bestand heet soort/naam.json.", "A file is named kind/name.json.");
            }
            else if (folder is not { } kind)
            {
                data[name] = file.Text;
            }
            else if (Part(kind, name, file, errors) is { } part)
            {
                parts.Add(new PutPart(new Place(file.Path, IsFile: true), part));
            }
        }
        foreach (var twice in parts.GroupBy(put => put.Part.Id).Where(group => group.Count() > 1))
        {
            errors.Add(twice.Last().Place.Path, "ID_TAKEN", $"Het id {twice.Key} is er meer dan eens.", $"The id {twice.Key} is there more than once.");
        }
        errors.ThrowIfAny();
        return new Solution([.. parts.OrderBy(put => Rank(put.Part.PartKind)).ThenBy(put => put.Part.Name, StringComparer.Ordinal)], data.ToImmutable());
    }

    // Tables first: what is on them is known by their names.
    private static int Rank(PartKind kind) => kind switch { PartKind.Table => 0, PartKind.Relationship => 1, _ => 2 + (int)kind };

    private static Part? Part(PartKind kind, string name, SolutionFile file, FieldErrors errors)
    {
        try
        {
            var part = PartText.Read(kind, name, file.Text);
            errors.Require(part.Id is not null, $"{file.Path}: id", "REQUIRED", "Het id ontbreekt.", "The id is missing.");
            return part;
        }
        catch (JsonException error)
        {
            errors.Add(file.Path, "FILE_MALFORMED", $"Dit bestand is niet te lezen: {error.Message}", $"This file cannot be read: {error.Message}");
            return null;
        }
    }

    // The kind is null for reference data.
    private static (PartKind? Kind, string Name)? Kind(string path)
    {
        if (path.Split('/') is not [var folder, var file] || !file.EndsWith(Extension, StringComparison.Ordinal))
        {
            return null;
        }
        var name = file[..^Extension.Length];
        if (folder == DataFolder)
        {
            return name.Length is > 0 and <= 63 ? (null, name) : null;
        }
        var kind = Enum.GetValues<PartKind>().Where(kind => EnumName.Of(kind) == folder).Select(kind => (PartKind?)kind).FirstOrDefault();
        var dots = name.Count(letter => letter == '.');
        return kind is null || name.Length > 130 || dots != (kind is PartKind.Column or PartKind.Key ? 1 : 0) ? null : (kind, name);
    }
}
