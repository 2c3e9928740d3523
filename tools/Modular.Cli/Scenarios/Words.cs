namespace Modular.Cli.Scenarios;

/// <summary>The words that a scenario may use; scenario.schema.json has the same.</summary>
public static class Words
{
    public static IReadOnlySet<string> OfScenario { get; } =
        new HashSet<string> { "name", "rules", "include", "tenant", "vars", "as", "principal", "steps" };

    public static IReadOnlySet<string> OfTenant { get; } = new HashSet<string> { "regime", "version", "start", "settings" };

    public static IReadOnlySet<string> OfStep { get; } = new HashSet<string>
    {
        "name", "as", "principal", "provider", "call", "with", "open", "for", "fire", "submit", "on", "args", "content", "etag", "advance",
        "try",
        "request_id", "expect", "expect_error", "cite", "capture",
    };

    public static IReadOnlySet<string> OfRefusal { get; } = new HashSet<string> { "code", "reason", "rules", "fields", "metadata" };
}
