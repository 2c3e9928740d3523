using Google.Protobuf;
using Grpc.Core;
using Grpc.Reflection.V1Alpha;
using V1 = Grpc.Reflection.V1;

namespace Modular.Host.Reflection;

/// <summary>grpc.reflection.v1alpha, which many tools still ask for. Its messages are those of v1 under another name.</summary>
internal sealed class ReflectionAlphaService(ReflectionAnswers answers, IHostApplicationLifetime lifetime)
    : ServerReflection.ServerReflectionBase
{
    public override Task ServerReflectionInfo(
        IAsyncStreamReader<ServerReflectionRequest> requestStream,
        IServerStreamWriter<ServerReflectionResponse> responseStream,
        ServerCallContext context) => ReflectionStream.AnswerAsync(
            requestStream,
            responseStream,
            Answer,
            context.CancellationToken,
            lifetime.ApplicationStopping);

    private ServerReflectionResponse Answer(ServerReflectionRequest request)
    {
        var asked = V1.ServerReflectionRequest.Parser.ParseFrom(request.ToByteString());
        return ServerReflectionResponse.Parser.ParseFrom(answers.To(asked).ToByteString());
    }
}
