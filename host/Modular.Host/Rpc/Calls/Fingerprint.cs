using System.Collections;
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
        foreach (var field in message.Descriptor.Fields.InDeclarationOrder())
        {
            if (field.IsMap)
            {
                Sort((IDictionary)field.Accessor.GetValue(message));
            }
            else if (field is { IsRepeated: true, FieldType: FieldType.Message })
            {
                foreach (var each in ((IList)field.Accessor.GetValue(message)).Cast<IMessage>())
                {
                    Sort(each);
                }
            }
            else if (field.FieldType == FieldType.Message && field.Accessor.GetValue(message) is IMessage inner)
            {
                Sort(inner);
            }
        }
    }

    private static void Sort(IDictionary map)
    {
        if (map.Count < 2)
        {
            return;
        }

        var entries = map.Keys.Cast<string>().Order(StringComparer.Ordinal).Select(key => (key, map[key])).ToList();
        map.Clear();
        foreach (var (key, value) in entries)
        {
            map.Add(key, value);
        }
    }
}
