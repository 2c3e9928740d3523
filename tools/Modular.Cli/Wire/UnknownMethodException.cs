namespace Modular.Cli.Wire;

/// <summary>A method was named that the protos do not have.</summary>
public sealed class UnknownMethodException(string message) : Exception(message);
