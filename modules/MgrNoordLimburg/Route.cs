namespace Modular.Modules.MgrNoordLimburg;

/// <summary>On what ground a provider is chosen.</summary>
internal static class Route
{
    /// <summary>A contract of 2022 or later (MGR-C03).</summary>
    public const string Contracted = "contracted";

    /// <summary>A trajectory that ran on 1 January 2022 is finished under the old contract (MGR-C06).</summary>
    public const string CarriedOver = "carried_over";

    /// <summary>No contract: the municipality's internal exception route (MGR-C05).</summary>
    public const string Exception = "exception";

    /// <summary>A subsidy relation instead of a contract (MGR-C05).</summary>
    public const string Subsidy = "subsidy";

    /// <summary>The municipality or its sheltered-work company does it itself (MGR-C09).</summary>
    public const string InHouse = "in_house";
}
