using Modular.Engine.Errors;
using Modular.Engine.Records;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Wire;
using Modular.Sdk;
using V1 = Modular.Providers.V1;

namespace Modular.Host.Rpc.Providers;

/// <summary>Providers on the wire, both ways.</summary>
internal static class ProviderWire
{
    private const string Path = "provider";
    private const string DisplayName = "display_name";
    private const string TradeRegisterNumber = "trade_register_number";

    public static V1.Provider Write(RecordView view, IRegime? regime)
    {
        var provider = new V1.Provider
        {
            Name = Names.OrNone(view.Id, id => ResourceNames.Provider(view.Tenant, id)),
            Etag = Etags.Write(view.Version),
            DisplayName = view.Fields.Text(DisplayName) ?? "",
            TradeRegisterNumber = view.Fields.Text(TradeRegisterNumber) ?? "",
        };
        Records.Write(view.Fields, [DisplayName, TradeRegisterNumber], regime?.Model.Provider ?? [], provider.Fields);
        return provider;
    }

    public static RecordChange New(V1.Provider? provider, FieldErrors errors)
    {
        provider = Required(provider, errors);
        return Records.New(Columns(provider, errors), provider.Fields, Path, errors);
    }

    public static (RowName Name, RecordChange Change, long? Etag) Change(V1.UpdateProviderRequest request, FieldErrors errors)
    {
        var provider = Required(request.Provider, errors);
        return (
            Names.Provider(provider.Name, $"{Path}.name", errors),
            Records.Change(Columns(provider, errors), provider.Fields, request.UpdateMask, Path, errors),
            Etags.Read(provider.Etag, $"{Path}.etag", errors));
    }

    private static V1.Provider Required(V1.Provider? provider, FieldErrors errors)
    {
        errors.Require(provider is not null, Path, "REQUIRED", "De aanbieder ontbreekt.", "The provider is missing.");
        return provider ?? new V1.Provider();
    }

    private static KeyValuePair<string, object?>[] Columns(V1.Provider provider, FieldErrors errors) =>
    [
        new(DisplayName, Texts.Column(provider.DisplayName, $"{Path}.{DisplayName}", errors)),
        new(TradeRegisterNumber, Texts.Column(provider.TradeRegisterNumber, $"{Path}.{TradeRegisterNumber}", errors)),
    ];
}
