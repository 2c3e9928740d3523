using Google.Protobuf;

namespace Modular.Host.Rpc.Calls;

/// <summary>Lines of a document as they fit in one answer: the rest is asked for page by page.</summary>
internal static class FittingLines
{
    /// <summary>The first lines, until they are as large as they may be together.</summary>
    public static IEnumerable<T> Within<T>(this IEnumerable<T> lines, int bytes)
        where T : IMessage
    {
        foreach (var line in lines)
        {
            bytes -= line.CalculateSize();
            if (bytes < 0)
            {
                yield break;
            }

            yield return line;
        }
    }
}
