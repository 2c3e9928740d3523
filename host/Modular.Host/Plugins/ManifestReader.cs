using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Modular.Sdk.Values;

namespace Modular.Host.Plugins;

/// <summary>Reads a <c>module.json</c> and finds everything that is wrong with it at once.</summary>
internal sealed partial class ManifestReader
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };
    private static readonly string[] Known =
        ["$schema", "id", "version", "displayName", "contract", "assembly", "regimes", "sha256", "disabled"];

    private readonly List<string> problems = [];

    private ManifestReader()
    {
    }

    public static (ModuleManifest? Manifest, IReadOnlyList<string> Problems) Read(string json)
    {
        var reader = new ManifestReader();
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            var manifest = reader.Module(document.RootElement);
            return reader.problems.Count == 0 ? (manifest, []) : (null, reader.problems);
        }
        catch (JsonException exception)
        {
            return (null, [$"it is not JSON: {exception.Message}"]);
        }
    }

    private ModuleManifest? Module(JsonElement root)
    {
        if (!Object(root, "the manifest", Known))
        {
            return null;
        }

        var contract = Text(root, "contract", AnyText());
        var range = ContractRange.Parse(contract);
        Expect(contract.Length == 0 || range is not null, "contract is a range with both ends, for example [1.0,2.0)");
        var version = Text(root, "version", ModuleVersion());
        return new ModuleManifest
        {
            Id = Text(root, "id", Identifier()),
            Version = Version.TryParse(version, out var parsed) ? parsed : new Version(),
            DisplayName = DisplayName(root),
            Contract = range ?? new ContractRange(new Version(), new Version()),
            Assembly = Text(root, "assembly", AssemblyFile()),
            Regimes = Regimes(root),
            Sha256 = root.TryGetProperty("sha256", out _) ? Text(root, "sha256", Hash()) : null,
            Disabled = Disabled(root),
        };
    }

    private LocalizedText DisplayName(JsonElement root) =>
        root.TryGetProperty("displayName", out var name) && Object(name, "displayName", ["nl", "en"])
            ? new LocalizedText(Text(name, "nl", AnyText()), Text(name, "en", AnyText()))
            : Wrong(new LocalizedText("", ""), "displayName has nl and en");

    private ImmutableArray<ManifestRegime> Regimes(JsonElement root)
    {
        if (!root.TryGetProperty("regimes", out var list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
        {
            return Wrong(ImmutableArray<ManifestRegime>.Empty, "regimes is a list of at least one regime");
        }

        var regimes = list.EnumerateArray().Where(item => Object(item, "a regime", ["id", "version", "type"]))
            .Select(item => new ManifestRegime(
                new RegimeName(Text(item, "id", Identifier()), Text(item, "version", RegimeVersion())), Text(item, "type", AnyText())))
            .ToImmutableArray();
        Expect(regimes.DistinctBy(regime => regime.Name).Count() == regimes.Length, "a regime version is listed twice");
        return regimes;
    }

    private bool Disabled(JsonElement root)
    {
        if (!root.TryGetProperty("disabled", out var value))
        {
            return false;
        }

        Expect(value.ValueKind is JsonValueKind.True or JsonValueKind.False, "disabled is true or false");
        return value.ValueKind == JsonValueKind.True;
    }

    private bool Object(JsonElement element, string what, string[] known)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return Wrong(false, $"{what} is not an object");
        }

        foreach (var property in element.EnumerateObject().Where(property => !known.Contains(property.Name)))
        {
            problems.Add($"{what} has an unknown property '{property.Name}'");
        }

        return true;
    }

    private string Text(JsonElement parent, string name, Regex pattern)
    {
        if (!parent.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String)
        {
            return Wrong("", $"{name} is missing or not a text");
        }

        var text = value.GetString() ?? "";
        return pattern.IsMatch(text) ? text : Wrong("", $"{name} '{text}' does not match {pattern}");
    }

    private void Expect(bool holds, string problem)
    {
        if (!holds)
        {
            problems.Add(problem);
        }
    }

    private T Wrong<T>(T value, string problem)
    {
        problems.Add(problem);
        return value;
    }

    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*\z")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^[0-9]{1,6}\.[0-9]{1,6}\.[0-9]{1,6}\z")]
    private static partial Regex ModuleVersion();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9.-]{0,39}\z")]
    private static partial Regex RegimeVersion();

    [GeneratedRegex(@"^[A-Za-z0-9_][A-Za-z0-9_.-]*\.dll\z")]
    private static partial Regex AssemblyFile();

    [GeneratedRegex(@"^[0-9A-Fa-f]{64}\z")]
    private static partial Regex Hash();

    [GeneratedRegex(@"\S")]
    private static partial Regex AnyText();
}
