using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>Draws a machine for Mermaid.</summary>
public static class MermaidGraph
{
    /// <summary>The diagram as Mermaid text: superstates are composite states, dynamic transitions pass through a choice.</summary>
    public static string Format(StateMachineInfo machineInfo, MermaidGraphDirection? direction = null)
    {
        ArgumentNullException.ThrowIfNull(machineInfo);
        return new MermaidDrawing(new Plan(machineInfo)).Draw(direction);
    }
}
