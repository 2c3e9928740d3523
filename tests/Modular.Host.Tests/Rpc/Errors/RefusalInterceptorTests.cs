using System.Collections.Concurrent;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Modular.Host.Rpc.Errors;
using Modular.Host.Transport;
using Modular.Tenants.V1;

namespace Modular.Host.Tests.Rpc.Errors;

public sealed class RefusalInterceptorTests
{
    [Fact]
    public async Task AnyMethod_ThatFails_TellsNothingAndLogsNoText()
    {
        var log = new Lines();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.AddModularTransport(new TransportOptions { Port = 0 });
        builder.Services.Configure<GrpcServiceOptions>(grpc => grpc.Interceptors.Add<RefusalInterceptor>());
        await using var app = builder.Build();
        app.MapModularTransport();
        app.MapGrpcService<FailingTenants>();
        await app.StartAsync();
        using var channel = GrpcChannel.ForAddress(app.Urls.Single());

        var call = new TenantService.TenantServiceClient(channel).GetTenantAsync(new GetTenantRequest());
        var error = await Assert.ThrowsAsync<RpcException>(async () => await call);

        Assert.Equal((StatusCode.Internal, ""), (error.StatusCode, error.Status.Detail));
        Assert.Null(error.Trailers.GetValueBytes("grpc-status-details-bin"));
        Assert.Contains(log.All, line => line.Contains("GetTenant failed with System.FormatException", StringComparison.Ordinal));
        Assert.DoesNotContain(log.All, line => line.Contains(FailingTenants.Secret, StringComparison.Ordinal));
    }

    private sealed class FailingTenants : TenantService.TenantServiceBase
    {
        public const string Secret = "mevrouw Jansen";

        public override Task<GetTenantResponse> GetTenant(GetTenantRequest request, ServerCallContext context) =>
            throw new FormatException(Secret);
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> All { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter) => All.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
