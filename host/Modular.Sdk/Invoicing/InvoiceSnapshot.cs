using System.Collections.Immutable;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Invoicing;

/// <summary>An invoice as it stands before the step that is judged.</summary>
public sealed record InvoiceSnapshot
{
    /// <summary>The billable moments it is made of; for a credit note none.</summary>
    public ImmutableArray<BillableMoment> Lines { get; init; } = [];

    /// <summary>The total including VAT, as it is paid; negative on a credit note.</summary>
    public required Money Total { get; init; }

    /// <summary>The total excluding VAT.</summary>
    public Money TotalExcludingVat { get; init; }

    /// <summary>The date on which it was sent, or null.</summary>
    public LocalDate? IssuedOn { get; init; }

    /// <summary>The date on which it was received, or null.</summary>
    public LocalDate? ReceivedOn { get; init; }

    /// <summary>What was paid so far.</summary>
    public Money Paid { get; init; }
}
