using System.CommandLine;
using Modular.Batches.V1;
using Modular.Cli.Display;
using Modular.Cli.Scenarios;
using Modular.Cli.Scenarios.Bodies;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Modular.Cli.Commands;

/// <summary><c>modular batch</c>.</summary>
public static class BatchCommands
{
    public static Command Build(CommandHandling handling) => new("batch", "Many writes in one call.") { Run(handling) };

    private static Command Run(CommandHandling handling)
    {
        var file = Written.Argument("file", "A list of operations in YAML or JSON, as in batch_service.proto.");
        var each = new Option<bool>("--each") { Description = "Each in a transaction of its own, going on after one that fails." };
        return handling.On(new Command("run", "Carries out operations: all of them or none.") { file, each }, async (session, parse, _) =>
        {
            var operations = Read(parse.GetValue(file)!);
            if (!parse.GetValue(each))
            {
                var request = new ExecuteTransactionRequest
                {
                    Parent = session.Tenant,
                    Operations = { operations },
                    RequestId = session.RequestId,
                    ValidateOnly = session.TryOnly,
                };
                session.Show(await Client(session).ExecuteTransactionAsync(request, session.Call), BatchView.Done);
                return ExitCodes.Done;
            }

            var outcomes = await Client(session).ExecuteMultipleAsync(
                new ExecuteMultipleRequest
                {
                    Parent = session.Tenant,
                    Operations = { operations },
                    ContinueOnError = true,
                    RequestId = session.RequestId,
                    ValidateOnly = session.TryOnly,
                },
                session.Call);
            session.Show(outcomes, BatchView.Outcomes);
            return outcomes.Outcomes.Any(outcome => outcome.Error is not null) ? ExitCodes.Refused : ExitCodes.Done;
        });
    }

    private static IEnumerable<Operation> Read(string file)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(File.ReadAllText(file)));
            return stream.Documents.Count == 0
                ? []
                : [.. stream.Documents[0].RootNode.Elements().Select(node => (Operation)RequestBody.ToMessage(Operation.Descriptor, node))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or YamlException)
        {
            throw new UsageException($"{file}: {e.Message}");
        }
    }

    private static BatchService.BatchServiceClient Client(Session session) => new(session.Invoker);
}
