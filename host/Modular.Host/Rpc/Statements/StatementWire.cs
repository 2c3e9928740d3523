using Modular.Engine.Statements;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Calls;
using Modular.Host.Rpc.Wire;
using Modular.Sdk.Lifecycles;
using V1 = Modular.Statements.V1;

namespace Modular.Host.Rpc.Statements;

/// <summary>Statements and their lines as callers get them.</summary>
internal static class StatementWire
{
    private const int MostLines = 1000;

    // Room is left for the statement itself, its flags and its rules.
    private const int MostBytes = 900 * 1024;
    private const int MostSignalBytes = 500 * 1024;

    public static V1.Statement Write(StatementView view)
    {
        var (statement, fields) = (view.Statement, view.Fields);
        var written = new V1.Statement
        {
            Name = Names.OrNone(statement.Id, id => ResourceNames.Statement(view.Tenant, id)),
            Etag = Etags.Write(view.Version),
            Provider = ResourceNames.Provider(view.Tenant, view.Provider),
            Kind = statement.Kind,
            Period = Dates.Write(statement.Period),
            Status = Choices.Write<V1.StatementStatus>(EnumName.Of(statement.Status)),
            SubmittedOn = Dates.Write(statement.SubmittedOn),
            SubmittedBy = fields.Text("submitted_by") ?? "",
            Amount = Amounts.Write(statement.Amount),
            StandingLines = (int)(fields.Whole("standing_lines") ?? 0),
            RefusedLines = (int)(fields.Whole("refused_lines") ?? 0),
            Agreements = { statement.Agreements },
            JudgedOn = Dates.Write(fields.Date("judged_on")),
            JudgedBy = fields.Text("judged_by") ?? "",
            ReturnedReason = fields.Text("returned_reason") ?? "",
            Signals = { Signals(view) },
        };
        var definition = view.Definition;
        Fields.Write(statement.Values, definition is null ? [] : [.. definition.Fields, .. definition.Computed], written.Fields);
        return written;
    }

    public static V1.StatementLine Write(StatementLineView view, StatementView statement)
    {
        var line = view.Line;
        var written = new V1.StatementLine
        {
            Position = view.Position,
            Trajectory = Names.OrNone(line.Trajectory, id => ResourceNames.Trajectory(statement.Tenant, id)),
            Stands = view.Stands,
            Violations = { line.Refused.Select(violation => Citations.Write(violation, statement.Regime?.Rules)) },
            Amount = Amounts.Write(line.Amount),
            MomentKey = line.MomentKey ?? "",
            Description = line.Description is { } description ? Texts.Write(description) : null,
            Period = Dates.Write(line.Period),
            RuleIds = { line.RuleIds },
            Invoice = Names.OrNone(view.Invoice, id => ResourceNames.Invoice(statement.Tenant, id)),
        };
        var definition = statement.Definition;
        Fields.Write(line.Values, definition is null ? [] : [.. definition.LineFields, .. definition.LineComputed], written.Fields);
        return written;
    }

    public static V1.SubmitStatementResponse Submitted(StatementView view) => new()
    {
        Statement = Write(view),
        Lines = { view.Lines.Take(MostLines).Select(line => Write(line, view)).Within(MostBytes) },
        TotalLines = view.Lines.Length,
        Signals = { Signals(view) },
        Rules = { Rules(view) },
    };

    private static IEnumerable<Common.V1.Signal> Signals(StatementView view) =>
        view.Signals.Select(signal => Citations.Write(signal, view.Regime?.Rules)).Within(MostSignalBytes);

    public static IEnumerable<Common.V1.RuleCitation> Rules(StatementView view) => Citations.Write(view.Rules, view.Regime?.Rules);
}
