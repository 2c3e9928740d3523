using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Modular.Data.Writing;

/// <summary>
/// The link of the audit chain: SHA-256 over the previous link and every field of a command and its rows, each with its length
/// in front, so that no two different commands give the same bytes.
/// </summary>
internal sealed class AuditHash
{
    public const int Length = SHA256.HashSizeInBytes;

    private readonly ArrayBufferWriter<byte> _bytes = new(1024);

    public AuditHash Start(ReadOnlySpan<byte> previous, long sequence)
    {
        _bytes.ResetWrittenCount();
        _bytes.Write(previous);
        return Add(sequence);
    }

    public AuditHash Add(long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(_bytes.GetSpan(sizeof(long)), number);
        _bytes.Advance(sizeof(long));
        return this;
    }

    public AuditHash Add(string? field)
    {
        if (field is null)
        {
            AddLength(-1);
            return this;
        }
        var most = Encoding.UTF8.GetMaxByteCount(field.Length);
        var span = _bytes.GetSpan(most + sizeof(int));
        var written = Encoding.UTF8.GetBytes(field, span[sizeof(int)..]);
        BinaryPrimitives.WriteInt32BigEndian(span, written);
        _bytes.Advance(written + sizeof(int));
        return this;
    }

    public AuditHash Add(ReadOnlySpan<byte> field)
    {
        AddLength(field.Length);
        _bytes.Write(field);
        return this;
    }

    public void Finish(Span<byte> hash) => SHA256.HashData(_bytes.WrittenSpan, hash);

    private void AddLength(int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(_bytes.GetSpan(sizeof(int)), length);
        _bytes.Advance(sizeof(int));
    }
}
