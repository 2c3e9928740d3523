using System.Collections.Immutable;
using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Json;
using Modular.Engine.Modules;
using Modular.Engine.Providers;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;

namespace Modular.Engine.Statements;

/// <summary>Agrees with, approves and returns statements. The regime judges each step.</summary>
public sealed class StatementSteps(IdSource ids)
{
    private const int LongestReason = 4000;

    public Task<Reply<StatementView>> JudgeAsync(
        Tenant tenant, JudgeStatement command, Request request, Func<StatementView, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.RunAsync(
            tenant, request, store => Plan(tenant, store, command, request.Principal), encode, command.Etag is not null, cancel);

    private Plan<StatementView> Plan(Tenant tenant, ReadSnapshot store, JudgeStatement command, Principal principal)
    {
        var row = StatementRows.Find(tenant, store, command.Statement, principal);
        var regime = tenant.RequireRegime(row.Values.Text("regime_version"));
        var definition = StatementDefinitions.Require(regime, row.Values.Text("kind"));
        var action = $"{EnumName.Of(command.Step)}_{definition.Kind}";
        var roles = command.Step == StatementStep.Agree ? definition.AgreedBy : definition.ApprovedBy;
        Authorize.Role(principal, action, roles, definition.RuleIds, regime);
        var name = ResourceNames.Statement(tenant.Id, row.Id);
        var view = StatementRows.Views(tenant, store, [row]).Single();
        var agreement = $"{principal.Role}/{principal.Id}";
        CheckState(command, row, view.Statement, agreement, name, action);
        var judgement = Judge(tenant, store, row, view.Statement, command, principal, regime);
        if (!judgement.Violations.IsEmpty)
        {
            throw ModularException.RuleViolated(name, judgement.Violations, regime.Rules);
        }

        CheckAgreed(command, definition, view.Statement, name, action);
        var changes = Changes(tenant, command, view.Statement, agreement, principal);
        var after = view with
        {
            Statement = view.Statement with
            {
                Status = changes.Text("status") is { } status ? EnumName.Parse<StatementStatus>(status) : view.Statement.Status,
                Agreements = command.Step == StatementStep.Agree ? [.. view.Statement.Agreements, agreement] : view.Statement.Agreements,
            },
            Fields = view.Fields.With(changes),
            Signals = [.. view.Signals, .. judgement.Signals],
            Rules = judgement.Rules,
        };
        return new Plan<StatementView>(after, tx =>
        {
            tx.Update(TableNames.Statement, row.Id, changes.ToRow(), row.Version);
            StatementEffects.Write(tx, ids, after, judgement.Signals, judgement.Measures, principal);
            tx.AppendEvent("statement." + EnumName.Of(command.Step), name, "{}");
            return after with { Version = tx.Sequence };
        })
        {
            RuleIds = [.. judgement.Rules.Select(rule => rule.RuleId).Distinct()],
        };
    }

    private static void CheckState(JudgeStatement command, Row row, Statement statement, string agreement, string name, string action)
    {
        if (command.Etag is { } etag && etag != row.Version)
        {
            throw ModularException.EtagMismatch(name);
        }

        var errors = new FieldErrors();
        errors.Require(
            command.Step != StatementStep.Return || command.Reason?.Trim().Length is > 0 and <= LongestReason,
            "reason", "REQUIRED", "Een reden is verplicht.", "A reason is required.");
        errors.ThrowIfAny();
        if (statement.Status != StatementStatus.Submitted)
        {
            throw ModularException.StateNotAllowed(name, EnumName.Of(statement.Status), action);
        }

        if (command.Step == StatementStep.Agree && statement.Agreements.Contains(agreement))
        {
            throw ModularException.StateNotAllowed(name, "agreed", action);
        }
    }

    // The regime says who exactly has to agree; that nobody did is refused here even where it forgets to.
    private static void CheckAgreed(JudgeStatement command, StatementDefinition definition, Statement statement, string name, string action)
    {
        var missing = definition.AgreedBy.Where(role => !statement.Agreements.Any(agreed => agreed.StartsWith($"{role}/", StringComparison.Ordinal)));
        if (command.Step == StatementStep.Approve && missing.Any())
        {
            throw ModularException.StateNotAllowed(name, "not_agreed", action);
        }
    }

    private static StatementJudgement Judge(
        Tenant tenant, ReadSnapshot store, Row row, Statement statement, JudgeStatement command, Principal principal, IRegime regime)
    {
        ImmutableArray<StatementLine> lines = [.. StatementRows.Standing(store, row).Select(view => view.Line)];
        var managers = store
            .With(TableNames.Trajectory, "id", lines.Select(line => line.Trajectory).OfType<string>().Distinct(StringComparer.Ordinal))
            .Select(trajectory => trajectory.Values.TextOrNull(TrajectoryFields.CaseManager)).OfType<string>();
        var context = new StatementJudgementContext
        {
            Step = command.Step,
            Statement = statement,
            Lines = lines,
            CaseManagers = [.. managers.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Role = principal.Role,
            Principal = principal.Id,
            Reason = command.Reason,
            Provider = ProviderFacts.Load(tenant, store, row.Values.Text("provider"), regime),
        };
        return OutcomeCheck.Sound(regime, context, ModuleCall.To(regime, r => r.Statements!.Judge(context)));
    }

    private static FieldValues Changes(Tenant tenant, JudgeStatement command, Statement statement, string agreement, Principal principal) =>
        command.Step switch
        {
            StatementStep.Agree => FieldValues.Empty.With("agreements", Stored.Write<string[]>([.. statement.Agreements, agreement])),
            StatementStep.Approve => FieldValues.Empty.With("status", EnumName.Of(StatementStatus.Approved))
                .With("judged_on", tenant.Today).With("judged_by", principal.Id),
            _ => FieldValues.Empty.With("status", EnumName.Of(StatementStatus.Returned))
                .With("judged_on", tenant.Today).With("judged_by", principal.Id).With("returned_reason", command.Reason),
        };
}
