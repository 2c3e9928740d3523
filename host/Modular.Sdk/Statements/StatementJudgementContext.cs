using System.Collections.Immutable;
using Modular.Sdk.Contracting;

namespace Modular.Sdk.Statements;

/// <summary>A step of a statement, to be judged.</summary>
public sealed record StatementJudgementContext
{
    /// <summary>What is about to happen.</summary>
    public required StatementStep Step { get; init; }

    /// <summary>The statement before it happens.</summary>
    public required Statement Statement { get; init; }

    /// <summary>Its lines that stand.</summary>
    public ImmutableArray<StatementLine> Lines { get; init; } = [];

    /// <summary>The case managers of the trajectories on its lines, by opaque principal.</summary>
    public ImmutableArray<string> CaseManagers { get; init; } = [];

    /// <summary>The role of the caller.</summary>
    public required string Role { get; init; }

    /// <summary>The caller, by opaque principal.</summary>
    public required string Principal { get; init; }

    /// <summary>Why it is returned; null for other steps.</summary>
    public string? Reason { get; init; }

    /// <summary>The provider.</summary>
    public required ProviderContext Provider { get; init; }
}
