using Modular.Sdk;
using Modular.Sdk.Entries;
using Modular.Sdk.Indicators;
using Modular.Sdk.Modelling;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>
/// Around a provider: its contact persons (MGR-C10), escalation (MGR-C08), coverage (MGR-R16), signals of case managers (MGR-R14,
/// MGR-R15) and social return (MGR-C13).
/// </summary>
internal static class Network
{
    private static readonly ColumnDefinition Subject = Column.Text("subject", "Onderwerp", "Subject") with { MaxLength = 500 };

    private static readonly ColumnDefinition Step = Column.Choice(
        "step", "Trede", "Step",
        Arguments.Option("director", "1 Directeur MGR", "1 Director MGR"),
        Arguments.Option("secretary", "2 Secretaris MGR", "2 Secretary MGR"),
        Arguments.Option("portfolio_holders", "3 Portefeuillehouders", "3 Portfolio holders"));

    private static readonly ColumnDefinition InformedOn =
        Column.Date("parties_informed_on", "Partijen vooraf geïnformeerd op", "Parties informed beforehand on");

    private static readonly ColumnDefinition Covered = Column.YesNo("covered", "Aanbod in deze gemeente", "Supply in this municipality");

    private static readonly ColumnDefinition Breach =
        Column.YesNo("contract_breach", "Contractafspraken niet nagekomen", "Contract agreements not kept");

    private static readonly ColumnDefinition ObligationsMet =
        Column.YesNo("obligations_met", "Verplichtingen nagekomen", "Obligations met");

    public static IEnumerable<FileEntry> Entries { get; } =
    [
        OnFile.Of(
            EntryKinds.ContactPerson, "Contactpersoon", "Contact person", By.ProviderOrContractManager, ["MGR-C10"],
            [
                Column.Text("contact_name", "Naam", "Name").Require("MGR-C10") with { MaxLength = 200 },
                Column.Choice(
                    "domain", "Domein", "Domain",
                    Arguments.Option("participatie", "Participatie", "Participatie"), Arguments.Option("wmo", "Wmo", "Wmo"),
                    Arguments.Option("jeugd", "Jeugd", "Jeugd")).Require("MGR-C10"),
                Column.Text("reached_at", "Bereikbaar via", "Reached at") with { MaxLength = 200 },
            ],
            finding => finding.Cite("MGR-C10", "Contactpersoon geregistreerd", "Contact person registered")),
        OnFile.Of(
            EntryKinds.Escalation, "Escalatie", "Escalation", By.ProviderOrContractManager, ["MGR-C08"],
            [
                Arguments.On, Subject.Require("MGR-C08"), Step.Require("MGR-C08"), InformedOn.Require("MGR-C08"), Arguments.Reason,
            ],
            Escalate),
        OnFile.Of(
            EntryKinds.CoverageChange, "Wijziging in de dekking", "Change of coverage", By.ProviderOrContractManager, ["MGR-R16", "MGR-K04"],
            [
                Column.Date("from", "Vanaf", "From").Require("MGR-R16"), Region.Municipality.Require("MGR-R16"), Covered.Require("MGR-R16"),
                Arguments.Reason,
            ],
            ChangeCoverage),
        OnFile.Of(
            EntryKinds.ProviderSignal, "Signaal over een aanbieder", "Signal about a provider", By.CaseManager,
            ["MGR-R14", "MGR-R15", "DEC-32"],
            [
                Arguments.On,
                Column.Text("goals", "Doelen wel of niet behaald", "Goals reached or not"),
                Column.Text("cooperation", "Samenwerking", "Cooperation"),
                Column.Text("experiences", "Ervaringen, zonder persoonsgegevens", "Experiences, without personal data").Require("MGR-R14"),
                Breach,
            ],
            Register),
        OnFile.Of(
            EntryKinds.SocialReturn, "Voortgang social return", "Social return progress", By.ContractManager, ["MGR-C13"],
            [
                Arguments.On, Column.Text("progress", "Voortgang", "Progress").Require("MGR-C13"), ObligationsMet.Require("MGR-C13"),
            ],
            SocialReturnProgress),
    ];

