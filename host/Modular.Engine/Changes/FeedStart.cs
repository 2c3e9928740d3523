using System.Globalization;
using Modular.Data.Reading;
using Modular.Data.Writing;
using Modular.Engine.Errors;
using Modular.Sdk.Values;

namespace Modular.Engine.Changes;

/// <summary>Where the feed begins: what is before was given up. The audit keeps it.</summary>
internal static class FeedStart
{
    private const string Key = "feed:start";

    public static long Of(IRows rows) =>
        rows.TenantValue(Key) is { } start ? long.Parse(start, CultureInfo.InvariantCulture) : Position.Of(1, 0);

    public static void Set(WriteTransaction tx, long place) => tx.SetTenantValue(Key, place.ToString(CultureInfo.InvariantCulture));

    /// <exception cref="ModularException">Changes from this place on are no longer all there.</exception>
    public static void Require(string tenant, ReadSnapshot snapshot, long place)
    {
        if (Of(snapshot) is var start && place < start)
        {
            throw new ModularException(
                ErrorReason.ChangesCompacted,
                new LocalizedText(
                    "Wijzigingen na dit token zijn opgegeven; lees de gegevens zelf en ga verder vanaf start_token.",
                    "Changes after this token were given up; read the records themselves and go on from start_token."))
            {
                Metadata = ModularException.Facts(("start_token", FeedToken.Write(tenant, start, snapshot.Log))),
            };
        }
    }
}
