using Modular.Sdk.Values;

namespace Modular.Engine.Invoicing;

/// <summary>A line of an invoice.</summary>
/// <param name="Key">The billable moment's key; empty on a credit note and for what is no billable moment.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Amount">The amount on the regime's VAT basis; on a credit note including VAT.</param>
/// <param name="Period">The period invoiced, or null.</param>
/// <param name="Rate">The VAT rate that it falls under.</param>
public sealed record InvoiceLine(string Key, LocalizedText Description, Money Amount, DatePeriod? Period, VatRate Rate)
{
    /// <summary>Identifier of the trajectory that it is for; null when it is for none in particular.</summary>
    public string? Trajectory { get; init; }
}
