namespace Grpc.Core;

/// <summary>Links a call to the one that it was made for. Only engines make these.</summary>
public abstract class ContextPropagationToken
{
    internal ContextPropagationToken()
    {
    }
}
