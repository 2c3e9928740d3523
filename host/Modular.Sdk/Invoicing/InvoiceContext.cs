using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Invoicing;

/// <summary>A step of an invoice, to be judged.</summary>
public sealed record InvoiceContext : TrajectoryContext
{
    /// <summary>What is about to happen.</summary>
    public required InvoiceStep Step { get; init; }

    /// <summary>The invoice before it happens.</summary>
    public required InvoiceSnapshot Invoice { get; init; }

    /// <summary>The date of the step.</summary>
    public required LocalDate On { get; init; }

    /// <summary>The client number that the invoice states; null when the step does not state one.</summary>
    public string? StatedClientNumber { get; init; }

    /// <summary>The amount to pay or credit; null for other steps.</summary>
    public Money? Amount { get; init; }
}
