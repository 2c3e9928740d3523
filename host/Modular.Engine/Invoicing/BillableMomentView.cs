using Modular.Sdk;
using Modular.Sdk.Lifecycles;

namespace Modular.Engine.Invoicing;

/// <summary>A billable moment as callers see it.</summary>
/// <param name="Moment">The moment.</param>
/// <param name="Invoice">Identifier of the invoice that holds it, or null.</param>
/// <param name="Regime">The regime, for citations; null when its module is not loaded.</param>
public sealed record BillableMomentView(BillableMoment Moment, string? Invoice, IRegime? Regime);
