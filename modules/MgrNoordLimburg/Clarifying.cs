using Modular.Sdk;
using Modular.Sdk.Modelling;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>The broad clarification of a question that (not yet) leads to an order (MGR-O01).</summary>
internal static class Clarifying
{
    private static readonly ColumnDefinition Needed =
        Column.YesNo("provision_needed", "Maatwerkvoorziening nodig", "Tailored provision needed");

    public static IEnumerable<FileEntry> Entries { get; } =
    [
        OnFile.OfTenant(
            EntryKinds.QuestionClarification, "Brede vraagverheldering", "Broad clarification of the question", By.CaseManager,
            ["MGR-O01", "COM-08"],
            [
                Arguments.On,
                Column.Text("client_number", "Cliëntnummer", "Client number").Require("MGR-O01"),
                .. Arguments.Investigation.Select(part => part.Require("MGR-O01")),
                Needed.Require("MGR-O01"),
            ],
            finding => finding.NotAhead("MGR-O01").Cite(
                "MGR-O01",
                finding.Given.Yes(Needed.Name) ? "Een maatwerkvoorziening is nodig" : "Eigen kracht, netwerk of algemene voorziening volstaat",
                finding.Given.Yes(Needed.Name) ? "A tailored provision is needed" : "Own strength, network or a general facility is enough")),
    ];
}
