using Modular.Sdk.Modelling;
using Modular.Sdk.Tariffs;

namespace Modular.Modules.Tilburg;

/// <summary>What Tilburg adds to the platform's tables. There is no field for medical data or a citizen service number.</summary>
internal static class TilburgModel
{
    public const string BirthDate = "birth_date";
    public const string EvaluationMonths = "evaluation_every_months";
    public const string AwardedOn = "awarded_on";
    public const string UsesLocation = "uses_location";

    public static Model Definition { get; } = new()
    {
        Trajectory =
        [
            Ordering.ClientGroup,
            Column.Text(Fields.Options, "Opties op een rij", "Options listed"),
            Column.Whole(Fields.MaximumMonths, "Maximale duur voor deze klant", "Maximum for this client"),
            Column.Text(Fields.TrajectoryName, "Naam traject", "Name of the trajectory"),
            Column.Choice(Fields.VatTreatment, "Btw-behandeling", "VAT treatment", VatTreatments.Choices),
            Column.Money(Fields.Ceiling, "Maximumprijs op de opdrachtdatum", "Maximum price on the order date"),
            Column.Whole(Fields.FirstMonths, "Opgedragen maanden zonder verlengingen", "Months ordered without extensions"),
            Arguments.LadderBefore, Arguments.LadderTarget, Arguments.LadderAfter,
            Column.Date(Fields.InvitedOn, "Uitgenodigd op", "Invited on"),
            Column.Date(Fields.IntakeOn, "Intake gehouden op", "Intake held on"),
            Column.Date(Fields.IntendedStart, "Beoogde startdatum", "Intended start date"),
            Column.Date(Fields.PlanSubmittedOn, "Trajectplan ontvangen op", "Trajectory plan received on"),
            Column.Date(Fields.PlanApprovedOn, "Trajectplan akkoord op", "Trajectory plan approved on"),
            Column.Whole(Fields.ProgressWeeks, "Voortgang elke (weken)", "Progress every (weeks)"),
            Column.Date(Fields.ProgressFrom, "Frequentie afgesproken op", "Frequency agreed on"),
            Column.YesNo(Fields.StagnationOpen, "Stagnatie te bespreken", "Stagnation to be discussed"),
            Column.YesNo(Fields.OtherSupportOpen, "Andere ondersteuning te bespreken", "Other support to be discussed"),
            Column.Date(Fields.ChangeConsultedOn, "Overleg over wijziging op", "Consulted about a change on"),
            Column.Date(Fields.EndingConsultedOn, "Overleg over beëindiging op", "Consulted about ending on"),
            Column.Date(Fields.MovesOn, "Verhuist op", "Moves on"),
            Column.Date(Fields.ContinuedOn, "Besluit tot voortzetting op", "Decided to continue on"),
            Column.Date(Fields.HoldRequestedOn, "On hold gevraagd op", "On hold requested on"),
            Column.Date(Fields.OnHoldSince, "On hold sinds", "On hold since"),
            Column.Whole(Fields.HoldDays, "Dagen on hold", "Days on hold"),
            Column.Date(Fields.ExtensionRequestedOn, "Verlenging gevraagd op", "Extension requested on"),
            Column.Whole(Fields.ExtensionMonths, "Gevraagde maanden verlenging", "Months of extension asked for"),
            Column.Money(Fields.ExtensionPrice, "Gevraagde prijs van de verlenging", "Price of the extension asked for"),
            Column.YesNo(Fields.EndedEarly, "Vroegtijdig beëindigd", "Ended early"),
            Column.Text(Fields.EndReason, "Reden van beëindiging", "Reason of ending") with { MaxLength = 60 },
            Results.Column, Results.OtherText,
            Column.YesNo(Fields.Successful, "Succesvol afgesloten", "Closed successfully"),
            Column.Date(Fields.JudgedOn, "Beoordeeld op", "Judged on"),
            Column.Money(Fields.ProposedAmount, "Voorstel, nog te factureren", "Proposal, still to be invoiced") with { Minimum = -10_000_000 },
            Column.Money(Fields.DecidedAmount, "Bedrag volgens de klantregisseur", "Amount by the case manager"),
            Column.Money(Fields.SettledAmount, "Besloten bedrag voor het traject", "Amount decided for the trajectory"),
            Column.Date(Fields.HandoverOn, "Warm overgedragen op", "Handed over on"),
        ],
        Contract =
        [
            Column.Whole(EvaluationMonths, "Evaluatiegesprek elke (maanden, ten hoogste 12)", "Evaluation meeting every (months, at most 12)") with
            {
                Minimum = 1, Maximum = 12, RuleIds = ["TIL-C05", "TIL-C10"],
            },
            Column.Date(AwardedOn, "Voorlopige opdrachtverstrekking op", "Provisional award on") with { RuleIds = ["TIL-C02"] },
            Column.YesNo(UsesLocation, "Maakt gebruik van een locatie", "Uses a location") with { RuleIds = ["TIL-C09"] },
        ],
        Participant = [Column.Date(BirthDate, "Geboortedatum", "Date of birth") with { RuleIds = ["TIL-F07"] }],
        Tables = Modules.Tilburg.Tables.All,
    };
}
