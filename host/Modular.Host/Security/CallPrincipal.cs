using Grpc.Core;
using Modular.Engine.Security;

namespace Modular.Host.Security;

/// <summary>Carries the caller along with the call.</summary>
internal static class CallPrincipal
{
    private static readonly object Key = typeof(Principal);

    public static void SetPrincipal(this ServerCallContext context, Principal principal) => context.UserState[Key] = principal;

    /// <summary>Who calls. Only where the interceptor has been, so not in methods that are open to all.</summary>
    public static Principal GetPrincipal(this ServerCallContext context) => (Principal)context.UserState[Key];
}
