namespace Modular.Modules.MgrNoordLimburg;

/// <summary>The two segments and their products (MGR-O03); a product's code is also its line on the rate card.</summary>
internal static class Segment
{
    public const string Collective = "collective";
    public const string Individual = "individual";

    public const string P1 = "p1";
    public const string P2Mbo = "p2_mbo";
    public const string P2Hbo = "p2_hbo";

    /// <summary>The segment of a product, or null when the code is none of the three.</summary>
    public static string? Of(string? productCode) => productCode switch
    {
        P1 => Collective,
        P2Mbo or P2Hbo => Individual,
        _ => null,
    };

    /// <summary>The handbook's number of the segment, as it ends the name of an indicator.</summary>
    public static int Number(string? segment) => segment == Collective ? 1 : 2;
}
