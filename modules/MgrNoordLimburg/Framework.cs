using Modular.Sdk.Calendar;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>The framework agreement: four years from 2022, extended at most twice by three (MGR-C01).</summary>
internal static class Framework
{
    public static readonly LocalDate Beginning = new(2022, 1, 1);

    /// <summary>The first day on which providers can enter the open house of segment Individual (MGR-C04).</summary>
    public static readonly LocalDate OpenHouse = new(2022, 4, 1);

    /// <summary>The last day of the agreement with a number of extensions.</summary>
    public static LocalDate LastDay(int extensions) => Terms.LastDay(Beginning, 12 * (4 + (3 * extensions)));

    /// <summary>Whether the contract is for the segment of a product.</summary>
    public static bool Covers(FieldValues? contract, string? productCode) => Segment.Of(productCode) switch
    {
        Segment.Collective => contract?.Yes(MgrModel.Collective) == true,
        Segment.Individual => contract?.Yes(MgrModel.Individual) == true,
        _ => false,
    };
}
