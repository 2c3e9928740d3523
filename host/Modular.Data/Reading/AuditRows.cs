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
        row.Text(5),
        row.TextOrNull(6),
        row.TextOrNull(7),
        row.Text(8),
        JsonSerializer.Deserialize<string[]>(row.Bytes(9))!,
        Changes(row.Bytes(4)),
        IsoText.Instant(row.Bytes(10)),
        row.Bytes(11).ToArray());

    /// <summary>The sequence of the first command that is not as it was written, or null. For a missing end it is the last one.</summary>
    public static long? FirstBroken(Session session)
    {
        var (expectedEnd, last) = End(session);
        var hash = new AuditHash();
        Span<byte> link = stackalloc byte[AuditHash.Length];
        var commands = session.Fixed(SystemSql.ChainCommands);
        var audit = session.Fixed(SystemSql.ChainAudit);
        try
        {
            var more = audit.Step();
            while (commands.Step())
            {
                var sequence = commands.Number(0);
                hash.Start(link, sequence).Add(commands.Bytes(1)).Add(commands.TextOrNull(2)).Add(commands.TextOrNull(3))
                    .Add(commands.Bytes(4)).Add(commands.Bytes(5)).Add(commands.Bytes(6));
                // A row of an earlier sequence has lost its command; it breaks this link too.
                for (; more && Position.SequenceOf(audit.Number(0)) <= sequence; more = audit.Step())
                    hash.Add(audit.Number(0)).Add(audit.Bytes(1)).Add(audit.Bytes(2)).Add(audit.Bytes(3)).Add(audit.Bytes(4));
                hash.Finish(link);
                if (!commands.Bytes(7).SequenceEqual(link))
                    return sequence;
            }
            return !more && link.SequenceEqual(expectedEnd) ? null : last;
        }
        finally
        {
            commands.Reset();
            audit.Reset();
        }
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
