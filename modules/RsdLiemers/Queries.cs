using Modular.Sdk.Modelling;

namespace Modular.Modules.RsdLiemers;

/// <summary>What is often asked, by name.</summary>
internal static class Queries
{
    public static IReadOnlyList<QueryDefinition> All { get; } =
    [
        new("rsd_reports_due", new("Rapportages die in een periode moeten komen", "Reports that are due in a period"), "report")
        {
            Columns = ["kind", "due_on", "status", "trajectory", "trajectory.client_number", "trajectory.provider.display_name", "rule"],
            Filter = "status = 'owed' AND due_on >= $from AND due_on <= $until",
            OrderBy = ["due_on"],
            Parameters = [Column.Date("from", "Vanaf", "From").Require(), Column.Date("until", "Tot en met", "Until and including").Require()],
        },
        new("rsd_trajectories_of_provider", new("Trajecten van een aanbieder in een toestand", "Trajectories of a provider in a state"), "trajectory")
        {
            Columns = ["client_number", "state", "case_manager", "ordered_on", "started_on", "ends_on", "next_due_on", "product_sheet.title"],
            Filter = "provider = $provider AND state = $state",
            OrderBy = ["-ordered_on"],
            Parameters =
            [
                Column.Lookup("provider", "Aanbieder", "Provider", "provider").Require(), Column.Text("state", "Toestand", "State").Require(),
            ],
        },
    ];
}
