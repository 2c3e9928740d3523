using Modular.Engine.Errors;
using Modular.Engine.Records;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Wire;
using Modular.Sdk.Lifecycles;
using V1 = Modular.Providers.V1;

namespace Modular.Host.Rpc.Providers;

/// <summary>Product sheets on the wire, both ways.</summary>
internal static class ProductSheetWire
{
    private const string Path = "product_sheet";

    private static readonly string[] Own =
    [
        ProductSheetFields.Provider, ProductSheetFields.Status, ProductSheetFields.ProductCode, ProductSheetFields.Title,
        ProductSheetFields.Price, ProductSheetFields.HourlyRate, ProductSheetFields.Months, ProductSheetFields.VatTreatment,
        ProductSheetFields.VatExemptionReason,
    ];

    public static V1.ProductSheet Write(RecordView view)
    {
        var provider = view.Fields.Text(ProductSheetFields.Provider) ?? "";
        var sheet = new V1.ProductSheet
        {
            Name = Names.OrNone(view.Id, id => ResourceNames.ProductSheet(view.Tenant, provider, id)),
            Etag = Etags.Write(view.Version),
            Status = Choices.Write<V1.ProductSheetStatus>(view.Fields.Text(ProductSheetFields.Status)),
            ProductCode = view.Fields.Text(ProductSheetFields.ProductCode) ?? "",
            Title = view.Fields.Text(ProductSheetFields.Title) ?? "",
            Price = Amounts.Write(view.Fields.Money(ProductSheetFields.Price)),
            HourlyRate = Amounts.Write(view.Fields.Money(ProductSheetFields.HourlyRate)),
            Months = (int)(view.Fields.Whole(ProductSheetFields.Months) ?? 0),
            VatTreatment = Choices.Write<V1.VatTreatment>(view.Fields.Text(ProductSheetFields.VatTreatment)),
            VatExemptionReason = view.Fields.Text(ProductSheetFields.VatExemptionReason) ?? "",
        };
        TypedRows.Write(view.Fields, Own, view.Columns, sheet.Fields);
        return sheet;
    }

    public static RecordChange New(V1.ProductSheet? sheet, FieldErrors errors)
    {
        errors.Require(sheet is not null, Path, "REQUIRED", "Het productblad ontbreekt.", "The product sheet is missing.");
        sheet ??= new V1.ProductSheet();
        return TypedRows.New(
            [
                Column(ProductSheetFields.ProductCode, path => Texts.Column(sheet.ProductCode, path, errors)),
                Column(ProductSheetFields.Title, path => Texts.Column(sheet.Title, path, errors)),
                Column(ProductSheetFields.Price, path => Amounts.NotNegative(sheet.Price, path, errors)),
                Column(ProductSheetFields.HourlyRate, path => Amounts.NotNegative(sheet.HourlyRate, path, errors)),
                Column(ProductSheetFields.Months, _ => sheet.Months == 0 ? null : sheet.Months),
                Column(ProductSheetFields.VatTreatment, path => Choices.Optional(sheet.VatTreatment, path, errors)),
                Column(ProductSheetFields.VatExemptionReason, path => Texts.Column(sheet.VatExemptionReason, path, errors)),
            ],
            sheet.Fields,
            Path,
            errors);
    }

    private static KeyValuePair<string, object?> Column(string name, Func<string, object?> read) => new(name, read($"{Path}.{name}"));
}
