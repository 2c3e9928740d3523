using System.Globalization;
using Modular.Engine.Errors;

namespace Modular.Host.Rpc.Wire;

/// <summary>Versions of resources. To a caller they are opaque; to the store they are the sequence of the last change.</summary>
internal static class Etags
{
    /// <summary>The version as text; empty for a row that is only tried.</summary>
    public static string Write(long version) => version == 0 ? "" : version.ToString(CultureInfo.InvariantCulture);

    /// <summary>The version that the caller saw; null when it takes whatever is there.</summary>
    public static long? Read(string etag, string field, FieldErrors errors)
    {
        if (etag.Length == 0)
        {
            return null;
        }

        if (long.TryParse(etag, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            return version;
        }

        errors.Add(field, "ETAG_MALFORMED", "Dit etag is niet door deze server gegeven.", "This etag was not given by this server.");
        return null;
    }
}
