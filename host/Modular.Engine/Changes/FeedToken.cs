using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Modular.Data.Reading;
using Modular.Data.Writing;
using Modular.Engine.Errors;
using Modular.Sdk.Values;

namespace Modular.Engine.Changes;

/// <summary>
/// A place in the feed as callers keep it. It is bound to the tenant and to the link of the command before it, so that a token that was made
/// up, or that belongs to another file or to a later that a restored file does not have, is noticed. It gives no rights.
/// </summary>
internal static class FeedToken
{
    private const int ProofLength = 12;
    private const int Length = sizeof(long) + ProofLength;

    public static string Write(string tenant, long place, AuditLog log)
    {
        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, place);
        Prove(tenant, place, LinkBefore(place, log) ?? default, bytes[sizeof(long)..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <exception cref="ModularException">The token was not given for this tenant.</exception>
    public static long Read(string tenant, string token, AuditLog log)
    {
        Span<byte> bytes = stackalloc byte[Length];
        if (!Base64Url.IsValid(token, out var length) || length != Length || !Base64Url.TryDecodeFromChars(token, bytes, out _))
        {
            throw Invalid();
        }

        var place = BinaryPrimitives.ReadInt64BigEndian(bytes);
        Span<byte> proof = stackalloc byte[ProofLength];
        if (place < 0 || LinkBefore(place, log) is not { } link)
        {
            throw Invalid();
        }

        Prove(tenant, place, link, proof);
        return CryptographicOperations.FixedTimeEquals(proof, bytes[sizeof(long)..]) ? place : throw Invalid();
    }

    // Behind a whole command stands the first place of the next one, which there need not be yet.
    private static ReadOnlyMemory<byte>? LinkBefore(long place, AuditLog log)
    {
        var sequence = Position.OrdinalOf(place) == 0 ? Position.SequenceOf(place) - 1 : Position.SequenceOf(place);
        return sequence <= 0 ? ReadOnlyMemory<byte>.Empty : log.LinkOf(sequence);
    }

    private static void Prove(string tenant, long place, ReadOnlyMemory<byte> link, Span<byte> proof)
    {
        var bytes = new byte[sizeof(long) + link.Length + Encoding.UTF8.GetByteCount(tenant)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, place);
        link.Span.CopyTo(bytes.AsSpan(sizeof(long)));
        Encoding.UTF8.GetBytes(tenant, bytes.AsSpan(sizeof(long) + link.Length));
        SHA256.HashData(bytes).AsSpan(0, ProofLength).CopyTo(proof);
    }

    private static ModularException Invalid() => new(
        ErrorReason.ChangeTokenInvalid,
        new LocalizedText("Dit token is niet door deze wijzigingenstroom gegeven.", "This token was not given by this change feed."));
}
