using Modular.Engine.Errors;
using Modular.Engine.Trajectories;
using Modular.Host.Rpc.Wire;
using Modular.Sdk.Lifecycles;
using V1 = Modular.Trajectories.V1;

namespace Modular.Host.Rpc.Trajectories;

/// <summary>Requests about trajectories, as commands and filters.</summary>
internal static class TrajectoryReads
{
    private const int LongestName = 63;

    public static (string Tenant, OpenTrajectory Command) Read(V1.OpenTrajectoryRequest request, FieldErrors errors)
    {
        var tenant = Names.Tenant(request.Parent, "parent", errors);
        var participant = Names.Participant(request.Participant, "participant", errors);
        var sheet = Names.ProductSheet(request.ProductSheet, "product_sheet", errors);
        Names.RequireTenant(tenant, participant.Tenant, "participant", errors);
        Names.RequireTenant(tenant, sheet.Tenant, "product_sheet", errors);
        var arguments = Fields.Read(request.Arguments, "arguments", errors);
        return (tenant, new OpenTrajectory(participant.Id, sheet.Provider, sheet.Id, arguments));
    }

    public static (string Tenant, FireTrigger Command) Read(V1.FireTriggerRequest request, FieldErrors errors)
    {
        var name = Names.Trajectory(request.Name, "name", errors);
        var trigger = Texts.Required(request.Trigger, "trigger", LongestName, errors);
        var arguments = Fields.Read(request.Arguments, "arguments", errors);
        return (name.Tenant, new FireTrigger(name.Id, trigger, arguments, Etags.Read(request.Etag, "etag", errors)));
    }

    public static (string Tenant, TrajectoryFilter Filter) Read(V1.ListTrajectoriesRequest request, FieldErrors errors)
    {
        var tenant = Names.Tenant(request.Parent, "parent", errors);
        var provider = request.Provider.Length == 0 ? null : Names.Provider(request.Provider, "provider", errors);
        var participant = request.Participant.Length == 0 ? null : Names.Participant(request.Participant, "participant", errors);
        Names.RequireTenant(tenant, provider?.Tenant ?? "", "provider", errors);
        Names.RequireTenant(tenant, participant?.Tenant ?? "", "participant", errors);
        return (tenant, new TrajectoryFilter(
            Texts.Filter(request.State, "state", errors),
            Phase(request.Phase, errors),
            provider?.Id,
            participant?.Id,
            Dates.Optional(request.DueOnOrBefore, "due_on_or_before", errors)));
    }

    public static (string Tenant, DeadlineFilter Filter) Read(V1.ListDeadlinesRequest request, FieldErrors errors)
    {
        var trajectory = Names.IsIn(request.Parent, "trajectories") ? Names.Trajectory(request.Parent, "parent", errors) : null;
        var tenant = trajectory?.Tenant ?? Names.Tenant(request.Parent, "parent", errors);
        return (tenant, new DeadlineFilter(
            trajectory?.Id,
            Status(request.Status, errors),
            request.OverdueOnly,
            Dates.Optional(request.DueOnOrBefore, "due_on_or_before", errors)));
    }

    private static Phase? Phase(V1.Phase phase, FieldErrors errors) =>
        Choices.Optional<V1.Phase, Phase>(phase, "phase", errors);

    private static DeadlineStatus? Status(V1.DeadlineStatus status, FieldErrors errors) =>
        Choices.Optional<V1.DeadlineStatus, DeadlineStatus>(status, "status", errors);
}
