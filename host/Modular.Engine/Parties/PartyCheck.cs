using System.Text.RegularExpressions;
using Modular.Engine.Errors;

namespace Modular.Engine.Parties;

/// <summary>The numbers and addresses by which parties are known outside: how each is written. Null passes: it is not known.</summary>
internal static partial class PartyCheck
{
    public const string HomeCountry = "NL";

    public static void TradeRegisterNumber(string? number, string field, FieldErrors errors) => errors.Require(
        number is null || EightDigits().IsMatch(number), field, "NOT_EIGHT_DIGITS",
        "Een KvK-nummer heeft 8 cijfers.", "A trade register number has 8 digits.");

    public static void Oin(string? number, string field, FieldErrors errors) => errors.Require(
        number is null || TwentyDigits().IsMatch(number), field, "NOT_TWENTY_DIGITS", "Een OIN heeft 20 cijfers.", "An OIN has 20 digits.");

    public static void Country(string? country, string field, FieldErrors errors) => errors.Require(
        country is null || TwoCapitals().IsMatch(country), field, "NOT_A_COUNTRY",
        "Een land is twee hoofdletters, zoals NL.", "A country is two capitals, such as NL.");

    /// <summary>A postal code; only Dutch ones have a form that is known here.</summary>
    public static void PostalCode(string? code, string country, string field, FieldErrors errors) => errors.Require(
        code is null || country != HomeCountry || DutchPostalCode().IsMatch(code), field, "NOT_A_POSTAL_CODE",
        "Een postcode is vier cijfers, een spatie en twee hoofdletters.", "A postal code is four digits, a space and two capitals.");

    public static void VatNumber(string? number, string field, FieldErrors errors) => errors.Require(
        number is null || (number.StartsWith(HomeCountry, StringComparison.Ordinal) ? DutchVatNumber() : ForeignVatNumber()).IsMatch(number),
        field, "NOT_A_VAT_NUMBER",
        "Een btw-nummer begint met het land en heeft geen spaties, zoals NL123456789B01.",
        "A VAT number starts with its country and has no spaces, such as NL123456789B01.");

    public static void Iban(string? iban, string field, FieldErrors errors) => errors.Require(
        iban is null || (IbanForm().IsMatch(iban) && Remainder(iban) == 1), field, "NOT_AN_IBAN",
        "Dit is geen IBAN zonder spaties met kloppende controlecijfers.", "This is no IBAN without spaces whose check digits are right.");

    public static void Email(string? address, string field, FieldErrors errors) => errors.Require(
        address is null || EmailForm().IsMatch(address), field, "NOT_AN_EMAIL_ADDRESS", "Dit is geen e-mailadres.", "This is no e-mail address.");

    /// <summary>An address in the network for electronic invoices, as <c>scheme:identifier</c>.</summary>
    public static void ElectronicAddress(string? address, string field, FieldErrors errors)
    {
        var parts = address?.Split(':', 2);
        errors.Require(
            parts is null || (parts.Length == 2 && parts[0] switch
            {
                "0106" => EightDigits().IsMatch(parts[1]),
                "0190" => TwentyDigits().IsMatch(parts[1]),
                "9944" => DutchVatNumber().IsMatch(parts[1]),
                _ => false,
            }),
            field, "NOT_AN_ELECTRONIC_ADDRESS",
            "Schrijf 0106:KvK-nummer, 0190:OIN of 9944:btw-nummer.", "Write 0106:trade register number, 0190:OIN or 9944:VAT number.");
    }

    // ISO 7064 mod 97-10: the first four characters go to the end, letters count from 10.
    private static int Remainder(string iban) => (iban[4..] + iban[..4]).Aggregate(0, (rest, letter) => char.IsAsciiDigit(letter)
        ? ((rest * 10) + (letter - '0')) % 97
        : ((rest * 100) + (letter - 'A' + 10)) % 97);

    [GeneratedRegex("^[0-9]{8}\\z")]
    private static partial Regex EightDigits();

    [GeneratedRegex("^[0-9]{20}\\z")]
    private static partial Regex TwentyDigits();

    [GeneratedRegex("^[A-Z]{2}\\z")]
    private static partial Regex TwoCapitals();

    [GeneratedRegex("^[1-9][0-9]{3} [A-Z]{2}\\z")]
    private static partial Regex DutchPostalCode();

    [GeneratedRegex("^NL[0-9]{9}B[0-9]{2}\\z")]
    private static partial Regex DutchVatNumber();

    [GeneratedRegex("^[A-Z]{2}[0-9A-Z]{2,12}\\z")]
    private static partial Regex ForeignVatNumber();

    [GeneratedRegex("^[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}\\z")]
    private static partial Regex IbanForm();

    [GeneratedRegex("^[^@\\s]+@[^@\\s]+\\z")]
    private static partial Regex EmailForm();
}
