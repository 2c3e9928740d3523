using Modular.Data.Reading;
using Modular.Data.Writing;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;
using Modular.Sdk.Calendar;

namespace Modular.Engine.Calendars;

/// <summary>Keeps the days off that cannot be computed.</summary>
public sealed class DayOffCommands(IdSource ids)
{
    public async Task<Reply<DayOffView>> AddAsync(
        Tenant tenant, DayOff day, Request request, Func<DayOffView, byte[]> encode, CancellationToken cancel)
    {
        var reply = await CommandRunner.RunAsync(
            tenant,
            request,
            store =>
            {
                Authorize.Role(request.Principal, "add_day_off", RoleIds.Administrator);
                var view = View(tenant, "", day);
                Check(tenant, store, day);
                return new Plan<DayOffView>(view, tx =>
                {
                    var row = tx.Insert(TableNames.DayOff, ids.Next(tx.Now), DayOffRows.Write(day));
                    Log(tx, tenant);
                    return view with { Id = row.Id };
                })
                { RuleIds = ["COM-03"] };
            },
            encode,
            etagGiven: false,
            cancel).ConfigureAwait(false);
        tenant.Refresh();
        return reply;
    }

    public static async Task<Reply<DayOffView>> RemoveAsync(
        Tenant tenant, string id, Request request, Func<DayOffView, byte[]> encode, CancellationToken cancel)
    {
        var reply = await CommandRunner.RunAsync(
            tenant,
            request,
            store =>
            {
                Authorize.Role(request.Principal, "remove_day_off", RoleIds.Administrator);
                var row = store.Find(TableNames.DayOff, id) ?? throw ModularException.NotFound(ResourceNames.DayOff(tenant.Id, id));
                var view = View(tenant, id, DayOffRows.Of(row));
                return new Plan<DayOffView>(view, tx =>
                {
                    tx.Delete(TableNames.DayOff, id, row.Version);
                    Log(tx, tenant);
                    return view;
                })
                { RuleIds = ["COM-03"] };
            },
            encode,
            etagGiven: false,
            cancel).ConfigureAwait(false);
        tenant.Refresh();
        return reply;
    }

    private static void Check(Tenant tenant, ReadSnapshot store, DayOff day)
    {
        var known = store.Query(DayOffRows.All);
        if (DecreedDays.All.Concat(known.Select(DayOffRows.Of)).Any(other => other.On == day.On && other.Kind == day.Kind))
        {
            throw ModularException.Exists($"{tenant.Name}/daysOff ({day.On:uuuu-MM-dd})");
        }

        var errors = new FieldErrors();
        errors.Require(
            known.Count < DayOffRows.Most, "day_off", "TOO_MANY_DAYS_OFF", $"Hoogstens {DayOffRows.Most} dagen.", $"At most {DayOffRows.Most} days.");
        errors.ThrowIfAny();
    }

    private static DayOffView View(Tenant tenant, string id, DayOff day) =>
        new(tenant.Id, id, day, tenant.CalendarFor(tenant.RequireRegime()).Counts(day));

    private static void Log(WriteTransaction tx, Tenant tenant) => tx.AppendEvent("calendar.changed", tenant.Name, "{}");
}
