using System.Text.Json;
using Modular.Data.Connections;
using Modular.Data.Tables;
using Modular.Data.Writing;
using NodaTime;

namespace Modular.Data.Reading;

/// <summary>Audit rows as entries, their values read by the tables as they are now.</summary>
internal sealed class AuditRows(Catalog catalog)
{
    // What a table is, is not a row of it.
    private const string TablesTable = "sys_table";

    private Command? _command;

    private static ReadOnlySpan<byte> NoRules => "[]"u8;

    public AuditEntry Read(Statement row)
    {
        var (stored, action) = (row.Text(1), row.Text(3));
        var table = catalog.FindStored(stored);
        var ofRow = action is AuditActions.Insert or AuditActions.Update or AuditActions.Delete;
        var command = CommandOf(row);
        return new AuditEntry(
            command.Sequence,
            Position.OrdinalOf(row.Number(0)),
            action == AuditActions.Schema ? TablesTable : ofRow && table is not null ? table.Name : stored,
            row.Text(2),
            action,
            command.Actor,
            command.OnBehalfOf,
            command.RequestId,
            command.Method,
            command.RuleIds,
            ofRow ? table is null ? [] : Changes(row.Bytes(4), table) : Texts(row.Bytes(4)),
            command.At,
            command.Hash)
        {
            TableGone = ofRow && table is null,
        };
    }

    // Rows of one command follow each other.
    private Command CommandOf(Statement row)
    {
        var sequence = Position.SequenceOf(row.Number(0));
        return _command?.Sequence == sequence ? _command : _command = new Command(
            sequence,
            row.Text(5),
            row.TextOrNull(6),
            row.TextOrNull(7),
            row.Text(8),
            row.Bytes(9).SequenceEqual(NoRules) ? [] : JsonSerializer.Deserialize<string[]>(row.Bytes(9))!,
            IsoText.Instant(row.Bytes(10)),
            row.Bytes(11).ToArray());
    }

    private static List<AuditChange> Changes(ReadOnlySpan<byte> json, Table table)
    {
        var changes = new List<AuditChange>();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (name, stored) = AuditKey.Read(reader.GetString()!);
            var column = table.PositionOfStored(stored) is >= 0 and var at ? table.Columns[at] : null;
            reader.Read();
            reader.Read();
            var fits = AuditValue.TryRead(ref reader, column?.Type, out var before);
            reader.Read();
            fits &= AuditValue.TryRead(ref reader, column?.Type, out var after);
            reader.Read();
            if (column is not null && fits)
                changes.Add(new AuditChange(column.Name, before, after) { NameThen = name });
        }
        return changes;
    }

    private static List<AuditChange> Texts(ReadOnlySpan<byte> json)
    {
        var changes = new List<AuditChange>();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            reader.Read();
            AuditValue.TryRead(ref reader, ColumnType.Text, out var before);
            reader.Read();
            AuditValue.TryRead(ref reader, ColumnType.Text, out var after);
            reader.Read();
            changes.Add(new AuditChange(name, before, after));
        }
        return changes;
    }

    private sealed record Command(
        long Sequence, string Actor, string? OnBehalfOf, string? RequestId, string Method, string[] RuleIds, Instant At, byte[] Hash);
}
