using Modular.Sdk.Entries;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>References of one entry to another, as people tell them.</summary>
internal static class Told
{
    /// <summary>Whether a reference names an entry: by its identifier, or by its resource name, which ends with it.</summary>
    public static bool Names(string? reference, Entry entry) =>
        reference == entry.Id || reference?.EndsWith($"/{entry.Id}", StringComparison.Ordinal) == true;
}
