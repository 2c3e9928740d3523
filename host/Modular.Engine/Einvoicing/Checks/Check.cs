using System.Xml.Linq;

namespace Modular.Engine.Einvoicing.Checks;

/// <summary>The forms that checks have. Each gives the fields to mend; an empty text where no field mends it.</summary>
internal static class Check
{
    private const string Nothing = "";

    /// <summary>The document has a value on a path.</summary>
    public static Func<XElement, IEnumerable<string>> Has(string path, string field = Nothing) => root => root.Has(path) ? [] : [field];

    /// <summary>Something holds for the document.</summary>
    public static Func<XElement, IEnumerable<string>> That(Func<XElement, bool> holds, string field = Nothing) => root => holds(root) ? [] : [field];

    /// <summary>Something holds for each element on a path.</summary>
    public static Func<XElement, IEnumerable<string>> Each(string path, Func<XElement, bool> holds, string field = Nothing) =>
        root => root.At(path).Where(element => !holds(element)).Select(_ => field);

    /// <summary>Something holds for each line.</summary>
    public static Func<XElement, IEnumerable<string>> EachLine(Func<XElement, bool> holds) =>
        root => root.Lines().Where(line => !holds(line)).Select(_ => Nothing);

    /// <summary>A street, a city and a postal code, each with the field that gives it.</summary>
    public static Func<XElement, IEnumerable<string>> Address(string party, string street = Nothing, string city = Nothing, string code = Nothing) => root =>
    [
        .. Has($"{party}/cac:PostalAddress/cbc:StreetName", street)(root),
        .. Has($"{party}/cac:PostalAddress/cbc:CityName", city)(root),
        .. Has($"{party}/cac:PostalAddress/cbc:PostalZone", code)(root),
    ];

    /// <summary>A check that is made only where something is so.</summary>
    public static Func<XElement, IEnumerable<string>> Where(Func<XElement, bool> so, Func<XElement, IEnumerable<string>> check) =>
        root => so(root) ? check(root) : [];
}
