namespace Modular.Sdk.Lifecycles;

/// <summary>Names of the product sheet columns that every regime has.</summary>
public static class ProductSheetFields
{
    /// <summary>Lookup: the provider.</summary>
    public const string Provider = "provider";

    /// <summary>Text: the regime's product code.</summary>
    public const string ProductCode = "product_code";

    /// <summary>Text: the product's name.</summary>
    public const string Title = "title";

    /// <summary>Choice: <c>draft</c>, <c>approved</c> or <c>withdrawn</c>.</summary>
    public const string Status = "status";

    /// <summary>Money: the fixed price; absent when the price is quoted per trajectory.</summary>
    public const string Price = "price";

    /// <summary>Money: the hourly rate; absent when there is none.</summary>
    public const string HourlyRate = "hourly_rate";

    /// <summary>Whole number: the length in months; absent when it is agreed per trajectory.</summary>
    public const string Months = "months";

    /// <summary>Choice: <c>standard_21</c>, <c>reduced_9</c>, <c>zero</c> or <c>exempt</c> (DEC-09).</summary>
    public const string VatTreatment = "vat_treatment";

    /// <summary>Text: why no VAT is due, as invoices state it; absent for the usual words (DEC-09).</summary>
    public const string VatExemptionReason = "vat_exemption_reason";
}
