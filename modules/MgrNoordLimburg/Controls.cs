using Modular.Sdk;
using Modular.Sdk.Modelling;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>Controls and their findings (MGR-F07), undue payments (MGR-F06) and reportable incidents (MGR-R10).</summary>
internal static class Controls
{
    public const string Amount = "amount";
    public const string Trajectory = "undue_for";
    public const string Unlawful = "unlawful";

    private const string AfterControl = "after_control";

    private static readonly ColumnDefinition Cooperated =
        Column.YesNo("provider_cooperated", "Aanbieder werkte mee", "Provider cooperated");

    private static readonly ColumnDefinition Ground = Column.Choice(
        "ground", "Grond", "Ground",
        Arguments.Option("undue", "Onverschuldigd betaald", "Paid without being due"),
        Arguments.Option(AfterControl, "Na controle onrechtmatig bevonden", "Found unlawful after a control"));

    private static readonly ColumnDefinition Control = Column.Text("control", "Controle (nummer)", "Control (identifier)") with { MaxLength = 100 };

    private static readonly ColumnDefinition Severity = Column.Choice(
        "severity", "Soort", "Kind",
        Arguments.Option("incident", "Incident", "Incident"),
        Arguments.Option("possible_calamity", "Kan een calamiteit blijken", "May prove to be a calamity"),
        Arguments.Option("calamity", "Calamiteit", "Calamity"));

    public static IEnumerable<FileEntry> Entries { get; } =
    [
        OnFile.Of(
            EntryKinds.Control, "Controle", "Control", By.Municipality, ["MGR-F07"],
            [
                Arguments.On,
                Column.Choice(
                    "control_kind", "Soort controle", "Kind of control",
                    Arguments.Option("formal", "Formele controle", "Formal control"),
                    Arguments.Option("material", "Materiële controle", "Material control"),
                    Arguments.Option("detail", "Detailcontrole, met gepast gebruik", "Detail control, with appropriate use"),
                    Arguments.Option("compliance", "Naleving van contractvoorwaarden", "Compliance with contract terms"),
                    Arguments.Option("fraud", "Fraudeonderzoek", "Fraud investigation")).Require("MGR-F07"),
                Column.Text("findings", "Bevindingen, zonder persoonsgegevens", "Findings, without personal data").Require("MGR-F07"),
                Column.YesNo(Unlawful, "Onrechtmatig bevonden", "Found unlawful"),
                Cooperated.Require("MGR-F07"),
            ],
            Judge),
        OnFile.Of(
            EntryKinds.UnduePayment, "Onverschuldigde betaling", "Undue payment", By.Municipality, ["MGR-F06"],
            [
                Arguments.On,
                Column.Money(Amount, "Bedrag zonder btw", "Amount excluding VAT").Require("MGR-F06") with { Minimum = 0.01m },
                Ground.Require("MGR-F06"), Control,
                Column.Text(Trajectory, "Traject (nummer)", "Trajectory (identifier)") with { MaxLength = 100 },
                Arguments.Reason.Require("MGR-F06"),
            ],
            Recover),
        OnFile.Of(
            EntryKinds.Incident, "Meldingswaardig incident", "Reportable incident", By.ProviderOrContractManager, ["MGR-R10", "COM-08"],
            [
                Column.Date("happened_on", "Gebeurd op", "Happened on").Require("MGR-R10"), Severity.Require("MGR-R10"),
                Column.Text("description", "Omschrijving, zonder medische gegevens", "Description, without medical data").Require("MGR-R10"),
            ],
            Report),
    ];

    private static void Judge(Finding finding)
    {
        finding.NotAhead("MGR-F07").Cite("MGR-F07", "Bevindingen vastgelegd", "Findings registered");
        if (!finding.Given.Yes(Cooperated.Name))
        {
            finding.Flag(
                "no_cooperation", "MGR-F07", RoleIds.ContractManager,
                "De aanbieder werkte niet mee; meewerken is verplicht", "The provider did not cooperate; it has to");
        }
    }

    private static void Recover(Finding finding)
    {
        var byControl = finding.Given.Text(Ground.Name) == AfterControl;
        var control = finding.File.FirstOrDefault(entry =>
            entry.Kind == EntryKinds.Control && Told.Names(finding.Given.Text(Control.Name), entry));
        finding.NotAhead("MGR-F06").Violations.Require(
            !byControl || control?.Values.Yes(Unlawful) == true, "NO_UNLAWFUL_FINDING", "MGR-F06",
            "Terugvorderen na controle vraagt een controle die de vordering onrechtmatig vond.",
            "Recovering after a control takes a control that found the claim unlawful.", Control.Name);
        if (finding.Settings.On(Settings.SettleUndue))
        {
            finding.Cite("MGR-F06", "Wordt verrekend met de volgende declaratie", "Is settled with the next declaration");
        }
        else
        {
            finding.Flag(
                "to_recover", "MGR-F06", RoleIds.ContractManager, "Terug te vorderen door de gemeente", "To be recovered by the municipality");
        }
    }

    private static void Report(Finding finding)
    {
        finding.NotAhead("MGR-R10", "happened_on");
        if (finding.Given.Text(Severity.Name) == "incident")
        {
            finding.Cite("MGR-R10", "Incident vastgelegd", "Incident registered");
            return;
        }

        finding.Flag(
            "reportable_incident", "MGR-R10", RoleIds.ContractManager,
            "Dit incident kan een calamiteit blijken", "This incident may prove to be a calamity");
    }
}
