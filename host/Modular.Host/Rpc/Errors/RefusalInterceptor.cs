using Grpc.Core;
using Grpc.Core.Interceptors;
using Modular.Engine.Errors;

namespace Modular.Host.Rpc.Errors;

/// <summary>
/// Turns what goes wrong into what a caller may know. Of a fault nothing is told, and only its type is logged: its text could hold
/// something about a person.
/// </summary>
internal sealed partial class RefusalInterceptor(ILogger<RefusalInterceptor> log) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request,
        ServerCallContext context,
        UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (Exception error) when (error is not RpcException)
        {
            throw Translate(error, context);
        }
    }

    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        ServerCallContext context,
        ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(requestStream, context);
        }
        catch (Exception error) when (error is not RpcException)
        {
            throw Translate(error, context);
        }
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(request, responseStream, context);
        }
        catch (Exception error) when (error is not RpcException)
        {
            throw Translate(error, context);
        }
    }

    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(requestStream, responseStream, context);
        }
        catch (Exception error) when (error is not RpcException)
        {
            throw Translate(error, context);
        }
    }

    private RpcException Translate(Exception error, ServerCallContext context)
    {
        switch (error)
        {
            case ModularException refusal:
                if (refusal.InnerException is { } cause)
                {
                    LogRefusal(context.Method, refusal.Reason, cause.GetType());
                }

                return WireErrors.Of(refusal);
            case OperationCanceledException when context.CancellationToken.IsCancellationRequested:
                return new RpcException(new Status(StatusCode.Cancelled, "The call was withdrawn or took too long."));
            default:
                LogFault(context.Method, error.GetType(), error.TargetSite?.DeclaringType);
                return new RpcException(new Status(StatusCode.Internal, ""));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} was refused with {Reason} because of {Cause}.")]
    private partial void LogRefusal(string method, ErrorReason reason, Type cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} failed with {Fault} in {Place}.")]
    private partial void LogFault(string method, Type fault, Type? place);
}
