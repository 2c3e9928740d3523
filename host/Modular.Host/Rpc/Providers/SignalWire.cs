using Modular.Engine.Errors;
using Modular.Engine.Records;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Wire;
using Modular.Sdk.Values;
using V1 = Modular.Providers.V1;

namespace Modular.Host.Rpc.Providers;

/// <summary>Signals about providers, and the meetings that settle them, on the wire, both ways.</summary>
internal static class SignalWire
{
    public static V1.ProviderSignal Write(RecordView view)
    {
        var provider = view.Fields.Text("provider") ?? "";
        return new V1.ProviderSignal
        {
            Name = Names.OrNone(view.Id, id => ResourceNames.Signal(view.Tenant, provider, id)),
            Kind = view.Fields.Text("kind") ?? "",
            Text = view.Fields.Text("text_nl") ?? "",
            Trajectory = Names.OrNone(view.Fields.Text("trajectory"), id => ResourceNames.Trajectory(view.Tenant, id)),
            RaisedOn = Dates.Write(view.Fields.Date("raised_on")),
            RaisedByRole = view.Fields.Text("raised_by_role") ?? "",
            SettledIn = Names.OrNone(view.Fields.Text("settled_in"), id => ResourceNames.Meeting(view.Tenant, provider, id)),
        };
    }

    public static V1.Meeting Write(RecordView view, string provider) => new()
    {
        Name = Names.OrNone(view.Id, id => ResourceNames.Meeting(view.Tenant, provider, id)),
        HeldOn = Dates.Write(view.Fields.Date("held_on")),
        Agreements = view.Fields.Text("agreements") ?? "",
    };

    /// <summary>A signal to register, and the trajectory that it came up in.</summary>
    public static (RecordChange Change, string? Trajectory) New(V1.ProviderSignal? signal, string tenant, FieldErrors errors)
    {
        errors.Require(signal is not null, "signal", "REQUIRED", "Het signaal ontbreekt.", "The signal is missing.");
        signal ??= new V1.ProviderSignal();
        var trajectory = signal.Trajectory.Length == 0 ? null : Names.Trajectory(signal.Trajectory, "signal.trajectory", errors);
        Names.RequireTenant(tenant, trajectory?.Tenant ?? "", "signal.trajectory", errors);
        var columns = FieldValues.Empty
            .With("kind", Texts.Column(signal.Kind, "signal.kind", errors))
            .With("text", Texts.Column(signal.Text, "signal.text", errors));
        return (new RecordChange(columns, FieldValues.Empty), trajectory?.Id);
    }

    public static RecordChange New(V1.Meeting? meeting, FieldErrors errors)
    {
        errors.Require(meeting is not null, "meeting", "REQUIRED", "Het gesprek ontbreekt.", "The meeting is missing.");
        meeting ??= new V1.Meeting();
        var columns = FieldValues.Empty
            .With("held_on", Dates.Optional(meeting.HeldOn, "meeting.held_on", errors))
            .With("agreements", Texts.Column(meeting.Agreements, "meeting.agreements", errors));
        return new RecordChange(columns, FieldValues.Empty);
    }

    /// <summary>The signals that a meeting settled: all of the provider that the meeting was with.</summary>
    public static IReadOnlyList<string> Settled(IReadOnlyList<string> names, RowName provider, FieldErrors errors)
    {
        const int Most = 1000;
        errors.Require(names.Count <= Most, "settled_signals", "TOO_MANY", $"Hoogstens {Most} signalen.", $"At most {Most} signals.");
        var ids = new List<string>();
        foreach (var (at, name) in names.Take(Most).Index())
        {
            var signal = Names.Signal(name, $"settled_signals[{at}]", errors);
            errors.Require(
                signal.Id.Length == 0 || (signal.Tenant, signal.Provider) == (provider.Tenant, provider.Id),
                $"settled_signals[{at}]",
                "OTHER_PROVIDER",
                "Dit signaal gaat over een andere aanbieder.",
                "This signal is about another provider.");
            ids.Add(signal.Id);
        }

        return ids;
    }
}
