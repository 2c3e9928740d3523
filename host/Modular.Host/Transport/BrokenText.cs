using System.Text.Unicode;
using Google.Protobuf.Reflection;

namespace Modular.Host.Transport;

/// <summary>
/// Finds text that is not UTF-8 in a message's bytes, which proto3 forbids and the C# library silently repairs, so that what is kept
/// would not be what was sent. It is given bytes that the library has already read, so their form and depth are known to be sound.
/// </summary>
internal static class BrokenText
{
    private const int Varint = 0;
    private const int Eight = 1;
    private const int Counted = 2;
    private const int GroupStart = 3;
    private const int GroupEnd = 4;
    private const int Four = 5;

    public static bool IsIn(ReadOnlySpan<byte> message, MessageDescriptor type)
    {
        // What is inside a group is unknown to proto3, and its numbers mean something else.
        var groups = 0;
        while (!message.IsEmpty)
        {
            var tag = ReadVarint(ref message);
            switch ((int)(tag & 7))
            {
                case Varint:
                    ReadVarint(ref message);
                    break;
                case Eight:
                    message = message[8..];
                    break;
                case Four:
                    message = message[4..];
                    break;
                case GroupStart:
                    groups++;
                    break;
                case GroupEnd:
                    groups--;
                    break;
                case Counted:
                    var length = (int)ReadVarint(ref message);
                    if (groups == 0 && IsIn(message[..length], type.FindFieldByNumber((int)(tag >> 3))))
                    {
                        return true;
                    }

                    message = message[length..];
                    break;
            }
        }

        return false;
    }

    private static bool IsIn(ReadOnlySpan<byte> value, FieldDescriptor? field) => field?.FieldType switch
    {
        FieldType.String => !Utf8.IsValid(value),
        FieldType.Message => IsIn(value, field.MessageType),
        _ => false,
    };

    private static ulong ReadVarint(ref ReadOnlySpan<byte> from)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = from[0];
            from = from[1..];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
