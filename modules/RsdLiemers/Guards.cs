using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;

namespace Modular.Modules.RsdLiemers;

/// <summary>The conditions on a trajectory's facts. They look, and change nothing.</summary>
internal sealed class Guards(Facts facts)
{
    public Guard AsksPlan => Of(
        "CODES_2_TO_5", "RSD-O06", () => facts.Code != ProductCode.FixedShort,
        "Code 1 kent geen plan.", "Code 1 asks for no plan.");

    public Guard AsksNoPlan => Of(
        "CODE_1", "RSD-O06", () => facts.Code == ProductCode.FixedShort,
        "Deze productcode vraagt een plan of offerte.", "This product code asks for a plan or quote.");

    public Guard IsDirect => Of(
        "CODE_1_ONLY", "RSD-O02", () => facts.Code == ProductCode.FixedShort,
        "Alleen bij code 1 bevestigt de aanbieder de startdatum.", "Only for code 1 does the provider confirm the start date.");

    public Guard TakesPlan => Of(
        "CODE_3_ONLY", "RSD-O04", () => facts.Code == ProductCode.FixedLong,
        "Alleen bij code 3 wordt een plan zonder offerte ingediend.", "Only for code 3 is a plan submitted without a quote.");

    public Guard TakesQuote => Of(
        "CODES_2_4_5_ONLY", "RSD-O03", () => facts.Code.AsksQuote(),
        "Alleen bij code 2, 4 en 5 wordt een offerte ingediend.", "Only for codes 2, 4 and 5 is a quote submitted.");

    public Guard QuoteComplete => Of(
        "QUOTE_INCOMPLETE", "RSD-P02",
        () => !facts.Values.Yes(Fields.QuoteIncomplete) || Pricing.SupportRate(facts, facts.Today) is not null,
        "De offerte is niet geprijsd: er is geen regionaal tarief van kracht.", "The quote is not priced: no regional rate is in force.");

    public Guard Resubmits => Of(
        "RESUBMISSION_ALLOWED", "DEC-21", () => facts.Settings.Text(Settings.RejectedPlan) == "resubmit",
        "Een afgekeurd plan eindigt hier het traject.", "A rejected plan ends the trajectory here.");

    public Guard RejectionEnds => Of(
        "REJECTION_ENDS", "DEC-21", () => facts.Settings.Text(Settings.RejectedPlan) == "end",
        "Een afgekeurd plan kan hier opnieuw worden ingediend.", "A rejected plan can be submitted again here.");

    public Guard StartConfirmed => Of(
        "START_NOT_CONFIRMED", "RSD-O02", () => facts.Code != ProductCode.FixedShort || facts.Values.Has(Fields.ConfirmedStart),
        "De aanbieder heeft de startdatum nog niet bevestigd.", "The provider has not confirmed the start date yet.");

    public Guard ReportsByQuarter => Of(
        "CODES_3_AND_4_ONLY", "RSD-R02", () => facts.Code.IsLong(),
        "Alleen code 3 en 4 kennen kwartaalrapportages.", "Only codes 3 and 4 have quarterly reports.");

    public Guard HalfYearlyInContract => Of(
        "HALF_YEARLY_NOT_IN_CONTRACT", "RSD-R03", () => facts.Values.Yes(Fields.HalfYearlyAgreed),
        "Het contract van deze opdracht kent geen halfjaarlijkse rapportage.", "The contract of this order has no half-yearly reports.");

    public Guard NotHalfYearly => Of(
        "HALF_YEARLY_ALREADY", "RSD-R03", () => !facts.ReportsHalfYearly,
        "Er wordt al halfjaarlijks gerapporteerd.", "Reports are half-yearly already.");

    public Guard NoExtensionPending => Of(
        "EXTENSION_PENDING", "RSD-D05", () => !facts.Values.Has(Fields.ExtensionRequestedOn),
        "Er ligt al een verlengingsverzoek.", "An extension request is pending already.");

    public Guard ExtensionPending => Of(
        "NO_EXTENSION_REQUESTED", "RSD-D05", () => facts.Values.Has(Fields.ExtensionRequestedOn),
        "Er is geen verlenging gevraagd; verlengen kan pas na een verzoek.", "No extension was requested; it takes a request first.");

    public Guard EndReached => Of(
        "END_NOT_REACHED", "DEC-14", () => facts.EndsOn is { } end && facts.Today >= end,
        "De laatste dag is nog niet bereikt; eerder eindigen is voortijdig beëindigen.",
        "The last day has not come; ending before it is ending early.");

    public Guard ReportIn => Of(
        "FINAL_REPORT_MISSING", "RSD-T04", () => facts.FinalReportIn,
        "De eindrapportage is nog niet ontvangen.", "The final report has not been received.");

