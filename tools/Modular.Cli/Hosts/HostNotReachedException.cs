namespace Modular.Cli.Hosts;

/// <summary>There is no host to speak with.</summary>
public sealed class HostNotReachedException(string message) : Exception(message);
