namespace Modular.Modules.MgrNoordLimburg;

/// <summary>What people do to a trajectory, in the order in which it usually happens.</summary>
internal enum Trigger
{
    PlaceOrder,
    RecordMatching,
    Decline,
    Withdraw,
    SubmitPlan,
    AgreeSteps,
    RecordStartSituation,
    ScheduleEvaluation,
    Start,
    RecordHours,
    SubmitProgressReport,
    AssessProgress,
    ReturnProgressReport,
    HoldEvaluation,
    RecordWageValue,
    AdjustTerm,
    AdjustHours,
    AgreeThirdYear,
    ReportStagnation,
    RecordHandover,
    ConfirmDropOut,
    DropOut,
    Complete,
    SubmitFinalReport,
    ReturnFinalReport,
    Close,
}
