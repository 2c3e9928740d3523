using Modular.Sdk.Values;

namespace Modular.Engine.Einvoicing;

/// <summary>A line.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Net">The amount without VAT; positive on a credit note that gives back.</param>
/// <param name="Rate">How it is taxed.</param>
/// <param name="Period">The period of service, or null.</param>
internal sealed record EinvoiceLine(string Name, Money Net, EinvoiceRate Rate, DatePeriod? Period)
{
    /// <summary>What the region wants to be stated; null when it wants nothing.</summary>
    public string? Description { get; init; }
}
