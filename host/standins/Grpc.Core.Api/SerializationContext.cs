using System.Buffers;

namespace Grpc.Core;

/// <summary>Where one outgoing message is written.</summary>
public abstract class SerializationContext
{
    /// <summary>The message is this array, which is no longer the caller's.</summary>
    public virtual void Complete(byte[] payload) => throw Unsupported();

    /// <summary>Where the message is to be written, ended with <see cref="Complete()"/>.</summary>
    public virtual IBufferWriter<byte> GetBufferWriter() => throw Unsupported();

    /// <summary>The message's size in bytes, said before the writer is asked for.</summary>
    public virtual void SetPayloadLength(int payloadLength)
    {
        // A hint: a context that cannot use it may leave it.
    }

    /// <summary>The message is what was written.</summary>
    public virtual void Complete() => throw Unsupported();

    private NotSupportedException Unsupported() => new($"{GetType().Name} does not support this way of writing.");
}