    /// <summary>Signals of case managers since the last account conversation (MGR-R14).</summary>
    public static IEnumerable<Entry> SignalsToDiscuss(IReadOnlyCollection<Entry> file)
    {
        var since = file.LastOrDefault(entry => entry.Kind == EntryKinds.ConversationHeld)?.RecordedOn;
        return file.Where(entry => entry.Kind == EntryKinds.ProviderSignal && !(entry.RecordedOn <= since));
    }

    private static void Escalate(Finding finding)
    {
        var step = finding.Given.Text(Step.Name);
        var number = Number(step);
        var before = finding.File.Where(entry =>
            entry.Kind == EntryKinds.Escalation && entry.Values.Text(Subject.Name) == finding.Given.Text(Subject.Name));
        finding.NotAhead("MGR-C08").NotAhead("MGR-C08", InformedOn.Name).Violations
            .Require(
                !(finding.Given.Date(InformedOn.Name) > finding.On), "NOT_INFORMED_BEFOREHAND", "MGR-C08",
                "Partijen informeren elkaar vooraf.", "Parties inform each other beforehand.", InformedOn.Name)
            .Require(
                before.Select(entry => Number(entry.Values.Text(Step.Name))).DefaultIfEmpty(0).Max() == number - 1, "STEP_OUT_OF_ORDER",
                "MGR-C08", "De treden worden op volgorde genomen.", "The steps are taken in order.", Step.Name);
        finding.Flag("escalation", "MGR-C08", RoleIds.ContractManager, $"Escalatie op trede {number}", $"Escalation at step {number}")
            .Flag("escalation", "MGR-C08", RoleIds.PolicyAdviser, $"Escalatie op trede {number}", $"Escalation at step {number}");
    }

    private static int Number(string? step) => Step.Choices.Select(choice => choice.Value).ToList().IndexOf(step ?? "") + 1;

    private static void ChangeCoverage(Finding finding)
    {
        var municipality = finding.Given.Text(Region.Municipality.Name) ?? "";
        var covered = finding.Given.Yes(Covered.Name);
        finding.Flag(
                "coverage_changed", "MGR-R16", RoleIds.ContractManager,
                $"De dekking in {municipality} wijzigt: stem af met de gemeente", $"Coverage in {municipality} changes: consult the municipality")
            .Count(new Measure(Indicators.Coverage, municipality, finding.Given.Date("from") ?? finding.Today) { Met = covered })
            .Cite("MGR-K04", covered ? "Gedekt" : "Niet gedekt", covered ? "Covered" : "Not covered");
    }

    private static void Register(Finding finding)
    {
        finding.NotAhead("MGR-R14").Cite("MGR-R14", "Gebundeld voor het volgende gesprek", "Bundled for the next conversation");
        foreach (var audience in new[] { RoleIds.PolicyAdviser, RoleIds.ContractManager })
        {
            finding.Flag("provider_signal", "DEC-32", audience, "Signaal over een aanbieder", "Signal about a provider");
        }

        if (finding.Given.Yes(Breach.Name))
        {
            finding.Flag(
                "bring_in_contract_manager", "MGR-R15", RoleIds.ContractManager,
                "Contractafspraken niet nagekomen: sluit aan", "Contract agreements not kept: join in");
        }
    }

    private static void SocialReturnProgress(Finding finding)
    {
        finding.NotAhead("MGR-C13").Cite("MGR-C13", "Op de agenda van het accountgesprek", "On the agenda of the account conversation");
        if (!finding.Given.Yes(ObligationsMet.Name))
        {
            finding.Flag(
                "social_return_not_met", "MGR-C13", RoleIds.ContractManager,
                "Social return wordt niet nagekomen: schaal op", "Social return is not met: escalate");
        }
    }
}
