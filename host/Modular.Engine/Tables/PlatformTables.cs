using Modular.Data.Tables;

namespace Modular.Engine.Tables;

/// <summary>The tables that every tenant has, whatever its regime.</summary>
internal static class PlatformTables
{
    public static IReadOnlyList<TableSchema> All { get; } =
    [
        Table(TableNames.Participant, [Text("client_number", 40) with { Required = true, Unique = true }, Text("surname", 200) with { Required = true }, Text("given_name", 200), Text("municipality", 200)]),
        Table(TableNames.Provider,
        [
            Text("display_name", 200) with { Required = true, Unique = true }, Text("trade_register_number", 8), Text("street", 200),
            Text("postal_code", 20), Text("city", 200), Text("country", 2), Text("vat_number", 14), Text("iban", 34), Text("email", 200),
            Text("electronic_address", 60),
        ]),
        Table(TableNames.Contract,
        [
            Lookup("provider", TableNames.Provider), Choice("status", "draft", "active", "ended"), Date("valid_from"), Date("valid_to"),
            Text("contract_manager", 200), Text("end_reason", 4000),
        ]),
        Table(TableNames.ProductSheet,
        [
            Lookup("provider", TableNames.Provider), Choice("status", "draft", "approved", "withdrawn"), Text("product_code", 40), Text("title", 200),
            Money("price"), Money("hourly_rate"), Whole("months"), Choice("vat_treatment", "standard_21", "reduced_9", "zero", "exempt"),
            Text("vat_exemption_reason", 1000),
        ]),
        Table(TableNames.Rate,
            [
                Text("code", 100), Choice("unit", "hour", "month", "trajectory"), Money("amount"), Date("valid_from"), Date("valid_to"),
                Lookup("indexation", TableNames.Indexation),
            ],
            ["code", "unit", "valid_from"]),
        Table(TableNames.IndexFigure, IndexFigureColumns, ["series", "period", "vintage", "sector"]),
        // The percentage is kept in digits: it is not rounded, and a decimal column is.
        Table(TableNames.Indexation,
            [Date("effective_on"), Text("percentage", 40), Text("explanation", 100_000), Date("applied_on"), Text("applied_by", 200)],
            ["effective_on"]),
        Table(TableNames.IndexationFigure, [Lookup("indexation", TableNames.Indexation), Whole("position"), .. IndexFigureColumns]),
        Table(TableNames.Trajectory,
        [
            Lookup("participant", TableNames.Participant), Lookup("provider", TableNames.Provider), Lookup("product_sheet", TableNames.ProductSheet),
            Lookup("contract", TableNames.Contract), Text("regime", 60), Text("regime_version", 60), Indexed(Text("state", 60)), Indexed(Text("phase", 20)),
            Text("client_number", 40), Text("case_manager", 200), Text("objective", 4000), Date("ordered_on"), Date("started_on"), Date("ends_on"),
            Date("completed_on"), Money("price"), Whole("months"), Indexed(Date("next_due_on")), Whole("revision"),
        ]) with
        {
            // What statements look for: of a provider, ordered, started or completed in a period.
            Indexes = [["provider", "phase"], ["provider", "ordered_on", "phase"], ["provider", "started_on"], ["provider", "completed_on"]],
        },
        Table(TableNames.TrajectoryEvent,
        [
            Lookup("trajectory", TableNames.Trajectory), Text("trigger", 60), Indexed(Text("from_state", 60)), Text("to_state", 60), Text("actor", 200),
            Text("role", 40), Text("rules", 100_000),
        ]),
        Table(TableNames.Deadline,
        [
            Lookup("trajectory", TableNames.Trajectory), Lookup("provider", TableNames.Provider), Text("kind", 60), Indexed(Date("due_on")), Choice("status", "open", "met", "cancelled"), Date("met_on"),
            Text("rule", 40), Text("basis_nl", 1000), Text("basis_en", 1000),
        ], ["trajectory", "kind"]) with
        { Indexes = [DueIndex] },
        Table(TableNames.Report,
        [
            Lookup("trajectory", TableNames.Trajectory), Text("report_key", 60), Text("kind", 60), Date("due_on"), Date("period_start"), Date("period_end"),
            Choice("status", "owed", "submitted", "accepted", "cancelled"), Date("submitted_on"), Text("rule", 40), Text("basis_nl", 1000), Text("basis_en", 1000),
        ], ["trajectory", "report_key"]) with
        { Indexes = [DueIndex] },
        Table(TableNames.BillableMoment,
        [
            Lookup("trajectory", TableNames.Trajectory), Text("moment_key", 60), Money("amount"), Indexed(Date("earned_on")), Date("invoice_by"), Date("period_start"),
            Date("period_end"), Text("description_nl", 1000), Text("description_en", 1000), Text("rules", 400), Text("explanation", 100_000),
            Lookup("invoice", TableNames.Invoice),
        ], ["trajectory", "moment_key"]),
        StatementTable,
        StatementLineTable,
        InvoiceTable,
        Table(TableNames.InvoiceLine,
        [
            Lookup("invoice", TableNames.Invoice), Whole("position"), Text("moment_key", 60), Text("description_nl", 1000), Text("description_en", 1000),
            Money("amount"), Date("period_start"), Date("period_end"), Lookup("trajectory", TableNames.Trajectory),
            Choice("vat_treatment", "standard_21", "reduced_9", "zero", "exempt"),
        ]),
        Table(TableNames.DayOff, [Date("day"), Choice("kind", "decreed", "own"), Text("name_nl", 200), Text("name_en", 200)], ["day", "kind"]),
        Table(TableNames.Meeting, [Lookup("provider", TableNames.Provider), Date("held_on"), Text("agreements", 4000)]),
        Table(TableNames.Signal,
        [
            Lookup("provider", TableNames.Provider), Lookup("trajectory", TableNames.Trajectory), Text("kind", 60), Text("rule", 40), Text("audience", 40),
            Text("text_nl", 4000), Text("text_en", 4000), Date("raised_on"), Text("raised_by", 200), Text("raised_by_role", 40),
            Lookup("settled_in", TableNames.Meeting), Lookup("invoice", TableNames.Invoice), Lookup("statement", TableNames.Statement),
        ]),
        MeasureTable,
        Table(TableNames.Entry,
        [
            Indexed(Text("kind", 63)), Lookup("provider", TableNames.Provider), Date("recorded_on"), Text("recorded_by", 200), Text("recorded_by_role", 40),
            Text("rules", 100_000),
        ]),
        Table(TableNames.Subscription,
            [Text("owner", 500), Text("name", 64), Text("tables", 10_000), Text("trajectory", 64), Whole("place")],
            ["owner", "name"]),
        Table(TableNames.Component,
            [
                Text("kind", 40) with { Required = true }, Text("name", 130) with { Required = true },
                Text("definition", 1_000_000) with { Required = true }, Text("stored", 130), Text("former_names", 100_000),
            ],
            ["kind", "name"]),
        Table(
            TableNames.Import,
            [Text("name", 80), Text("table_name", 63), Whole("last_chunk"), Whole("created"), Whole("updated"), Whole("unchanged")],
            ["name"]),
        Table(TableNames.SolutionBefore, [Text("files", 100_000_000) with { Required = true }]),
    ];

