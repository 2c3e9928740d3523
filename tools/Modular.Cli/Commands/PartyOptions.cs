using System.CommandLine;
using Modular.Providers.V1;

namespace Modular.Cli.Commands;

/// <summary>The options that say who a provider is to the outside: its numbers and addresses, as electronic invoices need them.</summary>
internal sealed class PartyOptions
{
    private readonly Option<string> register = Written.Option("--trade-register", "Eight digits.");
    private readonly Option<string> street = Written.Option("--street", "Street and house number.");
    private readonly Option<string> postalCode = Written.Option("--postal-code", "Such as '6901 AA'.");
    private readonly Option<string> city = Written.Option("--city", "The city.");
    private readonly Option<string> country = Written.Option("--country", "Two capitals. [NL]");
    private readonly Option<string> vatNumber = Written.Option("--vat-number", "Such as NL123456789B01.");
    private readonly Option<string> iban = Written.Option("--iban", "The account to pay on, without spaces.");
    private readonly Option<string> email = Written.Option("--email", "For questions about invoices.");
    private readonly Option<string> electronic = Written.Option("--electronic-address", "Such as 0106:12345678. [the trade register number]");

    public Command On(Command command)
    {
        foreach (var option in (Option<string>[])[register, street, postalCode, city, country, vatNumber, iban, email, electronic])
        {
            command.Add(option);
        }

        return command;
    }

    public void Into(Provider provider, ParseResult parse)
    {
        provider.TradeRegisterNumber = parse.GetValue(register) ?? "";
        provider.Street = parse.GetValue(street) ?? "";
        provider.PostalCode = parse.GetValue(postalCode) ?? "";
        provider.City = parse.GetValue(city) ?? "";
        provider.Country = parse.GetValue(country) ?? "";
        provider.VatNumber = parse.GetValue(vatNumber) ?? "";
        provider.Iban = parse.GetValue(iban) ?? "";
        provider.Email = parse.GetValue(email) ?? "";
        provider.ElectronicAddress = parse.GetValue(electronic) ?? "";
    }
}
