namespace Modular.Engine.Pipeline;

/// <summary>The platform's own checks, in the order in which they are looked at.</summary>
internal static class PlatformSteps
{
    public static IReadOnlyList<PlatformStep> All { get; } = [];
}
