using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Invoicing;

/// <summary>What a step changes, before the regime has judged it.</summary>
/// <param name="On">The date of the step.</param>
/// <param name="Values">Columns of the invoice that change.</param>
/// <param name="ClientNumber">The client number that the invoice states; null when the step states none.</param>
/// <param name="Amount">The amount to pay or credit; null for other steps.</param>
internal sealed record InvoiceChange(LocalDate On, FieldValues Values, string? ClientNumber, Money? Amount);
