using System.Collections.Immutable;
using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Errors;
using Modular.Engine.Json;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Engine.Trajectories;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;
using Violation = Modular.Sdk.Rules.Violation;

namespace Modular.Engine.Statements;

/// <summary>Statements and their lines as rows.</summary>
internal static class StatementRows
{
    private static readonly HashSet<string> Parent = ["statement"];

    private static readonly HashSet<string> LineParent = ["statement_line"];

    public static Row Find(Tenant tenant, IRows store, string id, Principal principal, long? etag = null)
    {
        var name = ResourceNames.Statement(tenant.Id, id);
        var row = store.Find(TableNames.Statement, id) ?? throw ModularException.NotFound(name);
        Authorize.Provider(principal, row.Values.Text("provider"), name);
        return etag is null || etag == row.Version ? row : throw ModularException.EtagMismatch(name);
    }

    /// <summary>Statements without their lines, in the order given.</summary>
    public static IReadOnlyList<Statement> Statements(IRows store, IReadOnlyCollection<Row> rows)
    {
        var values = rows.GroupBy(row => row.Values.Text("kind"))
            .SelectMany(kind => store.With(kind.Key, "statement", kind.Select(row => row.Id)))
            .ToDictionary(row => row.Values.Text("statement"), row => row.ToFields(Parent), StringComparer.Ordinal);
        return [.. rows.Select(row => StatementOf(row, values.GetValueOrDefault(row.Id) ?? FieldValues.Empty))];
    }

    /// <summary>Statements as callers see them, in the order given.</summary>
    public static IEnumerable<StatementView> Views(Tenant tenant, IRows store, IReadOnlyCollection<Row> rows)
    {
        var signals = store.With(TableNames.Signal, "statement", rows.Select(row => row.Id))
            .ToLookup(row => row.Values.Text("statement"), TrajectoryQueries.SignalOf, StringComparer.Ordinal);
        return rows.Zip(Statements(store, rows), (row, statement) => new StatementView(
            tenant.Id, row.Values.Text("provider"), row.Version, statement, row.ToFields(), tenant.FindRegime(row.Values.Text("regime_version")))
        {
            Signals = [.. signals[row.Id]],
            Rules = Stored.Read<ImmutableArray<AppliedRule>>(row.Values.Text("rules")),
        });
    }

    /// <summary>Lines as callers see them, in the order given.</summary>
    public static IReadOnlyList<StatementLineView> Lines(IRows store, string kind, IReadOnlyCollection<Row> rows)
    {
        var values = store.With(RegimeTables.LinesOf(kind), "statement_line", rows.Select(row => row.Id))
            .ToDictionary(row => row.Values.Text("statement_line"), row => row.ToFields(LineParent), StringComparer.Ordinal);
        return
        [
            .. rows.Select(row => new StatementLineView(
                row.Id,
                (int)row.Values.WholeNumber("position"),
                LineOf(row, values.GetValueOrDefault(row.Id) ?? FieldValues.Empty),
                row.Values.TextOrNull("invoice"))),
        ];
    }

    /// <summary>The lines of a statement that stand, in order.</summary>
    public static IReadOnlyList<StatementLineView> Standing(IRows store, Row statement) => Lines(
        store,
        statement.Values.Text("kind"),
        [.. store.All(new RowQuery(TableNames.StatementLine) { OrderBy = [new Order("position")] }
            .WithEqual("statement", statement.Id).WithEqual("stands", true))]);

    public static RowValues LineRow(string statement, StatementLineView view) => RowValues.Of(
        ("statement", statement), ("position", (long)view.Position), ("trajectory", view.Line.Trajectory), ("amount", view.Line.Amount?.Amount),
        ("moment_key", view.Line.MomentKey), ("description_nl", view.Line.Description?.Nl), ("description_en", view.Line.Description?.En),
        ("period_start", view.Line.Period?.Start), ("period_end", view.Line.Period?.End), ("stands", view.Stands),
        ("refusals", view.Stands ? null : Stored.Write(view.Line.Refused)), ("rules", string.Join(',', view.Line.RuleIds)));

    private static Statement StatementOf(Row row, FieldValues values) => new(
        row.Id,
        row.Values.Text("kind"),
        row.Values.Period()!.Value,
        EnumName.Parse<StatementStatus>(row.Values.Text("status")),
        row.Values.Date("submitted_on"),
        values)
    {
        Amount = Money.Of(row.Values.Money("amount")),
        RefusedLines = (int)row.Values.WholeNumber("refused_lines"),
        Agreements = Stored.Read<ImmutableArray<string>>(row.Values.Text("agreements")),
    };

    private static StatementLine LineOf(Row row, FieldValues values) => new(values)
    {
        Trajectory = row.Values.TextOrNull("trajectory"),
        Amount = row.Values.Euro("amount"),
        MomentKey = row.Values.TextOrNull("moment_key"),
        Description = row.Values.TextPair("description"),
        Period = row.Values.Period(),
        Refused = row.Values.TextOrNull("refusals") is { } json ? Stored.Read<ImmutableArray<Violation>>(json) : [],
        RuleIds = [.. (row.Values.TextOrNull("rules") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)],
    };
}
