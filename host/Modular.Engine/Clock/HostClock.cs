using NodaTime;

namespace Modular.Engine.Clock;

/// <summary>The host's clock: tenants that are not on a test clock live on it.</summary>
public sealed class HostClock(TimeProvider time) : IClock
{
    public Instant GetCurrentInstant() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
