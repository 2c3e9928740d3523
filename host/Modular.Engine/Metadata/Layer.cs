namespace Modular.Engine.Metadata;

/// <summary>Who declares a part of the metadata.</summary>
public enum Layer
{
    Platform,
    Module,

    /// <summary>The tenant itself; its names start with <c>x_</c>.</summary>
    Tenant,
}
