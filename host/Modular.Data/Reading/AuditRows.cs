using System.Text.Json;
using Modular.Data.Connections;
using Modular.Data.Sql;
using Modular.Data.Tables;
using Modular.Data.Writing;

namespace Modular.Data.Reading;

/// <summary>Audit rows as entries, and the check of their chain.</summary>
internal static class AuditRows
{
    public static AuditEntry Read(Statement row) => new(
        Position.SequenceOf(row.Number(0)),
        Position.OrdinalOf(row.Number(0)),
        row.Text(1),
        row.Text(2),
        row.Text(3),
        row.Text(4),
        row.TextOrNull(5),
        row.TextOrNull(6),
        row.Text(7),
        JsonSerializer.Deserialize<string[]>(row.Bytes(8))!,
        Changes(row.Bytes(9)),
        IsoText.Instant(row.Bytes(10)),
        row.Bytes(12).ToArray());

    /// <summary>The sequence of the first entry that is not as it was written, or null. A missing end counts as the last sequence.</summary>
    public static long? FirstBroken(Session session)
    {
        var (expectedEnd, sequence) = End(session);
        var hash = new AuditHash();
        Span<byte> link = stackalloc byte[AuditHash.Length];
        Span<byte> computed = stackalloc byte[AuditHash.Length];
        var row = session.Fixed(SystemSql.AuditFrom).Bind(1, 0);
        while (row.Step())
        {
            var position = row.Number(0);
            hash.Start(link, position).Add(row.Bytes(1)).Add(row.Bytes(2)).Add(row.Bytes(3)).Add(row.Bytes(4)).Add(row.TextOrNull(5))
                .Add(row.TextOrNull(6)).Add(row.Bytes(7)).Add(row.Bytes(8)).Add(row.Bytes(9)).Add(row.Bytes(10)).Finish(computed);
            if (!row.Bytes(11).SequenceEqual(link) || !row.Bytes(12).SequenceEqual(computed))
            {
                row.Reset();
                return Position.SequenceOf(position);
            }
            computed.CopyTo(link);
        }
        return link.SequenceEqual(expectedEnd) ? null : sequence;
    }

    private static (byte[] Link, long Sequence) End(Session session)
    {
        var state = session.Fixed(SystemSql.State);
        state.Step();
        var end = (state.Bytes(2).ToArray(), state.Number(0));
        state.Reset();
        return end;
    }

    private static List<AuditChange> Changes(ReadOnlySpan<byte> json)
    {
        var changes = new List<AuditChange>();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var column = reader.GetString()!;
            reader.Read();
            var before = Value(ref reader);
            var after = Value(ref reader);
            reader.Read();
            changes.Add(new AuditChange(column, before, after));
        }
        return changes;
    }

    private static string? Value(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.String => reader.GetString(),
            _ => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
        };
    }
}
