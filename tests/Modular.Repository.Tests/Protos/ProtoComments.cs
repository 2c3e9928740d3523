using System.Text.RegularExpressions;
using Modular.Repository.Tests.Tree;

namespace Modular.Repository.Tests.Protos;

/// <summary>Every element of our own protos is introduced by a comment. Buf says the same; this needs no Buf.</summary>
internal static class ProtoComments
{
    private static readonly Regex Element = new(
        @"^\s*((message|enum|service|oneof|rpc)\s+\w+|((repeated|optional)\s+)?(map\s*<.+>|[.\w]+)\s+\w+\s*=\s*\d+|[A-Z][A-Z0-9_]*\s*=\s*-?\d+)");

    private static readonly Regex Statement = new(@"^\s*(option|reserved|extensions|import|package|syntax|return)\b");

    public static IEnumerable<string> Violations(IEnumerable<SourceFile> files) => files
        .Where(file => file.Path.StartsWith("protos/modular/", StringComparison.Ordinal) && file.Path.EndsWith(".proto", StringComparison.Ordinal))
        .SelectMany(Bare);

    private static IEnumerable<string> Bare(SourceFile file)
    {
        var lines = file.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!Element.IsMatch(lines[i]) || Statement.IsMatch(lines[i]))
                continue;
            var above = i == 0 ? "" : lines[i - 1].Trim();
            if (!above.StartsWith("//", StringComparison.Ordinal) && !above.EndsWith("*/", StringComparison.Ordinal))
                yield return $"{file.Path}:{i + 1} has no comment: {lines[i].Trim()}";
        }
    }
}
