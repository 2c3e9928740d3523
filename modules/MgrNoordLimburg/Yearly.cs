using Modular.Sdk;
using Modular.Sdk.Modelling;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>What the region does once a year: delivering production to social return (MGR-C12), discussing satisfaction (MGR-R13).</summary>
internal static class Yearly
{
    public const string Year = "year";

    private static readonly ColumnDefinition YearOf = Column.Whole(Year, "Jaar", "Year") with { Minimum = 2022, Maximum = 2031 };

    private static readonly ColumnDefinition[] Levels =
    [
        Column.YesNo("participant_level", "Deelnemer", "Participant"),
        Column.YesNo("case_manager_level", "Casusregisseur", "Case manager"),
        Column.YesNo("employer_level", "Ondernemer", "Employer"),
    ];

    public static IEnumerable<FileEntry> Entries { get; } =
    [
        OnFile.OfTenant(
            EntryKinds.ProductionDelivery, "Levering van de productie aan social return", "Delivery of production to social return",
            By.ContractManager, ["MGR-C12"],
            [YearOf.Require("MGR-C12"), Arguments.On, Column.Text("delivered_to", "Geleverd aan", "Delivered to").Require("MGR-C12")],
            finding => finding.NotAhead("MGR-C12").Cite(
                "MGR-C12", "Productie per aanbieder geleverd", "Production per provider delivered")),
        OnFile.OfTenant(
            EntryKinds.SatisfactionDiscussion, "Bespreking van de tevredenheid", "Discussion of satisfaction", By.Municipality, ["MGR-R13"],
            [YearOf.Require("MGR-R13"), Arguments.On, .. Levels, Column.Text("minutes", "Verslag", "Minutes").Require("MGR-R13")],
            Discuss),
    ];

    private static void Discuss(Finding finding)
    {
        finding.NotAhead("MGR-R13");
        foreach (var level in Levels)
        {
            finding.Violations.Require(
                finding.Given.Yes(level.Name), $"{level.Name.ToUpperInvariant()}_NOT_DISCUSSED", "MGR-R13",
                $"Niet besproken: {level.Label.Nl}.", $"Not discussed: {level.Label.En}.", level.Name);
        }

        finding.Cite("MGR-R13", "Besproken op drie niveaus", "Discussed at three levels");
    }
}
