using System.Reflection;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Modular.Host.Rpc.Calls;
using Modular.Host.Rpc.Errors;
using Modular.Host.Security;

namespace Modular.Host.Rpc;

/// <summary>Finds the services and the parts that they are made of. A new one is a class in a folder below; nothing is listed.</summary>
internal static class RpcSetup
{
    private const string ServiceSuffix = "Rpc";
    private const string PartSuffix = "Calls";

    private static IEnumerable<Type> Services => Below(ServiceSuffix)
        .Where(type => type.GetCustomAttribute<BindServiceMethodAttribute>(inherit: true) is not null);

    public static IServiceCollection AddModularRpc(this IServiceCollection services)
    {
        // The first sees a call first and its end last, so that it also tells of a caller that is not known.
        services.Configure<GrpcServiceOptions>(grpc =>
        {
            grpc.Interceptors.Add<RefusalInterceptor>();
            grpc.Interceptors.Add<PrincipalInterceptor>();
            grpc.Interceptors.Add<FittingPages>();
        });
        services.AddSingleton<RefusalInterceptor>().AddSingleton<PrincipalInterceptor>().AddSingleton<FittingPages>();

        // One of each for the whole process: they keep nothing of a call.
        var types = Services.Concat(Below(PartSuffix)).ToHashSet();
        return services.Scan(scan => scan.FromAssemblyOf<RefusalInterceptor>()
            .AddClasses(classes => classes.Where(types.Contains), publicOnly: false)
            .AsSelf()
            .WithSingletonLifetime());
    }

    public static void MapModularRpc(this IEndpointRouteBuilder endpoints)
    {
        var map = typeof(GrpcEndpointRouteBuilderExtensions)
            .GetMethod(nameof(GrpcEndpointRouteBuilderExtensions.MapGrpcService), [typeof(IEndpointRouteBuilder)])
            ?? throw new InvalidOperationException("The engine has no MapGrpcService.");
        foreach (var type in Services)
        {
            map.MakeGenericMethod(type).Invoke(null, [endpoints]);
        }
    }

    private static IEnumerable<Type> Below(string suffix) => typeof(RpcSetup).Assembly.GetTypes().Where(type =>
        type is { IsClass: true, IsAbstract: false, IsNested: false }
        && type.Name.EndsWith(suffix, StringComparison.Ordinal)
        && type.Namespace?.StartsWith($"{typeof(RpcSetup).Namespace}.", StringComparison.Ordinal) == true);
}
