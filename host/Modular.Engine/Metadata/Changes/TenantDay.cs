using NodaTime;

namespace Modular.Engine.Metadata.Changes;

/// <summary>The day on which an expression is tried: that it can be computed is asked, not what it gives.</summary>
internal static class TenantDay
{
    public static LocalDate Some { get; } = new(2000, 1, 1);
}
