using Modular.Data.Tables;
using Modular.Engine.Metadata.Parts;

namespace Modular.Engine.Metadata;

/// <summary>The tenant's own columns as the store keeps them.</summary>
internal static class OwnColumns
{
    public const int DefaultMaxLength = 4000;

    public const int DefaultScale = 6;

    /// <param name="part">The column.</param>
    /// <param name="stored">Its name in the file.</param>
    /// <param name="own">The parts beside it: a shared list has the choices.</param>
    public static ColumnSchema Schema(ColumnPart part, string stored, OwnParts own)
    {
        var (options, retired) = own.ChoicesOf(part);
        return new ColumnSchema(part.OwnName, Enum.Parse<ColumnType>(part.Type.ToString()))
        {
            Layer = OwnTables.Layer,
            Stored = stored,
            Required = part.Required,
            Indexed = part.Indexed,
            Scale = part.Scale ?? DefaultScale,
            MaxLength = part.MaxLength ?? DefaultMaxLength,
            Target = part.Target,
            Choices = [.. options.Concat(retired).Select(choice => choice.Value)],
        };
    }
}
