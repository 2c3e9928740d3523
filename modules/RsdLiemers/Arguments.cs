using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;

namespace Modular.Modules.RsdLiemers;

/// <summary>Arguments of triggers, which are also columns of the tables they are written to.</summary>
internal static class Arguments
{
    public static ColumnDefinition On { get; } = Column.Date("on", "Datum (leeg: vandaag)", "Date (empty: today)");

    public static ColumnDefinition Objective { get; } =
        Column.Text(TrajectoryFields.Objective, "Doelstelling", "Objective") with { RuleIds = ["RSD-O01"] };

    public static ColumnDefinition Background { get; } =
        Column.Text(Fields.Background, "Achtergrondinformatie, zonder medische gegevens", "Background, without medical data") with
        {
            RuleIds = ["RSD-O01", "COM-08"],
        };

    public static ColumnDefinition Goals { get; } = Column.Text("goals", "Individuele doelen",
        "Individual goals") with
    { RuleIds = ["RSD-O06"] };

    public static ColumnDefinition Approach { get; } = Column.Text("approach", "Aanpak", "Approach") with { RuleIds = ["RSD-O06"] };

    public static ColumnDefinition Milestones { get; } = Column.Text("milestones", "Mijlpalen",
        "Milestones") with
    { RuleIds = ["RSD-O06"] };

    public static ColumnDefinition[] PlanParts { get; } = [Goals, Approach, Milestones];

    public static ColumnDefinition Necessity { get; } =
        Column.Text("necessity", "Onderbouwing van de noodzaak", "Substantiation of necessity") with { RuleIds = ["RSD-O05"] };

    public static ColumnDefinition Price { get; } = Column.Money(TrajectoryFields.Price, "Prijs inclusief btw", "Price including VAT");

    public static ColumnDefinition Hours { get; } = Column.Decimal("hours", "Uren", "Hours") with { Maximum = 10_000 };

    public static ColumnDefinition Months { get; } =
        Column.Whole(TrajectoryFields.Months, "Maanden", "Months") with { Minimum = 1, Maximum = 60 };

    public static ColumnDefinition ProductCode { get; } = Column.Choice(Fields.ProductCode, "Productcode", "Product code",
        ProductCodes.Choices);

    public static ColumnDefinition HalfYearlyReason { get; } = Column.Choice(
        Fields.HalfYearlyReason, "Reden voor halfjaarlijks rapporteren", "Reason to report half-yearly",
        new("little_progress", new("Weinig progressie per kwartaal", "Little progress in a quarter")),
        new("written_evaluation",
            new("Methodiek evalueert schriftelijk met de deelnemer", "Method evaluates in writing with the participant")),
        new("interpreter", new("Ondertekening vraagt een tolk", "Signing needs an interpreter"))) with
    { RuleIds = ["RSD-R03"] };

    public static ColumnDefinition Reason { get; } = Column.Text("reason", "Motivatie", "Reason");

    public static ColumnDefinition HeldOn { get; } = Column.Date("held_on", "Gehouden op", "Held on");

    public static ColumnDefinition InvitedOn { get; } = Column.Date("invited_on", "Uitgenodigd op", "Invited on");

    public static ColumnDefinition CaseManagerPresent { get; } =
        Column.YesNo("case_manager_present", "Klantmanager aanwezig", "Case manager present");

    public static ColumnDefinition ReportedBy { get; } = Column.Choice(
        "reported_by", "Teruggekoppeld per", "Reported by",
        new("call", new("Telefoon", "Telephone")), new("mail", new("E-mail", "Email")));

    public static ColumnDefinition Subject { get; } = Column.Text("subject", "Onderwerp", "Subject");

    public static ColumnDefinition Agreements { get; } = Column.Text("agreements", "Afspraken", "Agreements");

    public static ColumnDefinition Activity { get; } = Column.Text("activity", "Activiteit", "Activity") with { MaxLength = 500 };

    public static ColumnDefinition Development { get; } =
        Column.Text("development", "Ontwikkeling of bijzonderheid, zonder medische gegevens",
            "Development or particular, without medical data");

    public static ColumnDefinition Travelled { get; } = Column.YesNo("travelled", "Reiskosten gemaakt", "Travelled at own cost");

    public static ColumnDefinition Until { get; } = Column.Date("until", "Tot en met", "Up to and including");

    public static ColumnDefinition Notified { get; } = Column.YesNo("notified", "Vooraf gemeld", "Notified beforehand");

    public static ColumnDefinition Counsellor { get; } =
        Column.Text(Fields.Counsellor, "Vaste begeleider", "Fixed counsellor") with { MaxLength = 200, RuleIds = ["RSD-C09"] };

    public static ColumnDefinition CandidateToldOn { get; } = Column.Date("candidate_told_on", "Kandidaat geïnformeerd op",
        "Candidate told on");

    public static ColumnDefinition CaseManagerToldOn { get; } =
        Column.Date("case_manager_told_on", "Klantmanager geïnformeerd op", "Case manager told on");

    public static ColumnDefinition HandoverOn { get; } = Column.Date(Fields.HandoverOn, "Overgedragen op", "Handed over on");

    public static ColumnDefinition PersonalExplanation { get; } =
        Column.YesNo("personal_explanation", "Rapportage persoonlijk toegelicht", "Report explained in person");

    public static ColumnDefinition ProviderToldOn { get; } = Column.Date("provider_told_on", "Besproken met aanbieder op",
        "Told to the provider on");

    public static ColumnDefinition ImprovementDueOn { get; } =
        Column.Date(Fields.ImprovementDueOn, "Verbetering uiterlijk op", "Improvement at the latest on");

    public static ColumnDefinition Amount { get; } = Column.Money("amount", "Bedrag inclusief btw", "Amount including VAT");

    public static ColumnDefinition Report { get; } =
        Column.Text("report", "Rapportage (leeg: de eerstvolgende)", "Report (empty: the next one owed)") with { MaxLength = 100 };
}
