using Modular.Engine.Errors;
using NodaTime;

namespace Modular.Engine.Groups;

/// <summary>What one member of a group adds: read at one moment of that member, or the reason why it could not be read.</summary>
/// <typeparam name="T">What was read.</typeparam>
/// <param name="Tenant">Identifier of the member.</param>
/// <param name="Value">What was read; the default when there is a problem.</param>
public sealed record GroupPart<T>(string Tenant, T? Value)
{
    /// <summary>What people call it; empty when its file cannot be opened.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>The last change of the member that is part of this; 0 when it could not be read.</summary>
    public long Sequence { get; init; }

    /// <summary>The member's present date; null when it could not be read.</summary>
    public LocalDate? Today { get; init; }

    /// <summary>Why it could not be read; null when it was.</summary>
    public ModularException? Problem { get; init; }

    /// <summary>The same member with another value of what was read.</summary>
    public GroupPart<TOther> Select<TOther>(Func<T, TOther> change) => new(Tenant, Problem is null ? change(Value!) : default)
    {
        DisplayName = DisplayName,
        Sequence = Sequence,
        Today = Today,
        Problem = Problem,
    };
}
