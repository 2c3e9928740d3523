using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Security;
using Modular.Engine.Tenants;
using Modular.Engine.Trajectories;
using Modular.Sdk.Values;

namespace Modular.Engine.Reporting;

/// <summary>Takes reports in: each by the lifecycle's trigger of its kind, so that there is one way to hand one in.</summary>
public sealed class ReportCommands(TrajectoryCommands trajectories)
{
    /// <summary>Hands a report in; the answer is the trigger's.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="trajectory">Identifier of the trajectory.</param>
    /// <param name="kind">The report's kind.</param>
    /// <param name="content">Its sections.</param>
    /// <param name="etag">The version that the caller saw; null for whatever is there.</param>
    /// <param name="request">The call.</param>
    /// <param name="encode">The bytes of the answer.</param>
    /// <param name="cancel">Given up before the write has begun.</param>
    public Task<Reply<TriggerResult>> SubmitAsync(
        Tenant tenant, string trajectory, string kind, FieldValues content, long? etag, Request request, Func<TriggerResult, byte[]> encode, CancellationToken cancel) =>
        trajectories.FireAsync(tenant, new FireTrigger(trajectory, TriggerOf(tenant, trajectory, kind, request.Principal), content, etag), request, encode, cancel);

    private static string TriggerOf(Tenant tenant, string trajectory, string kind, Principal principal)
    {
        using var store = tenant.Read();
        var row = TrajectoryQueries.Find(tenant, store, trajectory, principal);
        var regime = tenant.RequireRegime(row.Values.Text("regime_version"));
        var errors = new FieldErrors();
        var report = regime.Reporting.Reports.FirstOrDefault(report => report.Kind == kind);
        errors.Require(report is not null, "kind", "UNKNOWN_REPORT", $"Regime {regime.Id} kent geen '{kind}'.", $"Regime {regime.Id} knows no '{kind}'.");
        errors.ThrowIfAny();
        return report!.Trigger;
    }
}
