namespace Grpc.Core;

/// <summary>Wishes for how one message is written.</summary>
[Flags]
public enum WriteFlags
{
    /// <summary>May wait in a buffer for the next message.</summary>
    BufferHint = 0x1,

    /// <summary>Is not to be compressed.</summary>
    NoCompress = 0x2,
}
