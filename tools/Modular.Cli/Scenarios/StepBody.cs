using Google.Protobuf.Reflection;
using YamlDotNet.RepresentationModel;

namespace Modular.Cli.Scenarios;

/// <summary>The request of a step with its references replaced and what goes without saying added.</summary>
internal static class StepBody
{
    public static YamlMappingNode Complete(MessageDescriptor type, ScenarioStep step, Variables variables)
    {
        var body = (YamlMappingNode)variables.Fill(step.Body);
        Add(type, body, "parent", variables.Has("tenant") ? variables.Fill("${tenant}") : null);
        Add(type, body, "request_id", step.RequestId is null ? step.Id : variables.Fill(step.RequestId));
        Add(type, body, "validate_only", step.TryOnly ? "true" : null);
        return body;
    }

    private static void Add(MessageDescriptor type, YamlMappingNode body, string field, string? value)
    {
        if (value is not null && type.FindFieldByName(field) is not null && body.Find(field) is null) body.Add(field, value);
    }
}
