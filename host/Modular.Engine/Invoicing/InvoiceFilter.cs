using NodaTime;

namespace Modular.Engine.Invoicing;

/// <summary>Which invoices to list; null leaves a condition out.</summary>
/// <param name="Trajectory">Identifier of the trajectory.</param>
/// <param name="Status">draft, issued, received, paid or credited.</param>
/// <param name="ReminderOnOrBefore">Only received ones that are to be paid on or before this date.</param>
public sealed record InvoiceFilter(string? Trajectory, string? Status, LocalDate? ReminderOnOrBefore);
