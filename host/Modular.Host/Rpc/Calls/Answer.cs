using Google.Protobuf;
using Modular.Engine.Commands;

namespace Modular.Host.Rpc.Calls;

/// <summary>
/// The answer to a command: made once, kept with the change that it reports, and given again, byte for byte, when the call is repeated.
/// </summary>
/// <typeparam name="TView">The engine's answer.</typeparam>
/// <typeparam name="TResponse">The wire's answer.</typeparam>
internal sealed class Answer<TView, TResponse>(Func<TView, TResponse> write)
    where TView : class
    where TResponse : class, IMessage<TResponse>, new()
{
    private TResponse? written;

    /// <summary>The bytes to keep.</summary>
    public byte[] Encode(TView view) => (written = write(view)).ToByteArray();

    /// <summary>What to answer.</summary>
    public TResponse Of(Reply<TView> reply)
    {
        if (reply.Stored is { } stored)
        {
            var again = new TResponse();
            again.MergeFrom(stored);
            return again;
        }

        return written ?? write(reply.Fresh ?? throw new InvalidOperationException("A reply is fresh or stored."));
    }
}
