using Modular.Engine.Errors;
using Modular.Engine.Statements;
using Modular.Host.Rpc.Wire;
using Modular.Sdk.Statements;
using V1 = Modular.Statements.V1;

namespace Modular.Host.Rpc.Statements;

/// <summary>Requests about statements, as commands and filters.</summary>
internal static class StatementReads
{
    private const int LongestKind = 63;
    private const int LongestReason = 4000;
    private const int MostLines = 5000;

    public static (string Tenant, SubmitStatement Command) Read(V1.SubmitStatementRequest request, FieldErrors errors)
    {
        var parent = Names.Provider(request.Parent, "parent", errors);
        errors.Require(request.Lines.Count <= MostLines, "lines", "TOO_MANY", $"Hoogstens {MostLines} regels.", $"At most {MostLines} lines.");
        return (parent.Tenant, new SubmitStatement(
            parent.Id,
            Texts.Required(request.Kind, "kind", LongestKind, errors),
            Dates.Bounded(request.Period, "period", errors),
            Fields.Read(request.Fields, "fields", errors),
            [.. request.Lines.Take(MostLines).Select((line, at) => Line(line, $"lines[{at}]", parent.Tenant, errors))],
            request.AcceptPartial));
    }

    public static (string Tenant, JudgeStatement Command) Step(
        string name, string etag, StatementStep step, string? reason, FieldErrors errors)
    {
        var statement = Names.Statement(name, "name", errors);
        return (statement.Tenant, new JudgeStatement(
            statement.Id,
            step,
            reason is null ? null : Texts.Required(reason, "reason", LongestReason, errors),
            Etags.Read(etag, "etag", errors)));
    }

    public static (string Tenant, StatementFilter Filter) Read(V1.ListStatementsRequest request, FieldErrors errors)
    {
        var provider = Names.IsIn(request.Parent, "providers") ? Names.Provider(request.Parent, "parent", errors) : null;
        var tenant = provider?.Tenant ?? Names.Tenant(request.Parent, "parent", errors);
        return (tenant, new StatementFilter(
            provider?.Id,
            Texts.Filter(request.Kind, "kind", errors),
            request.StartsIn is null ? null : Dates.Required(request.StartsIn, "starts_in", errors),
            Choices.Optional<V1.StatementStatus, StatementStatus>(request.Status, "status", errors)));
    }

    private static GivenLine Line(V1.GivenLine line, string path, string tenant, FieldErrors errors)
    {
        var fields = Fields.Read(line.Fields, $"{path}.fields", errors);
        if (line.Trajectory.Length == 0)
        {
            return new GivenLine(null, fields);
        }

        var trajectory = Names.Trajectory(line.Trajectory, $"{path}.trajectory", errors);
        Names.RequireTenant(tenant, trajectory.Tenant, $"{path}.trajectory", errors);
        return new GivenLine(trajectory.Id, fields);
    }
}
