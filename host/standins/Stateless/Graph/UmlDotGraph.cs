using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>Draws a machine for Graphviz.</summary>
public static class UmlDotGraph
{
    /// <summary>The diagram as DOT text: superstates are clusters, dynamic transitions pass through a diamond.</summary>
    public static string Format(StateMachineInfo machineInfo)
    {
        ArgumentNullException.ThrowIfNull(machineInfo);
        return DotDrawing.Draw(new Plan(machineInfo));
    }
}
