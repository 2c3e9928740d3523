using Modular.Engine.Errors;
using Modular.Engine.Records;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Wire;
using V1 = Modular.Providers.V1;

namespace Modular.Host.Rpc.Providers;

/// <summary>Providers on the wire, both ways.</summary>
internal static class ProviderWire
{
    private const string Path = "provider";
    private const string DisplayName = "display_name";
    private const string TradeRegisterNumber = "trade_register_number";
    private const string Street = "street";
    private const string PostalCode = "postal_code";
    private const string City = "city";
    private const string Country = "country";
    private const string VatNumber = "vat_number";
    private const string Iban = "iban";
    private const string Email = "email";
    private const string ElectronicAddress = "electronic_address";

    private static readonly string[] Own =
        [DisplayName, TradeRegisterNumber, Street, PostalCode, City, Country, VatNumber, Iban, Email, ElectronicAddress];

    public static V1.Provider Write(RecordView view)
    {
        var provider = new V1.Provider
        {
            Name = Names.OrNone(view.Id, id => ResourceNames.Provider(view.Tenant, id)),
            Etag = Etags.Write(view.Version),
            DisplayName = view.Fields.Text(DisplayName) ?? "",
            TradeRegisterNumber = view.Fields.Text(TradeRegisterNumber) ?? "",
            Street = view.Fields.Text(Street) ?? "",
            PostalCode = view.Fields.Text(PostalCode) ?? "",
            City = view.Fields.Text(City) ?? "",
            Country = view.Fields.Text(Country) ?? "",
            VatNumber = view.Fields.Text(VatNumber) ?? "",
            Iban = view.Fields.Text(Iban) ?? "",
            Email = view.Fields.Text(Email) ?? "",
            ElectronicAddress = view.Fields.Text(ElectronicAddress) ?? "",
        };
        TypedRows.Write(view.Fields, Own, view.Columns, provider.Fields);
        return provider;
    }

    public static RecordChange New(V1.Provider? provider, FieldErrors errors)
    {
        provider = Required(provider, errors);
        return TypedRows.New(Columns(provider, errors), provider.Fields, Path, errors);
    }

    public static (RowName Name, RecordChange Change, long? Etag) Change(V1.UpdateProviderRequest request, FieldErrors errors)
    {
        var provider = Required(request.Provider, errors);
        return (
            Names.Provider(provider.Name, $"{Path}.name", errors),
            TypedRows.Change(Columns(provider, errors), provider.Fields, request.UpdateMask, Path, errors),
            Etags.Read(provider.Etag, $"{Path}.etag", errors));
    }

    private static V1.Provider Required(V1.Provider? provider, FieldErrors errors)
    {
        errors.Require(provider is not null, Path, "REQUIRED", "De aanbieder ontbreekt.", "The provider is missing.");
        return provider ?? new V1.Provider();
    }

    private static KeyValuePair<string, object?>[] Columns(V1.Provider provider, FieldErrors errors) =>
    [
        Column(DisplayName, provider.DisplayName, errors),
        Column(TradeRegisterNumber, provider.TradeRegisterNumber, errors),
        Column(Street, provider.Street, errors),
        Column(PostalCode, provider.PostalCode, errors),
        Column(City, provider.City, errors),
        Column(Country, provider.Country, errors),
        Column(VatNumber, provider.VatNumber, errors),
        Column(Iban, provider.Iban, errors),
        Column(Email, provider.Email, errors),
        Column(ElectronicAddress, provider.ElectronicAddress, errors),
    ];

    private static KeyValuePair<string, object?> Column(string name, string text, FieldErrors errors) =>
        new(name, Texts.Column(text, $"{Path}.{name}", errors));
}
