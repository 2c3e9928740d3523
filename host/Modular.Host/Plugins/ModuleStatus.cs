namespace Modular.Host.Plugins;

/// <summary>What became of a module. The set is closed; the wire names the same five.</summary>
public enum ModuleStatus
{
    /// <summary>Its regimes can be used.</summary>
    Loaded,

    /// <summary>Refused before any of its code ran.</summary>
    Rejected,

    /// <summary>Its code was loaded and did not do what a module must.</summary>
    Failed,

    /// <summary>A higher version of the same module serves a regime version that it serves too.</summary>
    Superseded,

    /// <summary>Its manifest or the operator switches it off.</summary>
    Disabled,
}
