namespace Modular.Data.Reading;

/// <summary>What is looked for in the audit; null for whatever it is.</summary>
public sealed record AuditSought
{
    /// <summary>The table's present name.</summary>
    public string? Table { get; init; }

    public string? Actor { get; init; }

    public string? RequestId { get; init; }

    public string? Method { get; init; }

    public string? RuleId { get; init; }

    internal bool Fits(AuditEntry entry) =>
        (Table is null || (entry.Table == Table && !entry.TableGone))
        && (Actor is null || entry.Actor == Actor)
        && (RequestId is null || entry.RequestId == RequestId)
        && (Method is null || entry.Method == Method)
        && (RuleId is null || entry.RuleIds.Contains(RuleId));
}
