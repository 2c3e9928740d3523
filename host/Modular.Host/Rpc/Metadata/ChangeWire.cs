using Modular.Engine.Errors;
using Modular.Engine.Metadata.Changes;
using Modular.Engine.Metadata.Parts;
using Modular.Host.Rpc.Wire;
using V1 = Modular.Metadata.V1;

namespace Modular.Host.Rpc.Metadata;

/// <summary>Changes of metadata, from the wire.</summary>
internal static class ChangeWire
{
    public static MetadataChange? Read(V1.MetadataChange change, string path, FieldErrors errors)
    {
        switch (change.KindCase)
        {
            case V1.MetadataChange.KindOneofCase.PutTable:
                return Put("put_table", place => PartWire.Read(change.PutTable, place, errors));
            case V1.MetadataChange.KindOneofCase.PutColumn:
                return Put("put_column", place => PartWire.Read(change.PutColumn, place, errors));
            case V1.MetadataChange.KindOneofCase.PutChoice:
                return Put("put_choice", _ => PartWire.Read(change.PutChoice));
            case V1.MetadataChange.KindOneofCase.PutKey:
                var key = change.PutKey.Key ?? new V1.Key();
                return Put("put_key", _ => new KeyPart { Name = $"{change.PutKey.Table}.{key.Name}", Columns = [.. key.Columns] });
            case V1.MetadataChange.KindOneofCase.PutRelationship:
                var both = change.PutRelationship;
                return Put("put_relationship", _ => new RelationshipPart
                {
                    Name = both.Name,
                    Label = PartWire.Label(both.Label),
                    FromTable = both.FromTable,
                    ToTable = both.ToTable,
                });
            case V1.MetadataChange.KindOneofCase.PutRule:
                return Put("put_rule", place => PartWire.Read(change.PutRule, place, errors));
            case V1.MetadataChange.KindOneofCase.PutQuery:
                return Put("put_query", place => QueryWire.Read(change.PutQuery, place, errors));
            case V1.MetadataChange.KindOneofCase.Rename:
                var part = change.Rename.Part ?? new V1.PartName();
                return Kind(part.Kind, $"{path}.rename.part.kind", errors) is { } renamed
                    ? new RenamePart(new Place($"{path}.rename"), renamed, part.Name, change.Rename.NewName)
                    : null;
            case V1.MetadataChange.KindOneofCase.Remove:
                return Kind(change.Remove.Kind, $"{path}.remove.kind", errors) is { } removed
                    ? new RemovePart(new Place($"{path}.remove"), removed, change.Remove.Name)
                    : null;
            default:
                errors.Add(path, "REQUIRED", "Wat verandert er?", "What is to change?");
                return null;
        }

        PutPart Put(string field, Func<string, Part> read) => new(new Place($"{path}.{field}"), read($"{path}.{field}"));
    }

    private static PartKind? Kind(V1.PartKind kind, string field, FieldErrors errors)
    {
        errors.Require(kind != V1.PartKind.Unspecified, field, "REQUIRED", "Wat voor onderdeel?", "What kind of part?");
        return Choices.Optional<V1.PartKind, PartKind>(kind, field, errors);
    }
}
