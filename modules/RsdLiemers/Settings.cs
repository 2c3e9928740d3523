using System.Collections.Immutable;
using Modular.Sdk.Settings;
using Modular.Sdk.Values;

namespace Modular.Modules.RsdLiemers;

/// <summary>What the agreements leave open: each a named setting with a default.</summary>
internal static class Settings
{
    public const string ThreeMonths = "three_months";
    public const string Code2Follows = "code_2_follows";
    public const string Code4Follows = "code_4_follows";
    public const string DaysOff = "move_terms_to_working_day";
    public const string VatDefault = "vat_when_not_stated";
    public const string IntakeAmount = "intake_amount";
    public const string EndDate = "end_date";
    public const string CompletionDate = "completion_date";
    public const string PayBeforeAcceptance = "pay_before_acceptance";
    public const string StatutoryTerm = "statutory_payment_term";
    public const string SocialReturnBase = "social_return_base";
    public const string SocialReturnVat = "social_return_vat";
    public const string SocialReturnYear = "social_return_year";
    public const string RejectedPlan = "rejected_plan";
    public const string LateExtension = "late_extension";
    public const string SupportPlan = "code_5_plan";
    public const string InstalmentTerm = "invoice_term_first_instalment";
    public const string QuarterTerm = "invoice_term_quarter_days";
    public const string ExtensionCode = "extension_may_change_code";
    public const string IntroductionHandBack = "introduction_hand_back";
    public const string MergeDays = "merge_reports_within_days";
    public const string Quarters = "quarters";

    public static ImmutableArray<SettingDefinition> All { get; } =
    [
        Of(ThreeMonths, "DEC-01", "Is precies drie maanden kort of lang?", "Is exactly three months short or long?", "sheet_decides",
            "short", "long"),
        Of(Code2Follows, "DEC-02", "Code 2 rapporteert en factureert als code", "Code 2 reports and invoices as code", "1", "3"),
        Of(Code4Follows, "DEC-02", "Code 4 rapporteert en factureert als code", "Code 4 reports and invoices as code", "3", "1"),
        Of(DaysOff, "COM-04", "Schuift een termijn in dagen of weken die op een vrije dag eindigt?",
            "Does a term in days or weeks move off a day off?", "no", "yes"),
        Of(VatDefault, "DEC-09", "Btw wanneer het productblad niets zegt", "VAT when the product sheet says nothing", "standard_21",
            "reduced_9", "zero", "exempt"),
        Of(IntakeAmount, "DEC-11", "Vergoeding van een intake: naar uurtarief, of door de klantmanager",
            "Intake reimbursed by the hourly rate or by the case manager", "hourly_rate", "case_manager"),
        Of(EndDate, "DEC-14", "Laatste dag van n maanden: de dag ervoor, of dezelfde dag",
            "Last day of n months: the day before, or the same day", "day_before", "same_day"),
        Of(CompletionDate, "DEC-15", "Afronding van het traject, voor de factuurtermijn",
            "Completion of the trajectory, for the invoice term", "last_day_of_service", "final_report"),
        Of(PayBeforeAcceptance, "DEC-15", "Laatste factuur betaalbaar voordat de eindrapportage akkoord is?",
            "Last invoice payable before the final report is accepted?", "no", "yes"),
        Of(StatutoryTerm, "DEC-16", "Wettelijke betaaltermijn van 30 dagen ernaast bewaren?",
            "Keep the statutory payment term of 30 days as well?", "keep", "leave_out"),
        Of(SocialReturnBase, "DEC-20", "Social return over het hele volume of over het meerdere",
            "Social return over the whole volume or over the excess", "whole", "excess"),
        Of(SocialReturnVat, "DEC-20", "Volume voor social return zonder of met btw", "Volume for social return excluding or including VAT",
            "excluding", "including"),
        Of(SocialReturnYear, "DEC-20", "Jaar voor social return", "Year for social return", "calendar", "contract"),
        Of(RejectedPlan, "DEC-21", "Een afgekeurd plan: opnieuw indienen, of einde", "A rejected plan: submit again, or the end",
            "resubmit", "end"),
        Of(LateExtension, "DEC-22", "Een te laat verlengingsverzoek: gemarkeerd of geweigerd",
            "A late extension request: flagged or refused", "flag", "refuse"),
        Of(SupportPlan, "DEC-23", "Code 5: alleen een offerte, of ook een plan", "Code 5: a quote only, or a plan as well", "quote_only",
            "quote_and_plan"),
        Of(InstalmentTerm, "DEC-26", "Factuurtermijn van een eerste termijn", "Invoice term of a first instalment", "none", "thirty_days"),
        Number(QuarterTerm, "DEC-26", "30", 0, 365, "Factuurtermijn na een kwartaal, in dagen", "Invoice term after a quarter, in days"),
        Of(ExtensionCode, "DEC-27", "Mag een verlenging onder een andere code?", "May an extension be ordered under another code?", "yes",
            "no"),
        Of(IntroductionHandBack, "DEC-34", "Geen start na kennismaking: akkoord nodig?", "No start after an introduction: approval needed?",
            "not_needed", "approval"),
        Number(MergeDays, "RSD-R04", "14", 0, 62, "Rapportages binnen zoveel dagen van elkaar vallen samen",
            "Reports within this many days are merged"),
        Of(Quarters, "RSD-F03", "Kwartalen van code 5 vanaf de start of per kalender", "Quarters of code 5 from the start or by calendar",
            "from_start", "calendar"),
    ];

    private static SettingDefinition Of(string name, string decision, string nl, string en, string standard, params string[] others) =>
        new(name, decision, standard, new LocalizedText(nl, en)) { Allowed = [standard, .. others] };

    private static SettingDefinition Number(string name, string decision, string standard, int from, int to, string nl, string en) =>
        new(name, decision, standard, new LocalizedText(nl, en)) { Minimum = from, Maximum = to };
}
