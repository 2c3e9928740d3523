using Google.Protobuf;
using Google.Protobuf.Reflection;
using Modular.Cli.Wire;

namespace Modular.Cli.Commands;

/// <summary>A message as protobuf JSON: written out, <c>@file</c>, or <c>-</c> for standard input.</summary>
public static class JsonBody
{
    public static async Task<IMessage> ReadAsync(string body, MessageDescriptor type, CancellationToken cancellation)
    {
        var json = await TextAsync(body, cancellation).ConfigureAwait(false);
        try
        {
            return WireJson.Parse(json, type);
        }
        catch (Exception e) when (e is InvalidProtocolBufferException or InvalidJsonException)
        {
            throw new UsageException($"The request is no {type.FullName}: {e.Message}");
        }
    }

    private static async Task<string> TextAsync(string body, CancellationToken cancellation)
    {
        try
        {
            return body switch
            {
                "-" => await Console.In.ReadToEndAsync(cancellation).ConfigureAwait(false),
                ['@', .. var file] => await File.ReadAllTextAsync(file, cancellation).ConfigureAwait(false),
                _ => body,
            };
        }
        catch (IOException e)
        {
            throw new UsageException(e.Message);
        }
    }
}
