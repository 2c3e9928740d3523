namespace Grpc.Core;

/// <summary>Whether the server's certificate is accepted.</summary>
public delegate bool VerifyPeerCallback(VerifyPeerContext context);
