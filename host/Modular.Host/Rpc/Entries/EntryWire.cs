using Modular.Engine.Entries;
using Modular.Engine.Errors;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Wire;
using V1 = Modular.Entries.V1;

namespace Modular.Host.Rpc.Entries;

/// <summary>Entries on the wire, both ways.</summary>
internal static class EntryWire
{
    private const int LongestKind = 63;

    public static V1.Entry Write(EntryView view)
    {
        var entry = new V1.Entry
        {
            Name = Names.OrNone(view.Id, id => ResourceNames.Entry(view.Tenant, id)),
            Kind = view.Kind,
            Provider = Names.OrNone(view.Provider, id => ResourceNames.Provider(view.Tenant, id)),
            RecordedOn = Dates.Write(view.RecordedOn),
            RecordedBy = view.RecordedBy,
            RecordedByRole = view.RecordedByRole,
        };
        var definition = view.Regime?.Entries?.Entries.FirstOrDefault(entry => entry.Kind == view.Kind);
        Fields.Write(view.Fields, definition is null ? [] : definition.Fields.Concat(definition.Computed), entry.Fields);
        return entry;
    }

    public static V1.RecordEntryResponse Recorded(EntryResult result) => new()
    {
        Entry = Write(result.Entry),
        Signals = { result.Signals.Select(signal => Citations.Write(signal, result.Entry.Regime?.Rules)) },
        Rules = { Citations.Write(result.Entry.Rules, result.Entry.Regime?.Rules) },
    };

    public static V1.GetEntryResponse Found(EntryView view) => new()
    {
        Entry = Write(view),
        Rules = { Citations.Write(view.Rules, view.Regime?.Rules) },
    };

    /// <summary>Whom entries are about: the tenant, and the provider when the parent is one.</summary>
    public static (string Tenant, string? Provider) Parent(string parent, FieldErrors errors)
    {
        if (!Names.IsIn(parent, "providers"))
        {
            return (Names.Tenant(parent, "parent", errors), null);
        }

        var provider = Names.Provider(parent, "parent", errors);
        return (provider.Tenant, provider.Id);
    }

    public static RecordEntry New(V1.RecordEntryRequest request, string? provider, FieldErrors errors) => new(
        provider,
        Texts.Required(request.Kind, "kind", LongestKind, errors),
        Fields.Read(request.Fields, "fields", errors));
}
