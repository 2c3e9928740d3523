using System.Collections.Immutable;
using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Data.Writing;
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

/// <summary>Takes in statements: the regime composes or checks the lines, the host keeps them.</summary>
public sealed class StatementCommands(IdSource ids)
{
    /// <summary>Submits a statement. A line that does not stand refuses it, unless the caller takes the others; a try answers line by line.</summary>
    public Task<Reply<StatementView>> SubmitAsync(
        Tenant tenant, SubmitStatement command, Request request, Func<StatementView, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.RunAsync(tenant, request, store => Plan(tenant, store, command, request), encode, etagGiven: false, cancel);

    private Plan<StatementView> Plan(Tenant tenant, ReadSnapshot store, SubmitStatement command, Request request)
    {
        ProviderQueries.Require(store, tenant, command.Provider, request.Principal);
        var regime = tenant.RequireRegime();
        var definition = StatementDefinitions.Require(regime, command.Kind);
        Authorize.Role(request.Principal, "submit_" + definition.Kind, definition.Roles, definition.RuleIds, regime);
        var form = StatementForm.Check(regime, definition, command);
        var name = ResourceNames.Provider(tenant.Id, command.Provider);
        var outcome = Compose(tenant, store, command, form, definition, regime, request.Principal);
        if (!outcome.Violations.IsEmpty)
        {
            throw ModularException.RuleViolated(name, outcome.Violations, regime.Rules);
        }

        if (!request.ValidateOnly)
        {
            RefusedLines.Check(name, outcome.Lines, command.AcceptPartial, regime);
        }

        var view = View(tenant, command, form, definition, outcome, regime, request.Principal);
        var named = form.Lines.Select(line => line.Trajectory).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var seen = store.Sequence;
        return new Plan<StatementView>(view, tx =>
        {
            CheckUnchanged(tx, command, named, seen);
            return Write(tx, tenant, view, outcome, request.Principal);
        })
        {
            RuleIds = [.. outcome.Rules.Select(rule => rule.RuleId).Distinct()],
        };
    }

    private static StatementOutcome Compose(
        Tenant tenant, ReadSnapshot store, SubmitStatement command, StatementForm form, StatementDefinition definition, IRegime regime, Principal principal)
    {
        var trajectories = ScopedTrajectories.Find(
            store, command.Provider, command.Period, definition.Scope, form.Lines.Select(line => line.Trajectory).OfType<string>(), regime);
        var provider = ProviderFacts.Load(tenant, store, command.Provider, regime);
        var context = new StatementContext
        {
            Kind = definition.Kind,
            Role = principal.Role,
            Period = command.Period,
            Values = form.Values,
            Given = form.Lines,
            Cases = new StatementCases(tenant, store, trajectories),
            Earlier = EarlierLines.Of(
                store, definition.Kind, provider.Statements, trajectories, form.Lines.Any(line => line.Trajectory is null)),
            Provider = provider,
            Rates = provider.Rates,
        };
        var composed = ModuleCall.To(regime, r => r.Statements!.Compose(context));
        // A line that the regime adds can be about a trajectory that was not looked at, such as one that something is settled for.
        var known = trajectories.ToHashSet(StringComparer.Ordinal);
        known.UnionWith(ScopedTrajectories.Find(
            store, command.Provider, command.Period, StatementScope.None, composed.Lines.Select(line => line.Trajectory).OfType<string>().Except(known), regime));
        var outcome = OutcomeCheck.Sound(regime, definition, context, known, composed);
        // A line that was refused can name a trajectory that is not the provider's, or none that there is: nothing is kept of that name.
        return outcome with
        {
            Lines = [.. outcome.Lines.Select(line => line.Trajectory is { } id && !known.Contains(id) ? line with { Trajectory = null } : line)],
        };
    }

    private static StatementView View(
        Tenant tenant, SubmitStatement command, StatementForm form, StatementDefinition definition, StatementOutcome outcome, IRegime regime, Principal principal)
    {
        ImmutableArray<StatementLineView> lines = [.. outcome.Lines.Select((line, at) => new StatementLineView("", at + 1, line, null))];
        var amount = lines.Where(line => line.Stands).Select(line => line.Line.Amount ?? Money.Zero).Sum();
        var status = definition.ApprovedBy.IsEmpty ? StatementStatus.Approved : StatementStatus.Submitted;
        var fields = FieldValues.Empty.With("provider", command.Provider).With("kind", definition.Kind)
            .With("period_start", command.Period.Start).With("period_end", command.Period.End).With("regime_version", regime.Version)
            .With("status", EnumName.Of(status)).With("submitted_on", tenant.Today).With("submitted_by", principal.Id).With("amount", amount)
            .With("standing_lines", lines.Count(line => line.Stands)).With("refused_lines", lines.Count(line => !line.Stands))
            .With("agreements", Stored.Write(Array.Empty<string>())).With("rules", Stored.Write(outcome.Rules));
        var statement = new Statement("", definition.Kind, command.Period, status, tenant.Today, form.Values.With(outcome.Computed)) { Amount = amount };
        return new StatementView(tenant.Id, command.Provider, 0, statement, fields, regime)
        {
            Lines = lines,
            Signals = outcome.Signals,
            Rules = outcome.Rules,
        };
    }

    // Decided on a snapshot: another statement of the kind, or a change to a trajectory that was declared on, may have come first.
    private static void CheckUnchanged(WriteTransaction tx, SubmitStatement command, IReadOnlyList<string> named, long seen)
    {
        var latest = new RowQuery(TableNames.Statement) { OrderBy = [new Order("version", Descending: true)], Limit = 1 }
            .WithEqual("provider", command.Provider).WithEqual("kind", command.Kind);
        var rows = tx.Query(latest).Concat(named.Select(id => tx.Find(TableNames.Trajectory, id)).OfType<Row>());
        if (rows.FirstOrDefault(row => row.Version > seen) is { } changed)
        {
            throw new VersionConflictException(TableNames.Statement, changed.Id, seen, changed.Version);
        }
    }

    private StatementView Write(WriteTransaction tx, Tenant tenant, StatementView view, StatementOutcome outcome, Principal principal)
    {
        var (id, kind) = (ids.Next(tx.Now), view.Statement.Kind);
        tx.Insert(TableNames.Statement, id, view.Fields.ToRow());
        tx.Insert(kind, ids.Next(tx.Now), view.Statement.Values.With("statement", id).ToRow());
        var lines = view.Lines.Select(line => line with { Id = ids.Next(tx.Now) }).ToImmutableArray();
        foreach (var line in lines)
        {
            tx.Insert(TableNames.StatementLine, line.Id, StatementRows.LineRow(id, line));
            tx.Insert(RegimeTables.LinesOf(kind), ids.Next(tx.Now), line.Line.Values.With("statement_line", line.Id).ToRow());
        }

        var stored = view with { Version = tx.Sequence, Statement = view.Statement with { Id = id }, Lines = lines };
        StatementEffects.Write(tx, ids, stored, outcome.Signals, outcome.Measures, principal);
        tx.AppendEvent("statement.submit", ResourceNames.Statement(tenant.Id, id), Stored.Write(new { kind }));
        return stored;
    }
}
