using Google.Protobuf;

namespace Modular.Cli.Commands;

/// <summary>Reads a list to its end.</summary>
public static class Paged
{
    public const int Size = 1000;

    /// <summary>All pages put together in one response.</summary>
    /// <param name="page">Gets the page that a token leads to; the first with an empty one.</param>
    /// <param name="next">The token of the page after.</param>
    public static async Task<T> AllAsync<T>(Func<string, Grpc.Core.AsyncUnaryCall<T>> page, Func<T, string> next)
        where T : class, IMessage<T>
    {
        var all = await page("");
        for (var token = next(all); token.Length > 0;)
        {
            var more = await page(token);
            token = next(more);
            // Lists are appended to each other when messages are merged.
            all.MergeFrom(more);
        }

        return all;
    }
}
