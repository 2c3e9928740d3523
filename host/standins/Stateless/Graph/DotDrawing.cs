using System.Text;
using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>A plan in the DOT language.</summary>
internal static class DotDrawing
{
    public static string Draw(Plan plan)
    {
        var text = new StringBuilder()
            .AppendLine("digraph {")
            .AppendLine("compound=true;")
            .AppendLine("node [shape=Mrecord]")
            .AppendLine("rankdir=\"LR\"");
        foreach (var state in plan.States.Where(state => state.Superstate is null))
            AppendState(text, state);
        foreach (var choice in plan.Choices)
            text.AppendLine($"{choice.Name} [shape = \"diamond\", label = \"{Escape(choice.Description)}\"];");
        foreach (var edge in plan.Edges)
            text.AppendLine().Append($"\"{Escape(edge.From)}\" -> \"{Escape(edge.To)}\" [style=\"solid\", label=\"{Escape(edge.Label)}\"];");
        return text
            .AppendLine()
            .AppendLine(" init [label=\"\", shape=point];")
            .AppendLine($" init -> \"{Escape(plan.Start)}\"[style = \"solid\"]")
            .Append('}')
            .ToString();
    }

    private static void AppendState(StringBuilder text, StateInfo state)
    {
        if (state.Substates?.Any() != true)
        {
            text.AppendLine(Box(state));
            return;
        }

        var label = string.Concat(Lines(state).Select(line => "\\n" + line));
        text.AppendLine()
            .AppendLine($"subgraph \"cluster{Escape(state.ToString())}\"")
            .AppendLine("\t{")
            .AppendLine($"\tlabel = \"{Escape(state.ToString())}{(label.Length == 0 ? "" : "\\n----------" + label)}\"");
        foreach (var substate in state.Substates)
            AppendState(text, substate);
        text.AppendLine("}");
    }

    private static string Box(StateInfo state)
    {
        var lines = string.Join("\\n", Lines(state));
        var name = Escape(state.ToString());
        return $"\"{name}\" [label=\"{name}{(lines.Length == 0 ? "" : "|" + lines)}\"];";
    }

    private static IEnumerable<string> Lines(StateInfo state) => Plan.Entries(state).Select(action => "entry / " + Escape(action))
        .Concat(Plan.Exits(state).Select(action => "exit / " + Escape(action)));

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
