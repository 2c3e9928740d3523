using Modular.Sdk.Values;

namespace Modular.Sdk.Invoicing;

/// <summary>Something that the invoice states.</summary>
/// <param name="Name">Stable, lower case with underscores, for example <c>client_number</c>.</param>
/// <param name="Label">What people read.</param>
/// <param name="Value">What it says.</param>
/// <param name="RuleId">The rule that asks for it.</param>
public sealed record InvoiceStatement(string Name, LocalizedText Label, string Value, string RuleId);
