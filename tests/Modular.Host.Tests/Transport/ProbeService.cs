using System.Globalization;
using Grpc.Core;

namespace Modular.Host.Tests.Transport;

/// <summary>Says what reached it.</summary>
public sealed class ProbeService : ProbeBase
{
    /// <summary>The call's deadline as a round-trip date and time.</summary>
    public override Task<string> TellDeadline(string request, ServerCallContext context) =>
        Task.FromResult(context.Deadline.ToString("O", CultureInfo.InvariantCulture));

    public override async Task<string> JoinAll(IAsyncStreamReader<string> requests, ServerCallContext context)
    {
        var seen = new List<string>();
        await foreach (var request in requests.ReadAllAsync(context.CancellationToken))
        {
            seen.Add(request);
        }

        return string.Join('+', seen);
    }

    public override async Task SplitOne(string request, IServerStreamWriter<string> responses, ServerCallContext context)
    {
        foreach (var letter in request)
        {
            await responses.WriteAsync(letter.ToString(CultureInfo.InvariantCulture), context.CancellationToken);
        }
    }
}
