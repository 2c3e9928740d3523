using System.Collections.Immutable;
using Modular.Sdk.Contracting;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Invoicing;

/// <summary>A step of an invoice over the lines of a statement, to be judged.</summary>
public sealed record CollectiveInvoiceContext
{
    /// <summary>What is about to happen.</summary>
    public required InvoiceStep Step { get; init; }

    /// <summary>The invoice before it happens; its own lines are empty.</summary>
    public required InvoiceSnapshot Invoice { get; init; }

    /// <summary>The statement.</summary>
    public required Statement Statement { get; init; }

    /// <summary>The statement's lines that are invoiced.</summary>
    public ImmutableArray<StatementLine> Lines { get; init; } = [];

    /// <summary>The provider.</summary>
    public required ProviderContext Provider { get; init; }

    /// <summary>The date of the step.</summary>
    public required LocalDate On { get; init; }

    /// <summary>The amount to pay or credit; null for other steps.</summary>
    public Money? Amount { get; init; }
}
