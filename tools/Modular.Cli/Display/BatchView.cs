using Modular.Batches.V1;
using Spectre.Console;

namespace Modular.Cli.Display;

/// <summary>What batches and imports came to.</summary>
public static class BatchView
{
    private static readonly string[] Headers = ["operation", "record", "outcome", "message"];

    public static void Done(IAnsiConsole console, ExecuteTransactionResponse response) => Blocks.Table(
        console, $"{response.Results.Count} operations", Headers, response.Results.Select((result, at) => Line(at, result)));

    public static void Outcomes(IAnsiConsole console, ExecuteMultipleResponse response) => Blocks.Table(
        console, $"{response.Outcomes.Count} operations", Headers,
        response.Outcomes.Select((outcome, at) => outcome.Error is { } error ? [$"{at}", "", "failed", error.Message] : Line(at, outcome.Result)));

    public static void Import(IAnsiConsole console, ImportState state) => Blocks.Card(console, $"import {state.ImportId}",
    [
        ("last chunk", $"{state.LastChunk}"),
        ("created", $"{state.Created}"),
        ("updated", $"{state.Updated}"),
        ("unchanged", $"{state.Unchanged}"),
    ]);

    private static string[] Line(int at, OperationResult result) =>
        [$"{at}", result.RecordId, result.State.Length > 0 ? result.State : Word(result), ""];

    private static string Word(OperationResult result) => result.Result switch
    {
        { Created: true } => "created",
        { Changed: true } => "changed",
        _ => "unchanged",
    };
}
