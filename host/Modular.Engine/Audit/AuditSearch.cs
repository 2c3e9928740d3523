using Modular.Data.Reading;
using NodaTime;

namespace Modular.Engine.Audit;

/// <summary>What is looked for in the whole of the audit.</summary>
/// <param name="Sought">What must hold of a change.</param>
/// <param name="From">Only from this moment on; null for the first.</param>
/// <param name="To">Only before this moment; null for the last.</param>
public sealed record AuditSearch(AuditSought Sought, Instant? From, Instant? To);
