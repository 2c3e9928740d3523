using System.Globalization;
using Modular.Engine.Errors;
using Modular.Sdk.Values;

namespace Modular.Engine.Querying;

/// <summary>Refuses what is too much.</summary>
internal static class QueryCost
{
    public static ModularException TooCostly(string limit, long most) => new(
        ErrorReason.QueryTooCostly,
        new LocalizedText(
            $"Deze vraag kost te veel: de grens {limit} is {most.ToString(CultureInfo.InvariantCulture)}. Vraag minder, of filter op een geïndexeerde kolom.",
            $"This query costs too much: the limit {limit} is {most.ToString(CultureInfo.InvariantCulture)}. Ask for less, or filter on an indexed column."))
    {
        Metadata = ModularException.Facts(("limit", limit), ("most", most.ToString(CultureInfo.InvariantCulture))),
    };
}
