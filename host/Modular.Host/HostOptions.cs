using Modular.Host.Plugins;

namespace Modular.Host;

/// <summary>How one host is run.</summary>
public sealed record HostOptions
{
    /// <summary>Where the tenants' files are. It is made when it is not there; one process has it at a time.</summary>
    public required string Data { get; init; }

    /// <summary>Where the modules are, each in a folder of its own.</summary>
    public string Modules { get; init; } = ModuleCatalogue.DefaultFolder;

    /// <summary>The address to listen on, over HTTP/2 without TLS.</summary>
    public Uri Address { get; init; } = new("http://127.0.0.1:5080");

    /// <summary>Whether a module that cannot be loaded stops the host.</summary>
    public bool Strict { get; init; }

    /// <summary>Modules to leave out, by identifier.</summary>
    public IReadOnlySet<string> DisabledModules { get; init; } = new HashSet<string>();

    /// <summary>Whether tools may ask what the host offers.</summary>
    public bool Reflection { get; init; } = true;
}
