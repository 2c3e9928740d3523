using System.Collections.Immutable;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Lifecycles;

/// <summary>An amount that the provider may invoice.</summary>
/// <param name="Key">Unique within the trajectory, for example <c>plan_approved</c>.</param>
/// <param name="Amount">The amount, on the regime's VAT basis.</param>
/// <param name="EarnedOn">The date on which it may first be invoiced.</param>
/// <param name="Explanation">How the amount came about; its rules are cited on the invoice.</param>
public sealed record BillableMoment(string Key, Money Amount, LocalDate EarnedOn, Calculation Explanation)
{
    /// <summary>What the invoice line says.</summary>
    public required LocalizedText Description { get; init; }

    /// <summary>The period that is invoiced, or null.</summary>
    public DatePeriod? Period { get; init; }

    /// <summary>The last date on which an invoice is in time, or null for no term.</summary>
    public LocalDate? InvoiceBy { get; init; }

    /// <summary>The rules that give the right to the amount.</summary>
    public ImmutableArray<string> RuleIds { get; init; } = [];

    /// <summary>Whether an invoice that is not credited holds it already. Set by the host.</summary>
    public bool Invoiced { get; init; }
}
