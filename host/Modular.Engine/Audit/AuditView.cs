using Modular.Data.Reading;

namespace Modular.Engine.Audit;

/// <summary>A change as one caller may see it.</summary>
/// <param name="Tenant">Identifier of the tenant.</param>
/// <param name="Entry">Who did what, when and why.</param>
/// <param name="Columns">The columns that got another value, without those that the caller may not read.</param>
public sealed record AuditView(string Tenant, AuditEntry Entry, IReadOnlyList<ValueChange> Columns);
