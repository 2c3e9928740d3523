namespace Modular.Modules.Tilburg;

/// <summary>Names of the columns that this regime adds to the trajectory.</summary>
internal static class Fields
{
    public const string ClientGroup = "client_group";
    public const string Options = "options_listed";
    public const string MaximumMonths = "maximum_months";
    public const string TrajectoryName = "trajectory_name";
    public const string VatTreatment = "vat_treatment";
    public const string Ceiling = "price_ceiling";
    public const string FirstMonths = "first_months";
    public const string LadderBefore = "ladder_before";
    public const string LadderTarget = "ladder_target";
    public const string LadderAfter = "ladder_after";
    public const string InvitedOn = "invited_on";
    public const string IntakeOn = "intake_on";
    public const string IntendedStart = "intended_start";
    public const string PlanSubmittedOn = "plan_submitted_on";
    public const string PlanApprovedOn = "plan_approved_on";
    public const string ProgressWeeks = "progress_every_weeks";
    public const string ProgressFrom = "progress_from";
    public const string StagnationOpen = "stagnation_open";
    public const string OtherSupportOpen = "other_support_open";
    public const string ChangeConsultedOn = "change_consulted_on";
    public const string EndingConsultedOn = "ending_consulted_on";
    public const string MovesOn = "moves_on";
    public const string ContinuedOn = "continued_after_move_on";
    public const string HoldRequestedOn = "hold_requested_on";
    public const string OnHoldSince = "on_hold_since";
    public const string HoldDays = "hold_days";
    public const string ExtensionRequestedOn = "extension_requested_on";
    public const string ExtensionMonths = "extension_months";
    public const string ExtensionPrice = "extension_price";
    public const string EndedEarly = "ended_early";
    public const string EndReason = "end_reason";
    public const string Result = "result";
    public const string ResultOther = "result_other";
    public const string Successful = "successful";
    public const string JudgedOn = "judged_on";
    public const string ProposedAmount = "proposed_amount";
    public const string DecidedAmount = "decided_amount";
    public const string SettledAmount = "settled_amount";
    public const string HandoverOn = "handover_on";
}
