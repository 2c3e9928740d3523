using YamlDotNet.RepresentationModel;

namespace Modular.Cli.Tests.Scenarios;

/// <summary>YAML written in a test.</summary>
internal static class Yaml
{
    public static YamlNode Parse(string text)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(text);
        stream.Load(reader);
        return stream.Documents[0].RootNode;
    }
}
