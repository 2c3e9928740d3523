using System.Collections.Immutable;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Sdk.Statements;

/// <summary>A line of a statement.</summary>
/// <param name="Values">Its columns: given and computed.</param>
public sealed record StatementLine(FieldValues Values)
{
    /// <summary>Identifier of the trajectory it is about, or null.</summary>
    public string? Trajectory { get; init; }

    /// <summary>What may be invoiced for it, on the regime's VAT basis; negative is settled. Null when nothing is invoiced.</summary>
    public Money? Amount { get; init; }

    /// <summary>The key of the trajectory's billable moment that the line invoices, or null.</summary>
    public string? MomentKey { get; init; }

    /// <summary>What the invoice line says; null when nothing is invoiced.</summary>
    public LocalizedText? Description { get; init; }

    /// <summary>The period of service, or null.</summary>
    public DatePeriod? Period { get; init; }

    /// <summary>Every reason why the line does not stand; empty when it does.</summary>
    public ImmutableArray<Violation> Refused { get; init; } = [];

    /// <summary>The rules that the line rests on.</summary>
    public ImmutableArray<string> RuleIds { get; init; } = [];
}
