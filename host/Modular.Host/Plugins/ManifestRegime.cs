namespace Modular.Host.Plugins;

/// <summary>A regime version and the type that implements it.</summary>
internal sealed record ManifestRegime(RegimeName Name, string Type);
