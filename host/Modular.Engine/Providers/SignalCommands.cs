using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Records;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;
using Modular.Sdk.Values;

namespace Modular.Engine.Providers;

/// <summary>Registers signals about providers and the meetings in which they are dealt with.</summary>
public sealed class SignalCommands(IdSource ids)
{
    /// <summary>Registers a signal, or a suggestion of the provider.</summary>
    public Task<Reply<RecordView>> RegisterAsync(
        Tenant tenant, string provider, RecordChange command, string? trajectory, Request request, Func<RecordView, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.RunAsync(
            tenant,
            request,
            store =>
            {
                Authorize.Role(request.Principal, "register_signal", RoleIds.CaseManager, RoleIds.ContractManager, RoleIds.Provider);
                ProviderQueries.Require(store, tenant, provider, request.Principal);
                var errors = new FieldErrors();
                var values = RecordForm.Signal.Check(tenant.RequireRegime(), command.Columns, command.Fields, errors);
                errors.Require(
                    trajectory is null || store.Find(TableNames.Trajectory, trajectory)?.Values.Text("provider") == provider,
                    "signal.trajectory", "UNKNOWN_TRAJECTORY", "De aanbieder heeft dit traject niet.", "The provider has no such trajectory.");
                errors.ThrowIfAny(tenant.RequireRegime().Rules);
                var text = values.Text("text");
                return Insert(tenant, TableNames.Signal, FieldValues.Empty
                    .With("provider", provider).With("trajectory", trajectory).With("kind", values.Text("kind"))
                    .With("text_nl", text).With("text_en", text).With("audience", RoleIds.ContractManager).With("raised_on", tenant.Today)
                    .With("raised_by", request.Principal.Id).With("raised_by_role", request.Principal.Role));
            },
            encode,
            etagGiven: false,
            cancel);

    /// <summary>Records an evaluation meeting and settles the signals that were dealt with.</summary>
    public Task<Reply<RecordView>> MeetAsync(
        Tenant tenant, string provider, RecordChange command, IReadOnlyList<string> settled, Request request, Func<RecordView, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.RunAsync(
            tenant,
            request,
            store =>
            {
                Authorize.Role(request.Principal, "record_meeting", RoleIds.ContractManager);
                ProviderQueries.Require(store, tenant, provider, request.Principal);
                var errors = new FieldErrors();
                var values = RecordForm.Meeting.Check(tenant.RequireRegime(), command.Columns, command.Fields, errors);
                errors.Require(
                    !(values.Date("held_on") > tenant.Today), "meeting.held_on", "IN_THE_FUTURE", "De bijeenkomst is nog niet geweest.", "The meeting has not been held yet.");
                var signals = Signals(store, provider, settled, errors);
                errors.ThrowIfAny(tenant.RequireRegime().Rules);
                var insert = Insert(tenant, TableNames.Meeting, values.With("provider", provider));
                return insert with
                {
                    Write = tx =>
                    {
                        var meeting = insert.Write(tx);
                        foreach (var signal in signals)
                        {
                            tx.Update(TableNames.Signal, signal.Id, RowValues.Of(("settled_in", meeting.Id)), signal.Version);
                        }

                        return meeting;
                    },
                };
            },
            encode,
            etagGiven: false,
            cancel);

    private Plan<RecordView> Insert(Tenant tenant, string table, FieldValues values) => new(
        new RecordView(tenant.Id, "", 0, tenant.Now, values), tx => RecordView.Of(tenant.Id, tx.Insert(table, ids.Next(tx.Now), values.ToRow())));

    private static List<Row> Signals(ReadSnapshot store, string provider, IReadOnlyList<string> ids, FieldErrors errors)
    {
        var open = new List<Row>();
        for (var i = 0; i < ids.Count; i++)
        {
            var row = store.Find(TableNames.Signal, ids[i]);
            if (row?.Values.Text("provider") == provider && row.Values.TextOrNull("settled_in") is null && ids.Take(i).All(earlier => earlier != ids[i]))
            {
                open.Add(row);
            }
            else
            {
                errors.Add($"settled_signals[{i}]", "NOT_AN_OPEN_SIGNAL", "Dit is geen open signaal van deze aanbieder.", "This is no open signal of this provider.");
            }
        }

        return open;
    }
}
