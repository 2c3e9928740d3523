namespace Modular.Engine.Tables;

/// <summary>TableNames of the platform's tables.</summary>
public static class TableNames
{
    public const string Participant = "participant";
    public const string Provider = "provider";
    public const string Contract = "contract";
    public const string ProductSheet = "product_sheet";
    public const string Rate = "rate";
    public const string IndexFigure = "index_figure";
    public const string Indexation = "indexation";
    public const string IndexationFigure = "indexation_figure";
    public const string Trajectory = "trajectory";
    public const string TrajectoryEvent = "trajectory_event";
    public const string Deadline = "deadline";
    public const string Report = "report";
    public const string BillableMoment = "billable_moment";
    public const string Invoice = "invoice";
    public const string InvoiceLine = "invoice_line";
    public const string Signal = "signal";
    public const string DayOff = "day_off";
    public const string Meeting = "meeting";
    public const string Measure = "measure";
    public const string Statement = "statement";
    public const string StatementLine = "statement_line";
    public const string Entry = "entry";
    public const string Import = "import";

    /// <summary>Where readers of the feed of changes stand. Nobody reads its rows as records.</summary>
    public const string Subscription = "subscription";

    /// <summary>The parts of the tenant's own metadata. No record table: nobody reads or writes its rows but the metadata's own commands.</summary>
    public const string Component = "component";

    /// <summary>The parts that a tenant had before the last solution was applied to it. No record table.</summary>
    public const string SolutionBefore = "solution_before";
}
