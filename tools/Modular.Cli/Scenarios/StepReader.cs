using Modular.Cli.Scenarios.Paths;
using YamlDotNet.RepresentationModel;

namespace Modular.Cli.Scenarios;

/// <summary>Reads the steps of one file and writes their shorthands out.</summary>
internal sealed class StepReader(string file, string? role, string? principal)
{
    private static readonly string[] Kinds = ["call", "open", "fire", "submit", "advance"];

    private int _count;

    public ScenarioStep Read(YamlMappingNode step)
    {
        step.Allow("a step", Words.OfStep);
        var kinds = Kinds.Where(each => step.Find(each) is not null).ToList();
        if (kinds.Count != 1) throw new ScenarioException($"A step has one of {string.Join(", ", Kinds)}.", step.Start);
        var (method, body) = Call(step, kinds[0]);
        var stepRole = step.Find("as")?.Text("as") ?? (kinds[0] == "advance" ? "administrator" : DefaultRole);
        return new ScenarioStep($"{file}-{++_count}", step.Start.Line, Title(step, kinds[0]), method, body, stepRole)
        {
            // A person has one role: the file's principal is whoever acts in the file's role.
            Principal = step.Find("principal")?.Text("principal") ?? (stepRole == DefaultRole ? principal : null),
            Provider = step.Find("provider")?.Text("provider"),
            TryOnly = step.Find("try")?.Text("try") == "true",
            RequestId = step.Find("request_id")?.Text("request_id"),
            Expectations = Expectations(step),
            Refusal = Refusal(step.Find("expect_error")),
            Citations = ScenarioReader.Texts(step.Find("cite"), "cite"),
            Captures = Captures(step, kinds[0]),
        };
    }

    private string DefaultRole => role ?? "case_manager";

    private static string Title(YamlMappingNode step, string kind) =>
        step.Find("name")?.Text("name") ?? $"{kind} {YamlReading.Shown(step.Find(kind)!)}";

    private static (string Method, YamlMappingNode Body) Call(YamlMappingNode step, string kind) => kind switch
    {
        "call" => (step.Find("call")!.Text("call"), step.Find("with")?.Mapping("with") ?? []),
        "open" => ("modular.trajectories.v1.TrajectoryService/OpenTrajectory", Body(
            ("participant", step.Find("for") ?? new YamlScalarNode("${participant}")),
            ("product_sheet", step.Find("open")),
            ("arguments", step.Find("args")))),
        "fire" => ("modular.trajectories.v1.TrajectoryService/FireTrigger", Body(
            ("name", step.Find("on") ?? new YamlScalarNode("${trajectory}")),
            ("trigger", step.Find("fire")),
            ("arguments", step.Find("args")),
            ("etag", step.Find("etag")))),
        "submit" => ("modular.reporting.v1.ReportingService/SubmitReport", Body(
            ("name", step.Find("on") ?? new YamlScalarNode("${trajectory}")),
            ("kind", step.Find("submit")),
            ("content", step.Find("content")),
            ("etag", step.Find("etag")))),
        _ => ("modular.tenants.v1.TenantService/AdvanceClock", Advance(step.Find("advance")!)),
    };

    private static YamlMappingNode Advance(YamlNode target)
    {
        var words = target.Text("advance").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is [var days, "day" or "days"]
            ? Body(("name", new YamlScalarNode("${tenant}")), ("days", new YamlScalarNode(days)))
            : Body(("name", new YamlScalarNode("${tenant}")), ("to_date", target));
    }

    private static YamlMappingNode Body(params (string Name, YamlNode? Value)[] fields) =>
        new(fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create<YamlNode, YamlNode>(field.Name, field.Value!)));

    private static List<Expectation> Expectations(YamlMappingNode step)
    {
        var expectations = new List<Expectation>();
        foreach (var (path, expected) in step.Find("expect")?.Mapping("expect").Entries("expect") ?? [])
        {
            expectations.Add(new Expectation(Path(path, expected), expected));
        }

        return expectations;
    }

    private static Dictionary<string, ResponsePath> Captures(YamlMappingNode step, string kind)
    {
        var captures = new Dictionary<string, ResponsePath>(StringComparer.Ordinal);
        if (kind == "open") captures["trajectory"] = ResponsePath.Parse("trajectory.name");
        if (kind == "advance") captures["today"] = ResponsePath.Parse("tenant.today");
        foreach (var (name, path) in step.Find("capture")?.Mapping("capture").Entries("capture") ?? [])
        {
            captures[name] = Path(path.Text("A path"), path);
        }

        return captures;
    }

    private static ExpectedRefusal? Refusal(YamlNode? node)
    {
        if (node is null) return null;
        var refusal = node.Mapping("expect_error");
        refusal.Allow("expect_error", Words.OfRefusal);
        var metadata = refusal.Find("metadata")?.Mapping("metadata").Entries("metadata") ?? [];
        return new ExpectedRefusal(
            refusal.Find("code")?.Text("code"),
            refusal.Find("reason")?.Text("reason"),
            ScenarioReader.Texts(refusal.Find("rules"), "rules"),
            ScenarioReader.Texts(refusal.Find("fields"), "fields"),
            metadata.ToDictionary(entry => entry.Name, entry => entry.Value.Text("metadata")));
    }

    private static ResponsePath Path(string path, YamlNode place)
    {
        try
        {
            return ResponsePath.Parse(path);
        }
        catch (PathSyntaxException e)
        {
            throw new ScenarioException(e.Message, place.Start);
        }
    }
}
