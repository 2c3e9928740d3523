using System.Text.Json.Nodes;
using Google.Protobuf;
using Modular.Cli.Wire;

namespace Modular.Cli.Scenarios;

/// <summary>What came of a step.</summary>
/// <param name="Problems">What was otherwise than the scenario says; empty when the step went well.</param>
/// <param name="Response">The response in plain form; null when the call was refused or never made.</param>
/// <param name="Refusal">The refusal, when there was one.</param>
public sealed record StepOutcome(IReadOnlyList<string> Problems, JsonNode? Response, Refusal? Refusal)
{
    /// <summary>The response itself.</summary>
    public IMessage? Message { get; init; }

    public bool Succeeded => Problems.Count == 0;
}
