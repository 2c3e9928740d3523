using Grpc.Core;
using Grpc.Reflection.V1;

namespace Modular.Host.Reflection;

/// <summary>grpc.reflection.v1.</summary>
internal sealed class ReflectionService(ReflectionAnswers answers, IHostApplicationLifetime lifetime)
    : ServerReflection.ServerReflectionBase
{
    public override Task ServerReflectionInfo(
        IAsyncStreamReader<ServerReflectionRequest> requestStream,
        IServerStreamWriter<ServerReflectionResponse> responseStream,
        ServerCallContext context) => ReflectionStream.AnswerAsync(
            requestStream,
            responseStream,
            answers.To,
            context.CancellationToken,
            lifetime.ApplicationStopping);
}
