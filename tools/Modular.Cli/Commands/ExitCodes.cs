namespace Modular.Cli.Commands;

/// <summary>What the tool's exit code says.</summary>
public static class ExitCodes
{
    public const int Done = 0;

    /// <summary>The host refused, or a scenario failed.</summary>
    public const int Refused = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>There is no host to speak with.</summary>
    public const int NotReached = 3;
}
