using System.CommandLine;
using Modular.Cli.Display;
using Modular.Providers.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular provider sheet</c>.</summary>
public static class SheetCommands
{
    public static Command Build(CommandHandling handling)
    {
        var provider = ProviderCommands.Named();
        var sheet = Written.Argument("sheet", "Full name.");
        return new Command("sheet", "Product sheets of a provider.")
        {
            Create(handling),
            handling.On(new Command("approve", "Approves a product sheet.") { sheet }, async (session, parse) => session.Show(
                await ProviderCommands.Client(session).ApproveProductSheetAsync(
                    new ApproveProductSheetRequest
                    {
                        Name = parse.GetValue(sheet),
                        Etag = session.Etag,
                        RequestId = session.RequestId,
                        ValidateOnly = session.TryOnly,
                    },
                    session.Call),
                (console, response) => PartyView.Sheets(console, [response.ProductSheet]))),
            handling.On(new Command("list", "Lists product sheets.") { provider }, async (session, parse) => session.Show(
                await Paged.AllAsync(
                    token => ProviderCommands.Client(session).ListProductSheetsAsync(
                        new ListProductSheetsRequest
                        {
                            Parent = session.Name("providers", parse.GetValue(provider)!),
                            PageSize = Paged.Size,
                            PageToken = token,
                        },
                        session.Call),
                    response => response.NextPageToken),
                (console, response) => PartyView.Sheets(console, response.ProductSheets))),
        };
    }

    private static Command Create(CommandHandling handling)
    {
        var provider = ProviderCommands.Named();
        var code = Written.Required("--code", "The regime's product code.");
        var title = Written.Required("--title", "The product's name.");
        var price = Written.Option("--price", "Fixed price. [quoted per trajectory]");
        var rate = Written.Option("--hourly-rate", "Hourly rate.");
        var months = new Option<int>("--months") { Description = "Length in months. [agreed per trajectory]" };
        var vat = Written.Required("--vat", "standard_21, reduced_9, zero or exempt.");
        var reason = Written.Option("--vat-exemption-reason", "Why no VAT is due, as invoices state it. [the usual words]");
        var fields = Written.Fields("--field", "-f");
        var command = new Command("create", "Drafts a product sheet.") { provider, code, title, price, rate, months, vat, reason, fields };
        return handling.On(command, async (session, parse) =>
        {
            var sheet = new ProductSheet
            {
                ProductCode = parse.GetValue(code),
                Title = parse.GetValue(title),
                Price = Written.Money(parse.GetValue(price)),
                HourlyRate = Written.Money(parse.GetValue(rate)),
                Months = parse.GetValue(months),
                VatTreatment = Written.Choice<VatTreatment>(parse.GetValue(vat)),
                VatExemptionReason = parse.GetValue(reason) ?? "",
            };
            Written.Into(sheet.Fields, parse.GetValue(fields));
            var request = new CreateProductSheetRequest
            {
                Parent = session.Name("providers", parse.GetValue(provider)!),
                ProductSheet = sheet,
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            session.Show(
                await ProviderCommands.Client(session).CreateProductSheetAsync(request, session.Call),
                (console, response) => PartyView.Sheets(console, [response.ProductSheet]));
        });
    }
}
