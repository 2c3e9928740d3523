using System.Security.Cryptography;
using System.Text;
using Modular.Data.Connections;
using Modular.Data.Sql;
using Modular.Data.Tables;

namespace Modular.Data.Writing;

/// <summary>Stored responses, by the key that makes a repeated request the same request.</summary>
internal static class RequestRows
{
    private const int KeyLength = 16;

    public static byte[] Key(string principal, string method, string requestId)
    {
        // With the lengths in front, no two different keys give the same text.
        var text = $"{principal.Length}:{method.Length}:{principal}{method}{requestId}";
        return SHA256.HashData(Encoding.UTF8.GetBytes(text))[..KeyLength];
    }

    public static StoredResponse? Find(Session session, ReadOnlySpan<byte> key)
    {
        var statement = session.Fixed(SystemSql.FindRequest).BindBlob(1, key);
        if (!statement.Step())
            return null;
        var found = new StoredResponse(
            Position.SequenceOf(statement.Number(0)),
            statement.Bytes(1).ToArray(),
            statement.Bytes(2).ToArray(),
            IsoText.Instant(statement.Bytes(3)));
        statement.Reset();
        return found;
    }
}
