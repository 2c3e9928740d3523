namespace Modular.Host.Transport;

/// <summary>On a method that takes as long as there is to do: only its caller says how long that may be.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnhurriedAttribute : Attribute;
