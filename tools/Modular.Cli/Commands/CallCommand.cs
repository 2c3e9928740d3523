using System.CommandLine;
using Google.Protobuf;
using Modular.Cli.Wire;

namespace Modular.Cli.Commands;

/// <summary><c>modular call</c>: any method of any service.</summary>
public static class CallCommand
{
    public static Command Build(CommandHandling handling)
    {
        var method = new Argument<string>("method") { Description = "noun/Method, Service/Method or package.Service/Method." };
        var data = new Option<string[]>("--data", "-d")
        {
            Description = "The request as protobuf JSON; @file reads a file, - standard input. More than one for a stream of requests.",
        };
        var headers = new Option<string[]>("--header", "-H") { Description = "Metadata, key:value." };
        var command = new Command("call", "Calls any method of any service, with JSON.") { method, data, headers };
        return handling.On(command, async (session, parse, cancellation) =>
        {
            var called = ServiceCatalogue.Default.Find(parse.GetValue(method)!);
            var bodies = parse.GetValue(data) is { Length: > 0 } given ? given : ["{}"];
            if (bodies.Length > 1 && !called.IsClientStreaming) throw new UsageException($"{called.FullName} takes one request.");
            var requests = new List<IMessage>();
            foreach (var body in bodies) requests.Add(await JsonBody.ReadAsync(body, called.InputType, cancellation).ConfigureAwait(false));
            var options = session.Call;
            foreach (var header in parse.GetValue(headers) ?? []) Add(options.Headers!, header);
            var responses = UntypedCall.AnyAsync(session.Invoker, called, requests, options, cancellation);
            await foreach (var response in responses.ConfigureAwait(false))
            {
                session.Write(response);
            }

            return ExitCodes.Done;
        });
    }

    // A header given here takes the place of the one that the common options give.
    private static void Add(Grpc.Core.Metadata metadata, string header)
    {
        if (header.Split(':', 2) is not [var key, var value]) throw new UsageException($"A header is key:value, not '{header}'.");
        var name = key.Trim().ToLowerInvariant();
        while (metadata.Get(name) is { } old) metadata.Remove(old);
        metadata.Add(name, value.Trim());
    }
}
