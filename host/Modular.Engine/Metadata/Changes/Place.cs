namespace Modular.Engine.Metadata.Changes;

/// <summary>Where in the request a change stands: what is wrong with it is told by its fields.</summary>
/// <param name="Path">A field of a request, such as <c>changes[3].put_column</c>, or a file of a solution.</param>
/// <param name="IsFile">Whether it is a file: its keys are those of the part, not the fields of a message.</param>
public sealed record Place(string Path, bool IsFile = false)
{
    /// <summary>A field of the change, as the message names it.</summary>
    public string At(string field) => IsFile
        ? $"{Path}: {field.Replace("column.", "", StringComparison.Ordinal).Replace("definition.", "", StringComparison.Ordinal)}"
        : $"{Path}.{field}";
}
