using Grpc.AspNetCore.Server;
using Grpc.AspNetCore.Server.Model;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Modular.Host.Health;
using Modular.Host.Reflection;

namespace Modular.Host.Transport;

/// <summary>gRPC over HTTP/2, bounded on every side, with health and reflection.</summary>
public static class TransportSetup
{
    /// <summary>Registers the transport. The host sets parts' states on the <see cref="HealthStatus"/> that this registers.</summary>
    public static WebApplicationBuilder AddModularTransport(this WebApplicationBuilder builder, TransportOptions options)
    {
        builder.WebHost.ConfigureKestrel(kestrel => KestrelLimits.Apply(kestrel, options));
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<HealthStatus>();
        builder.Services.AddSingleton(ProtoCatalogue.OfModular());
        builder.Services.AddSingleton<ReflectionAnswers>();
        builder.Services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = options.LargestRequest;
            grpc.MaxSendMessageSize = options.LargestResponse;
            grpc.EnableDetailedErrors = false;
        });

        // After the engine's own set-up, which puts gzip and deflate back into an empty list. The engine holds only the compressed
        // size to the limit, so that a small message could unpack to any size.
        builder.Services.PostConfigure<GrpcServiceOptions>(grpc => grpc.CompressionProviders.Clear());

        // Instead of the engine's provider, whose marshallers turn a malformed message into a fault of the server.
        builder.Services.RemoveAll(typeof(IServiceMethodProvider<>));
        builder.Services.AddSingleton(typeof(IServiceMethodProvider<>), typeof(CheckedMethodProvider<>));
        return builder;
    }

    /// <summary>Puts the transport's checks and services in place. Call it before any other middleware is added.</summary>
    public static WebApplication MapModularTransport(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<TransportOptions>();
        app.UseMiddleware<RefuseOversizeBody>();
        app.UseMiddleware<RefuseCompression>();
        app.UseMiddleware<BoundDeadline>();
        app.MapGrpcService<HealthService>().AllowAnonymous();
        if (options.Reflection)
        {
            app.MapGrpcService<ReflectionService>().AllowAnonymous();
            app.MapGrpcService<ReflectionAlphaService>().AllowAnonymous();
        }

        app.Lifetime.ApplicationStopping.Register(app.Services.GetRequiredService<HealthStatus>().Close);
        return app;
    }
}