    public Guard ReportOverdue => Of(
        "REPORT_STILL_IN_TIME", "RSD-D04", () => facts.Trajectory.Report(ReportKinds.Final) is not { } report || report.DueOn < facts.Today,
        "De aanbieder heeft nog tijd voor de eindrapportage.", "The provider still has time for the final report.");

    public Guard HandedOver => Of(
        "HANDOVER_MISSING", "RSD-T04", () => facts.Values.Has(Fields.HandoverOn),
        "De warme overdracht is nog niet geregistreerd.", "The warm handover has not been registered.");

    public Guard WasEndedEarly => Of(
        "NOT_ENDED_EARLY", "RSD-F09", () => facts.EndedEarly,
        "Een bedrag wordt alleen afgesproken bij voortijdige beëindiging.", "An amount is agreed only when a trajectory ended early.");

    public Guard AmountAgreed => Of(
        "AMOUNT_NOT_AGREED", "RSD-F09", () => !facts.EndedEarly || facts.AgreedAmount is not null,
        "Er is nog geen redelijk bedrag afgesproken.", "No reasonable amount has been agreed yet.");

    public Guard HandBackAmountOpen => Of(
        "NOTHING_TO_AGREE", "RSD-F08", () => HandingBack.AmountOpen(facts),
        "Er is geen vergoeding waarover de klantmanager nog beslist.", "There is no amount left for the case manager to set.");

    public Guard IntakeHeld => Of(
        "AFTER_INTAKE_ONLY", "RSD-F08", () => facts.Values.Has(Fields.IntakeOn),
        "Er is geen intake geweest.", "No intake was held.");

    public Guard NoIntake => Of(
        "BEFORE_INTAKE_ONLY", "RSD-F08", () => !facts.Values.Has(Fields.IntakeOn),
        "Er is een intake geweest: de terugmeldrapportage en de vergoeding volgen nog.",
        "An intake was held: the hand-back report and the reimbursement are still to come.");

    public Guard IsSupport => Of(
        "CODE_5_ONLY", "RSD-F03", () => facts.Code == ProductCode.Support,
        "Alleen bij code 5 worden uren bijgehouden.", "Hours are kept for code 5 only.");

    public Guard BillsHours => Of(
        "AMOUNT_REPLACES_HOURS", "RSD-F09", () => !facts.EndedEarly && facts.AgreedAmount is null,
        "Het afgesproken bedrag vervangt de facturatie per kwartaal.", "The agreed amount replaces invoicing per quarter.");

    public Guard AmountOpen => Of(
        "AMOUNT_IS_AGREED", "RSD-F09", () => facts.AgreedAmount is null,
        "Er is al een bedrag afgesproken; het logboek is gesloten.", "An amount was agreed already; the logbook is closed.");

    public Guard QuarterToBill => Of(
        "NO_QUARTER_TO_BILL", "RSD-F03", () => HoursLog.ToBill(facts) is not null,
        "Er is geen afgesloten kwartaal met uren in het logboek.", "No quarter has ended that has hours in the logbook.");

    public Guard HoursBilled => Of(
        "HOURS_NOT_BILLED", "RSD-F03", () => facts.EndedEarly || facts.AgreedAmount is not null || !HoursLog.LeavesUnbilled(facts),
        "Er staan nog uren in het logboek die niet factureerbaar zijn gesteld.", "The logbook has hours that were not billed yet.");

    public Guard AmountHasReport => Of(
        "AMOUNT_NEEDS_FINAL_REPORT", "RSD-F09", () => facts.FinalReportIn,
        "Een bedrag wordt afgesproken nadat de eindrapportage is opgeleverd.", "An amount is agreed once the final report was delivered.");

    public Guard AmountHasHandover => Of(
        "AMOUNT_NEEDS_HANDOVER", "RSD-F09", () => facts.Values.Has(Fields.HandoverOn),
        "Een bedrag wordt afgesproken na de warme overdracht.", "An amount is agreed once the warm handover was made.");

    public Guard HasCounsellor => Of(
        "NO_COUNSELLOR", "RSD-C09", () => facts.Values.Has(Fields.Counsellor),
        "Er is nog geen vaste begeleider.", "There is no fixed counsellor yet.");

    public Guard HasNoCounsellor => Of(
        "COUNSELLOR_ASSIGNED", "RSD-C09", () => !facts.Values.Has(Fields.Counsellor),
        "Er is al een vaste begeleider; registreer een vervanging.", "There is a fixed counsellor already; register a replacement.");

    public Guard ImprovementAgreed => Of(
        "NO_IMPROVEMENT_AGREED", "RSD-C08", () => facts.Values.Has(Fields.ImprovementDueOn),
        "Er is geen verbetering afgesproken.", "No improvement was agreed.");

    private static Guard Of(string code, string ruleId, Func<bool> holds, string nl, string en) =>
        new(code, ruleId, new LocalizedText(nl, en), holds);
}
