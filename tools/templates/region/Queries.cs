using Modular.Sdk.Modelling;

namespace Modular.Modules.Region;

/// <summary>What is often asked, by name.</summary>
internal static class Queries
{
    public static IReadOnlyList<QueryDefinition> All { get; } =
    [
        new("reg_reports_due", new("Rapportages die in een periode moeten komen", "Reports that are due in a period"), "report")
        {
            Columns = ["kind", "due_on", "status", "trajectory", "trajectory.client_number", "trajectory.provider.display_name", "rule"],
            Filter = "status = 'owed' AND due_on >= $from AND due_on <= $until",
            OrderBy = ["due_on"],
            Parameters = [Column.Date("from", "Vanaf", "From").Require(), Column.Date("until", "Tot en met", "Until and including").Require()],
        },
    ];
}
