namespace Modular.Modules.MgrNoordLimburg;

/// <summary>Names of the columns that this regime adds to the trajectory.</summary>
internal static class Fields
{
    public const string Segment = "segment";
    public const string ProductCode = "product_code";
    public const string Route = "route";
    public const string PlacedOn = "placed_on";
    public const string PurchasedOn = "purchased_on";
    public const string RateCode = "rate_code";
    public const string AgreedRate = "agreed_rate";
    public const string OrderedHours = "ordered_hours";
    public const string ResidenceAtOrder = "residence_at_order";
    public const string VatTreatment = "vat_treatment";
    public const string Question = "question";
    public const string MatchedOn = "matched_on";
    public const string PlanOn = "plan_on";
    public const string BeginStep = "begin_step";
    public const string TargetStep = "target_step";
    public const string CurrentStep = "current_step";
    public const string TermMonths = "term_months";
    public const string TermChanges = "term_changes";
    public const string StartSituationOn = "start_situation_on";
    public const string WageValue = "wage_value";
    public const string ThirdYearAgreedOn = "third_year_agreed_on";
    public const string StagnationOn = "stagnation_on";
    public const string PlanAdjustedOn = "plan_adjusted_on";
    public const string HandoverOn = "handover_on";
    public const string DroppedOut = "dropped_out";
    public const string EndReason = "end_reason";
    public const string Outflow = "outflow";
    public const string Destination = "destination";
    public const string ResultReached = "result_reached";
}
