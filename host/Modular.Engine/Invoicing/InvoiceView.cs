using System.Collections.Immutable;
using Modular.Engine.Einvoicing;
using Modular.Sdk;
using Modular.Sdk.Invoicing;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;

namespace Modular.Engine.Invoicing;

/// <summary>An invoice or credit note as callers see it.</summary>
/// <param name="Tenant">Identifier of the tenant.</param>
/// <param name="Id">Identifier of the invoice; empty before it is stored.</param>
/// <param name="Version">The sequence of its last change; 0 before it is stored.</param>
/// <param name="Fields">All columns of the invoice.</param>
/// <param name="Regime">The regime, for citations; null when its module is not loaded.</param>
public sealed record InvoiceView(string Tenant, string Id, long Version, FieldValues Fields, IRegime? Regime)
{
    public ImmutableArray<InvoiceLine> Lines { get; init; } = [];

    /// <summary>What falls under each VAT rate, the highest first; together the totals.</summary>
    public ImmutableArray<VatPart> VatParts { get; init; } = [];

    /// <summary>Whether the amounts of its lines include VAT; null for one that was made before this was kept.</summary>
    public VatBasis? Basis => Fields.Text("vat_basis") is { } basis ? EnumName.Parse<VatBasis>(basis) : null;

    /// <summary>Identifier of the statement whose lines it is over; null for an invoice of one trajectory.</summary>
    public string? Statement => Fields.Text("statement");

    public ImmutableArray<InvoiceStatement> Statements { get; init; } = [];

    public ImmutableArray<Signal> Signals { get; init; } = [];

    /// <summary>The rules that the last judgement rested on; empty when only read.</summary>
    public ImmutableArray<AppliedRule> Rules { get; init; } = [];

    /// <summary>The credit note that this step made; null for other steps.</summary>
    public InvoiceView? CreditNote { get; init; }

    /// <summary>Whether it was issued electronically.</summary>
    public bool Electronic => ElectronicTerms.AreKept(Fields);

    public Money Total => Fields.Money("total_including_vat")!.Value;

    public Money Paid => Fields.Money("paid") ?? Money.Zero;

    public Money Credited => Fields.Money("credited") ?? Money.Zero;

    /// <summary>What is still to be paid, including VAT.</summary>
    public Money Open => Total - Credited - Paid;
}
