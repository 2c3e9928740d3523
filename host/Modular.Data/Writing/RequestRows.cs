using Modular.Data.Connections;
using Modular.Data.Sql;
using Modular.Data.Tables;

namespace Modular.Data.Writing;

/// <summary>Stored responses, by the key that makes a repeated request the same request.</summary>
internal static class RequestRows
{
    public static StoredResponse? FindRequest(Session session, string principal, string method, string requestId)
    {
        var statement = session.Fixed(SystemSql.FindRequest).Bind(1, requestId).Bind(2, principal).Bind(3, method);
        if (!statement.Step())
            return null;
        try
        {
            return new StoredResponse(Position.SequenceOf(statement.Number(0)), statement.Bytes(1).ToArray(), statement.Bytes(2).ToArray(),
                IsoText.Instant(statement.Bytes(3)));
        }
        finally
        {
            statement.Reset();
        }
    }

    public static void InsertRequest(
        Session session,
        long position,
        (string Principal, string Method, string RequestId) key,
        ReadOnlySpan<byte> fingerprint,
        ReadOnlySpan<byte> response,
        string at) =>
        session.Fixed(SystemSql.InsertRequest)
            .Bind(1, position).Bind(2, key.Principal).Bind(3, key.Method).Bind(4, key.RequestId)
            .BindBlob(5, fingerprint).BindBlob(6, response).Bind(7, at).Run();
}
