namespace Grpc.Core;

/// <summary>The server whose certificate is judged.</summary>
public class VerifyPeerContext
{
    internal VerifyPeerContext(string targetName, string peerPem)
    {
        TargetName = targetName;
        PeerPem = peerPem;
    }

    /// <summary>The name that was called.</summary>
    public string TargetName { get; }

    /// <summary>The certificate it showed, in PEM.</summary>
    public string PeerPem { get; }
}
