using Modular.Data.Tables;
using Modular.Engine.Errors;

namespace Modular.Engine.Records;

/// <summary>What must be so for a write to be done.</summary>
/// <param name="MustExist">The record must exist.</param>
/// <param name="MustNotExist">The record must not exist.</param>
/// <param name="Etag">The version that it must have; null for any.</param>
public sealed record WriteCondition(bool MustExist, bool MustNotExist, long? Etag)
{
    public static WriteCondition None { get; } = new(false, false, null);

    /// <summary>Refuses what is not so.</summary>
    /// <param name="name">The record's resource name, or how it was addressed.</param>
    /// <param name="row">The record; null when there is none.</param>
    internal void Require(string name, Row? row)
    {
        if (MustExist && row is null)
        {
            throw ModularException.NotFound(name);
        }

        if (MustNotExist && row is not null)
        {
            throw ModularException.Exists(name);
        }

        if (Etag is { } etag && row?.Version != etag)
        {
            throw ModularException.EtagMismatch(name);
        }
    }
}
