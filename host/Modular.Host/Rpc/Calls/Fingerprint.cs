using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Modular.Host.Rpc.Calls;

/// <summary>
/// A hash of what a request asks for: all of it but its request id, where it has one, and the same whatever order a client gives its maps in.
/// </summary>
internal static class Fingerprint
{
    private const string RequestId = "request_id";

    // The fields that are maps, or that may hold one further down. Most messages have none, and are then not walked through.
    private static readonly ConcurrentDictionary<MessageDescriptor, ImmutableArray<FieldDescriptor>> Mapped = new();

    public static byte[] Of<T>(T request)
        where T : IMessage<T>, IDeepCloneable<T>
    {
        var copy = request.Clone();
        copy.Descriptor.FindFieldByName(RequestId)?.Accessor.Clear(copy);
        Sort(copy);
        return SHA256.HashData(copy.ToByteArray());
    }

    private static void Sort(IMessage message)
    {
        foreach (var field in Mapped.GetOrAdd(message.Descriptor, static type => [.. type.Fields.InDeclarationOrder().Where(each => HoldsMap(each, []))]))
        {
            var value = field.Accessor.GetValue(message);
            if (field.IsMap)
            {
                Sort((IDictionary)value);
                foreach (var each in ((IDictionary)value).Values.OfType<IMessage>())
                {
                    Sort(each);
                }
            }
            else if (field.IsRepeated)
            {
                foreach (var each in ((IList)value).Cast<IMessage>())
                {
                    Sort(each);
                }
            }
            else if (value is IMessage inner)
            {
                Sort(inner);
            }
        }
    }

    private static bool HoldsMap(FieldDescriptor field, HashSet<MessageDescriptor> seen) => field.IsMap
        || (field.FieldType == FieldType.Message
            && seen.Add(field.MessageType)
            && field.MessageType.Fields.InDeclarationOrder().Any(inner => HoldsMap(inner, seen)));

    private static void Sort(IDictionary map)
    {
        if (map.Count < 2)
        {
            return;
        }

        var keys = map.Keys.Cast<string>().ToArray();
        if (keys.SequenceEqual(keys.Order(StringComparer.Ordinal)))
        {
            return;
        }

        var entries = keys.Order(StringComparer.Ordinal).Select(key => (key, map[key])).ToList();
        map.Clear();
        foreach (var (key, value) in entries)
        {
            map.Add(key, value);
        }
    }
}
