namespace Modular.Sdk.Lifecycles;

/// <summary>Names of the trajectory columns that every regime has.</summary>
public static class TrajectoryFields
{
    /// <summary>Lookup: the participant.</summary>
    public const string Participant = "participant";

    /// <summary>Lookup: the provider.</summary>
    public const string Provider = "provider";

    /// <summary>Lookup: the contract under which it was ordered.</summary>
    public const string Contract = "contract";

    /// <summary>Lookup: the product sheet under which it was ordered.</summary>
    public const string ProductSheet = "product_sheet";

    /// <summary>Text: the municipality's client number, as on the order.</summary>
    public const string ClientNumber = "client_number";

    /// <summary>Text: the case manager, by opaque principal.</summary>
    public const string CaseManager = "case_manager";

    /// <summary>Text: the objective, the expected performance.</summary>
    public const string Objective = "objective";

    /// <summary>Date: the first day of service.</summary>
    public const string StartedOn = "started_on";

    /// <summary>Date: the last day of service as planned, inclusive.</summary>
    public const string EndsOn = "ends_on";

    /// <summary>Date: the last day of service as it was.</summary>
    public const string CompletedOn = "completed_on";

    /// <summary>Money: the agreed price.</summary>
    public const string Price = "price";

    /// <summary>Whole number: the agreed length in months.</summary>
    public const string Months = "months";
}
