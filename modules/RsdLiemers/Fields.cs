namespace Modular.Modules.RsdLiemers;

/// <summary>Names of the columns that this regime adds to the trajectory.</summary>
internal static class Fields
{
    public const string ProductCode = "product_code";
    public const string HourlyRate = "hourly_rate";
    public const string SupportRate = "support_rate";
    public const string VatTreatment = "vat_treatment";
    public const string HalfYearlyAgreed = "half_yearly_agreed";
    public const string HalfYearlyReason = "half_yearly_reason";
    public const string Background = "background";
    public const string ReferredOn = "referred_on";
    public const string IntakeOn = "intake_on";
    public const string IntakeHours = "intake_hours";
    public const string ConfirmedStart = "confirmed_start";
    public const string ObjectiveStatus = "objective_status";
    public const string PlanSubmittedOn = "plan_submitted_on";
    public const string PlanApprovedOn = "plan_approved_on";
    public const string QuotedPrice = "quoted_price";
    public const string QuotedHours = "quoted_hours";
    public const string QuotedMonths = "quoted_months";
    public const string QuoteIncomplete = "quote_incomplete";
    public const string Counsellor = "counsellor";
    public const string HandBackFrom = "hand_back_from";
    public const string ExtensionRequestedOn = "extension_requested_on";
    public const string ExtensionMonths = "extension_months";
    public const string ExtensionPrice = "extension_price";
    public const string EndedEarly = "ended_early";
    public const string EndReason = "end_reason";
    public const string ProposedAmount = "proposed_amount";
    public const string AgreedAmount = "agreed_amount";
    public const string HandoverOn = "handover_on";
    public const string AgendaItems = "agenda_items";
    public const string ImprovementDueOn = "improvement_due_on";
}
