using Modular.Engine.Providers;
using Modular.Engine.Records;
using Modular.Engine.Tariffs;

namespace Modular.Engine.Pipeline;

/// <summary>The platform's own checks, in the order in which they are looked at.</summary>
internal static class PlatformSteps
{
    public static IReadOnlyList<PlatformStep> All { get; } =
    [
        .. ValueChecks.Steps,
        .. ContractSteps.All,
        .. ProductSheetSteps.All,
        IndexFigureSteps.Final,
    ];
}
