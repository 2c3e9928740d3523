using System.Collections.Immutable;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Einvoicing;

/// <summary>What an electronic invoice or credit note says. Amounts of a credit note are positive when it gives money back.</summary>
internal sealed record Einvoice
{
    public const string InvoiceType = "380";
    public const string CreditNoteType = "381";
    public const string SelfBilledType = "389";

    public required string TypeCode { get; init; }

    public required EinvoiceParty Seller { get; init; }

    public required EinvoiceParty Buyer { get; init; }

    public required ImmutableArray<EinvoiceLine> Lines { get; init; }

    public required ImmutableArray<EinvoiceVat> Vat { get; init; }

    public required Money TotalExcludingVat { get; init; }

    public required Money TotalIncludingVat { get; init; }

    /// <summary>How and when to pay, in Dutch.</summary>
    public required string PaymentTerms { get; init; }

    public string? Number { get; init; }

    public LocalDate? IssuedOn { get; init; }

    /// <summary>The last date to pay on when it is received on the date of issue; null when nobody says, and for a credit note.</summary>
    public LocalDate? DueOn { get; init; }

    /// <summary>What the buyer knows it by: the client's number, or the statement that was approved.</summary>
    public string? BuyerReference { get; init; }

    public DatePeriod? Period { get; init; }

    /// <summary>For a credit note: the number of the invoice that it credits.</summary>
    public string? Credits { get; init; }

    public bool IsCreditNote => TypeCode == CreditNoteType;
}