    private static ColumnSchema[] IndexFigureColumns =>
    [
        Text("series", 100), Text("period", 20), Text("vintage", 60), Decimal("value"), Text("base", 60), Text("sector", 200), YesNo("final"),
        Text("successor", 100), Date("retrieved_on"),
    ];

    // Nothing but its one index is kept for what it refers to: it is written by every trigger that counts, and read by indicator only.
    private static TableSchema MeasureTable => Table(TableNames.Measure,
    [
        Text("indicator", 60), Date("counted_on"), Text("provider", 40), new("met", ColumnType.YesNo), Decimal("value"), Date("counted_until"),
        Text("source", 120), Text("measure_key", 60),
    ]) with
    {
        Indexes = [["indicator", "counted_on", "provider", "met", "value", "counted_until"]],
    };

    private static TableSchema StatementTable => Table(TableNames.Statement,
    [
        Lookup("provider", TableNames.Provider), Text("kind", 63), Date("period_start"), Date("period_end"), Text("regime_version", 60),
        Choice("status", "submitted", "approved", "returned"), Date("submitted_on"), Text("submitted_by", 200), Money("amount"),
        Whole("standing_lines"), Whole("refused_lines"), Text("agreements", 100_000), Date("judged_on"), Text("judged_by", 200),
        Text("returned_reason", 4000), Text("rules", 100_000),
    ]) with
    { Indexes = [["provider", "kind", "period_start"]] };

    private static TableSchema StatementLineTable => Table(TableNames.StatementLine,
    [
        Lookup("statement", TableNames.Statement), Whole("position"), Lookup("trajectory", TableNames.Trajectory), Money("amount"),
        Text("moment_key", 60), Text("description_nl", 1000), Text("description_en", 1000), Date("period_start"), Date("period_end"),
        YesNo("stands"), Text("refusals", 100_000), Text("rules", 400), Lookup("invoice", TableNames.Invoice),
    ]) with
    { Indexes = [["statement", "position"], ["statement", "amount"]] };

    private static TableSchema InvoiceTable => Table(TableNames.Invoice,
    [
        Lookup("trajectory", TableNames.Trajectory), Lookup("provider", TableNames.Provider), Choice("kind", "invoice", "credit_note"),
        Indexed(Choice("status", "draft", "issued", "received", "paid", "credited")), Text("number", 60), Money("total_including_vat"), Money("total_excluding_vat"),
        Decimal("vat_percentage"), Choice("vat_basis", "including", "excluding"), Lookup("statement", TableNames.Statement), Text("send_to", 200),
        Text("statements", 100_000), Date("issued_on"), Date("received_on"), Date("contractual_due_on"),
        Date("statutory_due_on"), Text("electronic_terms", 10_000), Date("electronic_due_on"), Indexed(Date("reminder_on")), Money("paid"), Money("credited"),
        Lookup("credits", TableNames.Invoice), Text("reason", 4000),
    ], ["provider", "number"]) with
    {
        Indexes = [["provider", "issued_on", "number", "total_including_vat", "total_excluding_vat"]],
    };

    internal static ColumnSchema Lookup(string name, string target) => new(name, ColumnType.Lookup) { Target = target };

    internal static ColumnSchema Text(string name, int length) => new(name, ColumnType.Text) { MaxLength = length };

    // What is due on a day, and what has anything due at all in a period.
    private static string[] DueIndex => ["status", "due_on", "trajectory"];

    private static TableSchema Table(string name, ColumnSchema[] columns, params IReadOnlyList<string>[] uniqueKeys) =>
        new(name, columns) { UniqueKeys = uniqueKeys };

    private static ColumnSchema Choice(string name, params string[] choices) => new(name, ColumnType.Choice) { Choices = choices };

    private static ColumnSchema Date(string name) => new(name, ColumnType.Date);

    private static ColumnSchema Money(string name) => new(name, ColumnType.Money);

    private static ColumnSchema Whole(string name) => new(name, ColumnType.WholeNumber);

    private static ColumnSchema Decimal(string name) => new(name, ColumnType.Decimal);

    private static ColumnSchema YesNo(string name) => new(name, ColumnType.YesNo);

    private static ColumnSchema Indexed(ColumnSchema column) => column with { Indexed = true };
}
