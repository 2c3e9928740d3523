using Grpc.Core;

namespace Modular.Host.Reflection;

/// <summary>A stream of questions and answers: each in turn, not too many, and none after the host starts to stop.</summary>
internal static class ReflectionStream
{
    private const int MostQuestions = 10_000;

    public static async Task AnswerAsync<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requests,
        IServerStreamWriter<TResponse> responses,
        Func<TRequest, TResponse> answer,
        CancellationToken caller,
        CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(caller, stopping);
        for (var asked = 0; await requests.MoveNext(either.Token); asked++)
        {
            if (asked == MostQuestions)
            {
                throw new RpcException(new Status(StatusCode.ResourceExhausted, "Too many questions on one stream; open another."));
            }

            await responses.WriteAsync(answer(requests.Current), either.Token);
        }
    }
}
