using System.Text;
using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>A plan in the Mermaid language, whose identifiers cannot hold blanks, colons or dashes: such names get an alias.</summary>
internal sealed class MermaidDrawing
{
    private readonly Plan plan;
    private readonly Dictionary<string, string> aliases = [];

    public MermaidDrawing(Plan plan)
    {
        this.plan = plan;
        HashSet<string> taken = [.. plan.States.Select(state => state.ToString()), .. plan.Choices.Select(choice => choice.Name)];
        foreach (var name in plan.States.Select(state => state.ToString()).Where(NeedsAlias))
        {
            var shortened = string.Concat(name.Where(IsAllowed));
            var alias = shortened;
            for (var i = 1; alias.Length == 0 || !taken.Add(alias); i++)
                alias = $"{shortened}_{i}";
            aliases[name] = alias;
        }
    }

    public string Draw(MermaidGraphDirection? direction)
    {
        var text = new StringBuilder("stateDiagram-v2");
        if (direction is not null)
            text.AppendLine().Append("\tdirection ").Append(Code(direction.Value));
        foreach (var (name, alias) in aliases)
            text.AppendLine().Append($"\t{alias} : {name}");
        foreach (var superstate in plan.States.Where(state => state.Substates?.Any() == true))
            AppendSuperstate(text, superstate);
        foreach (var choice in plan.Choices)
            text.AppendLine().Append($"\tstate {choice.Name} <<choice>>");
        foreach (var edge in plan.Edges)
            text.AppendLine().Append($"\t{Name(edge.From)} --> {Name(edge.To)} : {edge.Label}");
        return text.AppendLine().Append($"[*] --> {Name(plan.Start)}").ToString();
    }

    private void AppendSuperstate(StringBuilder text, StateInfo superstate)
    {
        text.AppendLine().Append($"\tstate {Name(superstate.ToString())} {{");
        foreach (var substate in superstate.Substates ?? [])
            text.AppendLine().Append($"\t\t{Name(substate.ToString())}");
        text.AppendLine().Append("\t}");
    }

    private string Name(string state) => aliases.GetValueOrDefault(state, state);

    private static bool NeedsAlias(string name) => !name.All(IsAllowed);

    private static bool IsAllowed(char c) => !char.IsWhiteSpace(c) && c is not (':' or '-');

    private static string Code(MermaidGraphDirection direction) => direction switch
    {
        MermaidGraphDirection.LeftToRight => "LR",
        MermaidGraphDirection.RightToLeft => "RL",
        MermaidGraphDirection.TopToBottom => "TB",
        _ => "BT",
    };
}
