using Modular.Sdk.Values;

namespace Modular.Engine.Invoicing;

/// <summary>A line of an invoice.</summary>
/// <param name="Key">The billable moment's key; empty on a credit note.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Amount">The amount on the regime's VAT basis.</param>
/// <param name="Period">The period invoiced, or null.</param>
public sealed record InvoiceLine(string Key, LocalizedText Description, Money Amount, DatePeriod? Period);
