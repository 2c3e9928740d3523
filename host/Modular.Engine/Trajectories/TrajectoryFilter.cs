using Modular.Data.Reading;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using NodaTime;

namespace Modular.Engine.Trajectories;

/// <summary>Which trajectories to list; null leaves a condition out.</summary>
public sealed record TrajectoryFilter(string? State, Phase? Phase, string? Provider, string? Participant, LocalDate? DueOnOrBefore)
{
    internal RowQuery Query(Principal principal)
    {
        var query = new RowQuery(TableNames.Trajectory);
        query = State is null ? query : query.WithEqual("state", State);
        query = Phase is { } phase ? query.WithEqual("phase", EnumName.Of(phase)) : query;
        query = Provider is null ? query : query.WithEqual("provider", Provider);
        query = principal.Role == RoleIds.Provider ? query.WithEqual("provider", principal.Provider) : query;
        query = Participant is null ? query : query.WithEqual("participant", Participant);
        return DueOnOrBefore is { } due ? query.With("next_due_on", Comparison.LessOrEqual, due) : query;
    }
}
