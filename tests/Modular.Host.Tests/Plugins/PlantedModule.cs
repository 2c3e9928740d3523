using System.Collections.Immutable;
using System.Text.Json;

namespace Modular.Host.Tests.Plugins;

/// <summary>A module to plant: the template's, but for what a test changes.</summary>
internal sealed record PlantedModule
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading.Tasks;";

    private static readonly ImmutableSortedDictionary<string, string> Template =
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "template"), "*.cs")
            .ToImmutableSortedDictionary(path => Path.GetFileName(path), File.ReadAllText, StringComparer.Ordinal);

    public string Id { get; init; } = "planted";

    public string Version { get; init; } = "1.0.0";

    public string Contract { get; init; } = "[1.0,2.0)";

    public string Assembly { get; init; } = "Planted.dll";

    public string Type { get; init; } = "Modular.Modules.Region.Regime";

    public string RegimeId { get; init; } = "example-region";

    public string RegimeVersion { get; init; } = "2026";

    public string? Sha256 { get; init; }

    public bool? Disabled { get; init; }

    public string AssemblyVersion { get; init; } = "1.0.0.0";

    /// <summary>Assemblies that it refers to beside the host's.</summary>
    public ImmutableArray<string> Libraries { get; init; } = [];

    public bool CopyLibraries { get; init; } = true;

    public IReadOnlyList<string> Sources { get; init; } = [Usings, .. Template.Values];

    /// <summary>The same module with one text of its sources replaced; the text must be there.</summary>
    public PlantedModule Replace(string text, string by)
    {
        Assert.Contains(Sources, source => source.Contains(text, StringComparison.Ordinal));
        return this with { Sources = [.. Sources.Select(source => source.Replace(text, by, StringComparison.Ordinal))] };
    }

    /// <summary>The same module for another regime version, in its code and its manifest.</summary>
    public PlantedModule Serving(string regime, string version)
    {
        var module = Replace("Id => \"example-region\"", $"Id => \"{regime}\"").Replace("Version => \"2026\"", $"Version => \"{version}\"");
        return module with { RegimeId = regime, RegimeVersion = version };
    }

    public PlantedModule And(string source) => this with { Sources = [.. Sources, source] };

    public string Manifest() => JsonSerializer.Serialize(
        new Dictionary<string, object?>
        {
            ["id"] = Id,
            ["version"] = Version,
            ["displayName"] = new { nl = "Geplant", en = "Planted" },
            ["contract"] = Contract,
            ["assembly"] = Assembly,
            ["regimes"] = new[] { new { id = RegimeId, version = RegimeVersion, type = Type } },
            ["sha256"] = Sha256,
            ["disabled"] = Disabled,
        }.Where(pair => pair.Value is not null).ToDictionary());
}
