using Grpc.Core;
using Modular.Engine.Calendars;
using Modular.Engine.Errors;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Calls;
using Modular.Host.Rpc.Wire;
using V1 = Modular.Calendars.V1;

namespace Modular.Host.Rpc.Calendars;

/// <summary>modular.calendars.v1.CalendarService over the engine.</summary>
internal sealed class CalendarsRpc(TenantDirectory tenants, DayOffCommands commands) : V1.CalendarService.CalendarServiceBase
{
    private const int MostDays = 10_000;
    private const int MostYears = 10;

    public override Task<V1.ListDaysOffResponse> ListDaysOff(V1.ListDaysOffRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Parent, "parent", errors);
        var period = Dates.Required(request.Period, "period", errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        errors.Require(
            period.End < period.Start.PlusYears(MostYears),
            "period", "PERIOD_TOO_LONG", $"Hoogstens {MostYears} jaar.", $"At most {MostYears} years.");
        errors.ThrowIfAny();
        var found = CalendarQueries.DaysOff(tenants.Require(id), period, page);
        return Task.FromResult(new V1.ListDaysOffResponse
        {
            DaysOff = { found.Items.Select(CalendarWire.Write) },
            NextPageToken = found.NextToken,
        });
    }

    public override Task<V1.AddWorkingDaysResponse> AddWorkingDays(V1.AddWorkingDaysRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Parent, "parent", errors);
        var date = Dates.Required(request.Date, "date", errors);
        errors.Require(
            request.Days is >= -MostDays and <= MostDays, "days", "OUT_OF_RANGE", $"-{MostDays} tot {MostDays}.", $"-{MostDays} to {MostDays}.");
        errors.ThrowIfAny();
        var (on, passed, regime) = CalendarQueries.Add(tenants.Require(id), date, request.Days);
        return Task.FromResult(new V1.AddWorkingDaysResponse
        {
            Date = Dates.Write(on),
            Passed = { passed.Select(CalendarWire.Write) },
            Rule = Citations.Write("COM-03", regime.Rules),
        });
    }

    public override async Task<V1.AddDayOffResponse> AddDayOff(V1.AddDayOffRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Parent, "parent", errors);
        var day = CalendarWire.New(request.DayOff, errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<DayOffView, V1.AddDayOffResponse>(view => new() { DayOff = CalendarWire.Write(view) });
        return answer.Of(await commands.AddAsync(tenants.Require(id), day, call, answer.Encode, context.CancellationToken));
    }

    public override async Task<V1.RemoveDayOffResponse> RemoveDayOff(V1.RemoveDayOffRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var name = Names.DayOff(request.Name, "name", errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<DayOffView, V1.RemoveDayOffResponse>(view => new() { DayOff = CalendarWire.Write(view) });
        return answer.Of(await DayOffCommands.RemoveAsync(
            tenants.Require(name.Tenant), name.Id, call, answer.Encode, context.CancellationToken));
    }
}
