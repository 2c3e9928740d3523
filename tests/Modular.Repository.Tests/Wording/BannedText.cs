using System.Text.RegularExpressions;
using Modular.Repository.Tests.Tree;

namespace Modular.Repository.Tests.Wording;

/// <summary>Unfinished work, switched-off checks, and traces of one machine. The words are put together here so that this file does not hold them.</summary>
internal static class BannedText
{
    public static readonly IReadOnlyDictionary<string, string> Planted = new Dictionary<string, string>
    {
        ["unfinished work"] = "// TO" + "DO later",
        ["a known fault"] = "// FIX" + "ME",
        ["a known trick"] = "// HA" + "CK",
        ["a missing body"] = "throw new NotImplemented" + "Exception();",
        ["a skipped test"] = "[Fact(Ski" + "p = \"later\")]",
        ["a silenced warning"] = "#pragma warning dis" + "able CA1000",
        ["a machine's path"] = "var path = \"/ho" + "me/someone/data\";",
        ["a temporary path"] = "var path = \"/t" + "mp/data\";",
        ["a Windows path"] = "C:\\Us" + "ers\\someone",
        ["a package host"] = "https://api.nug" + "et.org/v3/index.json",
        ["another package host"] = "https://registry.npm" + "js.org/x",
    };

    private static readonly Regex[] Patterns =
    [
        new(@"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK)\b"),
        new("NotImplemented" + "Exception"),
        new(@"\[\w+\([^\]]*\bSki" + @"p\s*="),
        new(@"#pragma\s+warning\s+dis" + "able"),
        new(@"(?<![\w/.~)}\]*])/(work|root|home|tmp|Users)/\w"),
        new(@"[A-Z]:\\Us" + "ers"),
        new("nug" + @"et\.org|npm" + @"js\.(org|com)|artifac" + "tory|jf" + "rog"),
    ];

    public static IEnumerable<string> Violations(IEnumerable<SourceFile> files) =>
        from file in files
        from pattern in Patterns
        let match = pattern.Match(file.Text)
        where match.Success
        select $"{file.Path} holds '{match.Value}'.";
}
