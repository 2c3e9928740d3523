namespace Modular.Cli.Commands;

/// <summary>The command line says something that cannot be done.</summary>
public sealed class UsageException(string message) : Exception(message);
