using System.Collections.Immutable;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>The regime's own tables. Rows are added, never changed: each is something that was said or done on a date.</summary>
internal static class Tables
{
    public const string CarePlans = "mgr_care_plan";
    public const string Matchings = "mgr_matching";
    public const string Plans = "mgr_plan";
    public const string StartSituations = "mgr_start_situation";
    public const string Steps = "mgr_ladder_step";
    public const string Hours = "mgr_hours";
    public const string Assessments = "mgr_assessment";
    public const string Returns = "mgr_returned_report";
    public const string Evaluations = "mgr_evaluation";
    public const string TermChanges = "mgr_term_change";
    public const string HoursChanges = "mgr_hours_change";
    public const string ThirdYears = "mgr_third_year";
    public const string Stagnations = "mgr_stagnation";
    public const string Handovers = "mgr_handover";
    public const string Confirmations = "mgr_drop_out_confirmation";
    public const string Ends = "mgr_end";

    public static ImmutableArray<TableDefinition> All { get; } =
    [
        Of(CarePlans, "Leefzorgplan", "Leefzorgplan (the municipality's plan)", [Arguments.On, .. Ordering.CarePlan]),
        Of(Matchings, "Matchingsgesprek", "Matching conversation", [Arguments.On, .. Matching.Form]),
        Of(Plans, "Plan van aanpak", "Plan van aanpak (the provider's plan)", [Arguments.On, .. Planning.Form]),
        Of(StartSituations, "Startsituatie", "Start situation", [Arguments.On, .. Starting.Situation]),
        Of(Steps, "Trede op de participatieladder", "Step on the participation ladder", [Arguments.On, .. Starting.StepRow]),
        Of(Hours, "Uren", "Hours", [Arguments.On, Arguments.Hours, Arguments.Activity]),
        Of(Assessments, "Beoordeling van de voortgang", "Assessment of progress", [Arguments.On, .. Progress.Assessment]),
        Of(Returns, "Teruggestuurde rapportage", "Returned report", [Arguments.On, Arguments.Report, Arguments.Reason]),
        Of(Evaluations, "Evaluatie", "Evaluation", [Arguments.On, .. Evaluating.Form]),
        Of(TermChanges, "Aanpassing van de termijn", "Change of the term",
            [Arguments.On, Arguments.TermMonths, Arguments.Reason, Column.Date("ends_on", "Nieuwe laatste dag", "New last day")]),
        Of(HoursChanges, "Op- of afschaling", "Scaling up or down", [Arguments.On, Arguments.OrderedHours, Arguments.Reason]),
        Of(ThirdYears, "Afspraken derde jaar", "Third-year agreements", [Arguments.On, Arguments.NextPlace, Arguments.Agreements]),
        Of(Stagnations, "Stagnatie", "Stagnation", [Arguments.On, Arguments.Reason]),
        Of(Handovers, "Warme overdracht", "Warm handover", [Arguments.On, .. Stagnation.Handover]),
        Of(Confirmations, "Bevestiging van uitval", "Confirmation of dropping out", [Arguments.On, .. DroppingOut.Form]),
        Of(Ends, "Einde", "End", [Arguments.On, Arguments.Reason, Ending.OutflowCategory, Arguments.CurrentStep, Arguments.Destination]),
    ];

    private static TableDefinition Of(string name, string nl, string en, params ColumnDefinition[] columns) =>
        new(name, new LocalizedText(nl, en), [.. columns]);
}
