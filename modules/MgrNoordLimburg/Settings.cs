using System.Collections.Immutable;
using Modular.Sdk.Settings;
using Modular.Sdk.Values;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>What the agreements leave open: each a named setting with a default, which each municipality can change.</summary>
internal static class Settings
{
    public const string ReportDays = "report_working_days";
    public const string VatDefault = "vat_when_not_stated";
    public const string GapDays = "uninterrupted_gap_days";
    public const string EndDate = "end_date";
    public const string RegularWork = "regular_work";
    public const string DeclarationPeriod = "declaration_period";
    public const string PlanTerm = "plan_term_days";
    public const string StartTerm = "start_term_days";
    public const string ExceptionRoute = "exception_route";
    public const string SettleUndue = "settle_undue_payments";
    public const string SteerSegment2 = "steer_segment_2";
    public const string FinalReportDays = "final_report_days";
    public const string SurveyDays = "survey_days";
    public const string ImprovementDays = "improvement_plan_days";
    public const string OutlierFactor = "outlier_factor";
    public const string QuestionnaireDays = "questionnaire_days";

    public static ImmutableArray<SettingDefinition> All { get; } =
    [
        Number(ReportDays, "DEC-10", "10", 0, 60, "Kwartaalrapportage: werkdagen na het kwartaal",
            "Quarterly report: working days after the quarter"),
        Of(VatDefault, "DEC-09", "Btw wanneer het productblad niets zegt", "VAT when the product sheet says nothing", "standard_21",
            "reduced_9", "zero", "exempt"),
        Number(GapDays, "DEC-12", "31", 0, 366, "Onderbreking in dagen die aaneengesloten niet verbreekt",
            "Gap in days that does not interrupt"),
        Of(EndDate, "DEC-14", "Laatste dag van n maanden: de dag ervoor, of dezelfde dag", "Last day of n months: the day before, or the same day",
            "day_before", "same_day"),
        Of(RegularWork, "DEC-28", "Wat telt als reguliere arbeid", "What counts as regular work", "by_segment", "all_paid_work"),
        Of(DeclarationPeriod, "DEC-29", "Periode van een declaratie", "Period of a declaration", "month", "quarter"),
        Number(PlanTerm, "DEC-31", "0", 0, 366, "Plan van aanpak binnen zoveel dagen (0: geen termijn)",
            "Plan van aanpak within so many days (0: no term)"),
        Number(StartTerm, "DEC-31", "0", 0, 366, "Start binnen zoveel dagen (0: geen termijn)", "Start within so many days (0: no term)"),
        Of(ExceptionRoute, "MGR-C05", "Uitzonderingsroute voor niet gecontracteerd aanbod open?",
            "Exception route for providers without a contract open?", "yes", "no"),
        Of(SettleUndue, "MGR-F06", "Onverschuldigde betalingen verrekenen met de volgende declaratie?",
            "Settle undue payments with the next declaration?", "yes", "no"),
        Of(SteerSegment2, "MGR-K08", "Op de KPI's van segment 2 sturen?", "Steer on the KPIs of segment 2?", "no", "yes"),
        Number(FinalReportDays, "MGR-R06", "0", 0, 60, "Eindrapportage: dagen na het einde", "Final report: days after the end"),
        Number(SurveyDays, "MGR-R07", "28", 0, 366, "Tevredenheidsonderzoek: dagen na het einde", "Satisfaction survey: days after the end"),
        Number(ImprovementDays, "MGR-R12", "28", 0, 366, "Verbeterplan: dagen na het onderzoek", "Improvement plan: days after the survey"),
        Number(OutlierFactor, "MGR-F08", "2", 1, 100, "Uitschieter: zoveel maal het verwachte", "Outlier: so many times what is expected"),
        Number(QuestionnaireDays, "MGR-R04", "28", 0, 366, "Vragenlijst: dagen voor het contractgesprek",
            "Questionnaire: days before the contract conversation"),
    ];

    private static SettingDefinition Of(string name, string decision, string nl, string en, string standard, params string[] others) =>
        new(name, decision, standard, new LocalizedText(nl, en)) { Allowed = [standard, .. others] };

    private static SettingDefinition Number(string name, string decision, string standard, int from, int to, string nl, string en) =>
        new(name, decision, standard, new LocalizedText(nl, en)) { Minimum = from, Maximum = to };
}
