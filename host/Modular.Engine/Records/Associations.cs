using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Metadata;

namespace Modular.Engine.Records;

/// <summary>Associates records by many-to-many relationships: rows of the relationship's own table.</summary>
internal sealed class Associations(IdSource ids)
{
    public RecordResult CarryOut(WriteScope scope, AssociateRecords operation)
    {
        var relationship = Find(scope, operation);
        var table = RecordRights.Writable(scope.Model, relationship.Name, scope.Principal, operation.Undo ? "disassociate" : "associate");
        var from = Visible(scope, relationship.From, scope.Resolve(operation.From, "name", operation.Errors));
        var to = Visible(scope, relationship.To, scope.Resolve(operation.To, "related", operation.Errors));
        operation.Errors.ThrowIfAny();
        var applied = scope.Applied.Count;
        var row = scope.Tx.Query(new RowQuery(table.Name) { Limit = 1 }
            .WithEqual(RelationshipModel.FromColumn, from).WithEqual(RelationshipModel.ToColumn, to)) is [var found, ..] ? found : null;
        if (row is null && !operation.Undo)
        {
            var values = RowValues.Of((RelationshipModel.FromColumn, from), (RelationshipModel.ToColumn, to));
            RowWrites.Insert(scope, table, ids.Next(scope.Tx.Now), values, column => column);
        }
        else if (row is not null && operation.Undo)
        {
            RowWrites.Delete(scope, table, row);
        }

        return new RecordResult(from, null, Created: false, Changed: (row is null) != operation.Undo, [.. scope.Applied.Skip(applied)]);
    }

    private static RelationshipModel Find(WriteScope scope, AssociateRecords operation)
    {
        var relationship = scope.Model.Tables
            .SelectMany(table => table.Relationships).FirstOrDefault(known => known.Name == operation.Relationship);
        operation.Errors.Require(
            relationship is not null, "relationship", "UNKNOWN_RELATIONSHIP",
            $"'{operation.Relationship}' is hier onbekend.", $"'{operation.Relationship}' is not known here.");
        operation.Errors.Require(
            relationship is null || operation.FromTable is null || operation.FromTable == relationship.From, "name", "OTHER_TABLE",
            $"Hier hoort een {relationship?.From}.", $"A {relationship?.From} belongs here.");
        operation.Errors.Require(
            relationship is null || operation.ToTable is null || operation.ToTable == relationship.To, "related", "OTHER_TABLE",
            $"Hier hoort een {relationship?.To}.", $"A {relationship?.To} belongs here.");
        operation.Errors.ThrowIfAny();
        return relationship!;
    }

    private static string Visible(WriteScope scope, string name, string id)
    {
        var table = RecordRights.Readable(scope.Model, name, scope.Principal);
        return RecordRights.Find(scope.Tx, scope.Model, table, id, scope.Principal)?.Id
            ?? throw ModularException.NotFound(RecordRights.NameOf(scope, table, id));
    }
}
