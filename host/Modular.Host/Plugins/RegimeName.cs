namespace Modular.Host.Plugins;

/// <summary>A regime version, as a manifest names it.</summary>
public sealed record RegimeName(string Id, string Version)
{
    public override string ToString() => $"{Id} {Version}";
}
