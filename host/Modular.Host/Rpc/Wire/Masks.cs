using Google.Protobuf.WellKnownTypes;
using Modular.Engine.Errors;

namespace Modular.Host.Rpc.Wire;

/// <summary>Which fields of a resource an update is about.</summary>
internal static class Masks
{
    /// <summary>The named fields. Without a mask: all that have a value.</summary>
    /// <param name="mask">The caller's mask, or null.</param>
    /// <param name="all">The fields that can be changed, each with whether the caller gave it a value.</param>
    /// <param name="errors">Where paths go that cannot be changed.</param>
    public static IReadOnlySet<string> Read(FieldMask? mask, IReadOnlyList<(string Path, bool Given)> all, FieldErrors errors)
    {
        if (mask is null || mask.Paths.Count == 0)
        {
            return all.Where(field => field.Given).Select(field => field.Path).ToHashSet(StringComparer.Ordinal);
        }

        foreach (var path in mask.Paths.Where(path => all.All(field => field.Path != path)))
        {
            errors.Add("update_mask", "PATH_UNKNOWN", $"'{path}' kan niet worden gewijzigd.", $"'{path}' cannot be changed.");
        }

        return mask.Paths.ToHashSet(StringComparer.Ordinal);
    }
}
