using Modular.Sdk.Modelling;
using Modular.Sdk.Tariffs;

namespace Modular.Modules.RsdLiemers;

/// <summary>What RSD de Liemers adds to the platform's tables. There is no field for medical data or a citizen service number.</summary>
internal static class RsdModel
{
    public const string Knowledge = "knowledge_on_file";
    public const string HigherEducation = "hbo_level_on_file";
    public const string Conduct = "vog_on_file";
    public const string Complaints = "complaints_procedure_on_file";
    public const string HalfYearly = "half_yearly_reporting";
    public const string EvaluationMonths = "evaluation_every_months";
    public const string RateCode = "rate_code";

    public static Model Definition { get; } = new()
    {
        Trajectory =
        [
            Arguments.ProductCode,
            Column.Money(Fields.HourlyRate, "Uurtarief van het productblad", "Hourly rate of the product sheet"),
            Column.Money(Fields.SupportRate, "Uurtarief persoonlijke ondersteuning", "Hourly rate of personal support"),
            Column.Choice(Fields.VatTreatment, "Btw-behandeling", "VAT treatment", VatTreatments.Choices),
            Column.YesNo(Fields.HalfYearlyAgreed, "Halfjaarlijks rapporteren overeengekomen", "Half-yearly reports agreed in the contract"),
            Arguments.HalfYearlyReason,
            Arguments.Background,
            Column.Date(Fields.ReferredOn, "Aangemeld op", "Referred on"),
            Column.Date(Fields.IntakeOn, "Intake gehouden op", "Intake held on"),
            Column.Decimal(Fields.IntakeHours, "Uren aan de intake", "Hours spent on the intake"),
            Column.Date(Fields.ConfirmedStart, "Bevestigde startdatum", "Confirmed start date"),
            Column.Choice(
                Fields.ObjectiveStatus, "Stand van de doelstelling", "Standing of the objective",
                new("unclear", new("Onduidelijk of niet haalbaar", "Unclear or not feasible")),
                new("agreed", new("Afgesproken", "Agreed"))),
            Column.Date(Fields.PlanSubmittedOn, "Plan of offerte ontvangen op", "Plan or quote received on"),
            Column.Date(Fields.PlanApprovedOn, "Plan of offerte akkoord op", "Plan or quote approved on"),
            Column.Money(Fields.QuotedPrice, "Geoffreerde prijs", "Quoted price"),
            Column.Decimal(Fields.QuotedHours, "Geoffreerde uren", "Quoted hours"),
            Column.Whole(Fields.QuotedMonths, "Geoffreerde maanden", "Quoted months"),
            Column.YesNo(Fields.QuoteIncomplete, "Offerte onvolledig", "Quote incomplete"),
            Arguments.Counsellor,
            Column.Text(Fields.HandBackFrom, "Terugmelding gevraagd in", "Hand-back asked for in"),
            Column.Date(Fields.ExtensionRequestedOn, "Verlenging gevraagd op", "Extension requested on"),
            Column.Whole(Fields.ExtensionMonths, "Gevraagde maanden verlenging", "Months of extension asked for"),
            Column.Money(Fields.ExtensionPrice, "Gevraagde prijs van de verlenging", "Price of the extension asked for"),
            Column.YesNo(Fields.EndedEarly, "Voortijdig beëindigd", "Ended early"),
            Endings.Reason,
            Column.Money(Fields.ProposedAmount, "Voorstel van het systeem, nog te factureren", "Proposal, still to be invoiced") with
            {
                Minimum = -10_000_000,
            },
            Column.Money(Fields.AgreedAmount, "Afgesproken bedrag voor het traject", "Amount agreed for the trajectory"),
            Arguments.HandoverOn,
            Column.Whole(Fields.AgendaItems, "Open agendapunten", "Open agenda items"),
            Arguments.ImprovementDueOn,
        ],
        Provider =
        [
            Column.YesNo(Knowledge, "Kennis van Participatiewet en doelgroep aangetoond", "Knowledge of the act and target group shown"),
            Column.YesNo(HigherEducation, "Personeel heeft minimaal HBO-niveau", "Staff has at least higher vocational level"),
            Column.YesNo(Conduct, "VOG van de begeleiders aanwezig", "Certificates of conduct of the counsellors on file"),
            Column.YesNo(Complaints, "Klachtenregeling aanwezig", "Complaints procedure on file"),
        ],
        Contract =
        [
            Column.YesNo(HalfYearly, "Halfjaarlijks rapporteren overeengekomen", "Half-yearly reports agreed"),
            Column.Whole(EvaluationMonths, "Evaluatiegesprek elke (maanden)", "Evaluation meeting every (months)") with
            {
                Minimum = 1,
                Maximum = 24,
                RuleIds = ["RSD-C06"],
            },
        ],
        ProductSheet =
        [
            Column.Text(RateCode, "Code in de regionale tarievenkaart (code 5)",
                "Code in the regional rate card (code 5)") with { MaxLength = 100 },
        ],
        Tables = Modules.RsdLiemers.Tables.All,
    };
}
