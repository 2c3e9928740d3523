using Google.Protobuf;
using Modular.Solutions.V1;

namespace Modular.Host.Tests.Calls;

/// <summary>A good request for every method of solutions.</summary>
internal static class SolutionSamples
{
    public static IEnumerable<(string Role, IMessage Request)> Of(Town town) =>
    [
        ("administrator", new ExportSolutionRequest { Parent = town.Tenant }),
        ("administrator", new DiffSolutionRequest { Parent = town.Tenant, Solution = Places() }),
        ("administrator", new ApplySolutionRequest { Parent = town.Tenant, Solution = Places(), RemoveUnlisted = true, AllowDataLoss = true, ValidateOnly = true }),
        ("administrator", new ApplySolutionRequest { Parent = town.Tenant, Solution = Places() }),
        ("administrator", new RollBackSolutionRequest { Parent = town.Tenant }),
    ];

    public static Solution Places() => new()
    {
        Files =
        {
            File("table/x_place.json", """
                {"id": "place", "label": {"nl": "Plaats", "en": "Place"}, "kind": "plain", "read_roles": ["administrator", "case_manager"], "reference_data": true}
                """),
            File("column/x_place.x_name.json", """
                {"id": "place-name", "type": "text", "label": {"nl": "Naam", "en": "Name"}, "required": true, "max_length": 40}
                """),
            File("rule/x_named.json", """
                {"id": "named", "table": "x_place", "label": {"nl": "Naam", "en": "Name"}, "order": 1, "when": "x_name = \"-\"", "actions": [{"refuse": {"nl": "Nee.", "en": "No."}}]}
                """),
            File("data/x_place.json", """
                [{"id": "home", "x_name": "Aan huis"}]
                """),
        },
    };

    private static SolutionFile File(string path, string text) => new() { Path = path, Text = text };
}
