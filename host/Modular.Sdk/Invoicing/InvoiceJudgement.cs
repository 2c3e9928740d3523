using System.Collections.Immutable;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using NodaTime;

namespace Modular.Sdk.Invoicing;

/// <summary>What a regime says of a step of an invoice.</summary>
public sealed record InvoiceJudgement
{
    /// <summary>Every reason why the step is refused; empty when it may go on.</summary>
    public ImmutableArray<Violation> Violations { get; init; } = [];

    /// <summary>Flags for people, for example that the invoice is late.</summary>
    public ImmutableArray<Signal> Signals { get; init; } = [];

    /// <summary>The rules that the judgement rests on.</summary>
    public ImmutableArray<AppliedRule> Rules { get; init; } = [];

    /// <summary>What the invoice must state, in order; given when it is drafted.</summary>
    public ImmutableArray<InvoiceStatement> Statements { get; init; } = [];

    /// <summary>The last date of payment by the agreements; given when it is received.</summary>
    public LocalDate? ContractualDueOn { get; init; }

    /// <summary>The last date of payment by law; given when it is received.</summary>
    public LocalDate? StatutoryDueOn { get; init; }

    /// <summary>Where the invoice is to be sent; given when it is drafted.</summary>
    public string? SendTo { get; init; }
}
