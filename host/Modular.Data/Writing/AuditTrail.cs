using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Modular.Data.Connections;
using Modular.Data.Sql;
using Modular.Data.Tables;
using NodaTime;

namespace Modular.Data.Writing;

/// <summary>
/// Collects a command's changes and writes them as audit rows when the command ends, so that a rule cited last is on all of
/// them. One per writer; its buffers are used again.
/// </summary>
internal sealed class AuditTrail : IDisposable
{
    private readonly ArrayBufferWriter<byte> _json = new(4096);
    private readonly Utf8JsonWriter _writer;
    private readonly List<Entry> _entries = [];
    private readonly AuditHash _hash = new();
    private int _start;

    public AuditTrail() => _writer = new Utf8JsonWriter(_json, new JsonWriterOptions
    {
        // Names of people stay readable in the file; the text is never put into a page as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    });

    public void Clear()
    {
        _json.ResetWrittenCount();
        _entries.Clear();
    }

    public void StartRow()
    {
        _start = _json.WrittenCount;
        _writer.Reset();
        _writer.WriteStartObject();
    }

    /// <summary>One changed column as [before, after].</summary>
    public void Change(string column, object? before, object? after)
    {
        _writer.WriteStartArray(column);
        Write(before);
        Write(after);
        _writer.WriteEndArray();
    }

    public void EndRow(string table, string rowId, string action)
    {
        _writer.WriteEndObject();
        _writer.Flush();
        _entries.Add(new Entry(table, rowId, action, _start, _json.WrittenCount - _start));
    }

    /// <summary>Writes the command and its rows, and moves <paramref name="link"/>, the end of the chain, past it.</summary>
    public void Flush(Session session, long sequence, AuditContext audit, IReadOnlyList<string> ruleIds, string at, Span<byte> link)
    {
        var rules = ruleIds.Count == 0 ? "[]" : JsonSerializer.Serialize(ruleIds);
        _hash.Start(link, sequence)
            .Add(audit.Actor).Add(audit.OnBehalfOf).Add(audit.RequestId).Add(audit.Method).Add(rules).Add(at);
        for (var i = 0; i < _entries.Count; i++)
        {
            var entry = _entries[i];
            var position = Position.Of(sequence, i);
            var changes = _json.WrittenSpan.Slice(entry.Start, entry.Length);
            _hash.Add(position).Add(entry.Table).Add(entry.RowId).Add(entry.Action).Add(changes);
            session.Fixed(SystemSql.InsertAudit)
                .Bind(1, position).Bind(2, entry.Table).Bind(3, entry.RowId).Bind(4, entry.Action).BindText(5, changes).Run();
        }
        _hash.Finish(link);
        session.Fixed(SystemSql.InsertCommand)
            .Bind(1, sequence).Bind(2, audit.Actor).Bind(3, audit.OnBehalfOf).Bind(4, audit.RequestId).Bind(5, audit.Method)
            .Bind(6, rules).Bind(7, at).BindBlob(8, link).Run();
    }

    public void Dispose() => _writer.Dispose();

    private void Write(object? value)
    {
        switch (value)
        {
            case null:
                _writer.WriteNullValue();
                break;
            case string text:
                _writer.WriteStringValue(text);
                break;
            case long number:
                _writer.WriteNumberValue(number);
                break;
            case bool yes:
                _writer.WriteBooleanValue(yes);
                break;
            case decimal amount:
                Span<char> digits = stackalloc char[32];
                amount.TryFormat(digits, out var length, provider: System.Globalization.CultureInfo.InvariantCulture);
                _writer.WriteStringValue(digits[..length]);
                break;
            case LocalDate date:
                _writer.WriteStringValue(IsoText.Format(date));
                break;
            case Instant instant:
                _writer.WriteStringValue(IsoText.Format(instant));
                break;
            default:
                throw new InvalidOperationException($"A {value.GetType().Name} cannot be audited.");
        }
    }

    private readonly record struct Entry(string Table, string RowId, string Action, int Start, int Length);
}
