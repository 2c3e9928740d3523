namespace Modular.Host.Plugins;

/// <summary>A module's code did not do what a module must.</summary>
internal sealed class ModuleFaultException(string reason, string message) : Exception(message)
{
    public string Reason { get; } = reason;
}
