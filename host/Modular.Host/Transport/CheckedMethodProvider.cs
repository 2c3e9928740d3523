using System.Reflection;
using Grpc.AspNetCore.Server.Model;
using Grpc.Core;

namespace Modular.Host.Transport;

/// <summary>Finds the methods of a generated service, as the engine's own provider does, and binds them with checked marshallers.</summary>
internal sealed class CheckedMethodProvider<TService> : IServiceMethodProvider<TService>
    where TService : class
{
    public void OnServiceMethodDiscovery(ServiceMethodProviderContext<TService> context)
    {
        var attribute = typeof(TService).GetCustomAttribute<BindServiceMethodAttribute>(inherit: true)
            ?? throw new InvalidOperationException($"{typeof(TService).Name} is not made from a proto.");
        var bind = attribute.BindType.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Single(method => method.Name == attribute.BindMethodName && Takes(method.GetParameters()));

        // Without a service, the generated method only says which methods there are.
        bind.Invoke(null, [new CheckedBinder<TService>(context), null]);
    }

    private static bool Takes(ParameterInfo[] parameters) =>
        parameters is [var binder, var service]
        && binder.ParameterType == typeof(ServiceBinderBase)
        && service.ParameterType.IsAssignableFrom(typeof(TService));
}
