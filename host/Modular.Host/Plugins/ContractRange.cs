using System.Text.RegularExpressions;

namespace Modular.Host.Plugins;

/// <summary>The versions of the contract that a module was made for: from (inclusive) to (exclusive). Both ends are required.</summary>
internal sealed partial record ContractRange(Version From, Version To)
{
    public static ContractRange? Parse(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var range = new ContractRange(Version.Parse(match.Groups["from"].Value), Version.Parse(match.Groups["to"].Value));
        return range.From < range.To ? range : null;
    }

    public bool Contains(string version) => Version.Parse(version) is var asked && asked >= From && asked < To;

    public override string ToString() => $"[{From},{To})";

    [GeneratedRegex(@"^\[(?<from>[0-9]{1,4}\.[0-9]{1,4}),(?<to>[0-9]{1,4}\.[0-9]{1,4})\)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
