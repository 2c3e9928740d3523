using Modular.Participants.V1;
using Modular.Providers.V1;
using Spectre.Console;

namespace Modular.Cli.Display;

/// <summary>Participants, and providers with what belongs to them.</summary>
public static class PartyView
{
    public static void Participants(IAnsiConsole console, IEnumerable<Participant> participants) => Blocks.Table(
        console,
        "Participants",
        ["id", "client number", "surname", "given name", "municipality"],
        participants.Select(each => new[] { Cells.Id(each.Name), each.ClientNumber, each.Surname, each.GivenName, each.Municipality }));

    public static void Participant(IAnsiConsole console, Participant each) => Blocks.Card(console, each.Name,
    [
        ("client number", each.ClientNumber),
        ("surname", each.Surname),
        ("given name", each.GivenName),
        ("municipality", each.Municipality),
        ("etag", each.Etag),
        .. each.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => (field.Key, Cells.Of(field.Value))),
    ]);

    public static void Providers(IAnsiConsole console, IEnumerable<Provider> providers) => Blocks.Table(
        console,
        "Providers",
        ["id", "name", "trade register"],
        providers.Select(each => new[] { Cells.Id(each.Name), each.DisplayName, each.TradeRegisterNumber }));

    public static void Provider(IAnsiConsole console, Provider each) => Blocks.Card(console, each.Name,
    [
        ("name", each.DisplayName),
        ("trade register", each.TradeRegisterNumber),
        ("address", string.Join(", ", ((string[])[each.Street, $"{each.PostalCode} {each.City}".Trim(), each.Country]).Where(part => part.Length > 0))),
        ("VAT number", each.VatNumber),
        ("IBAN", each.Iban),
        ("e-mail", each.Email),
        ("electronic address", each.ElectronicAddress),
        ("etag", each.Etag),
        .. each.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => (field.Key, Cells.Of(field.Value))),
    ]);

    public static void Contracts(IAnsiConsole console, IEnumerable<Contract> contracts) => Blocks.Table(
        console,
        "Contracts",
        ["name", "status", "valid from", "valid to", "contract manager", "end reason"],
        contracts.Select(each => new[]
        {
            each.Name, Cells.Of(each.Status), Cells.Of(each.ValidFrom), Cells.Of(each.ValidTo), each.ContractManager, each.EndReason,
        }));

    public static void Sheets(IAnsiConsole console, IEnumerable<ProductSheet> sheets) => Blocks.Table(
        console,
        "Product sheets",
        ["name", "status", "code", "title", "price", "hourly rate", "months", "vat"],
        sheets.Select(each => new[]
        {
            each.Name, Cells.Of(each.Status), each.ProductCode, each.Title, Cells.Of(each.Price), Cells.Of(each.HourlyRate),
            each.Months == 0 ? "" : each.Months.ToString(System.Globalization.CultureInfo.InvariantCulture), Cells.Of(each.VatTreatment),
        }));

    public static void Signals(IAnsiConsole console, IEnumerable<ProviderSignal> signals) => Blocks.Table(
        console,
        "Signals",
        ["name", "kind", "raised on", "by", "text", "settled in"],
        signals.Select(
            each => new[] { each.Name, each.Kind, Cells.Of(each.RaisedOn), each.RaisedByRole, each.Text, Cells.Id(each.SettledIn) }));

    public static void Meetings(IAnsiConsole console, IEnumerable<Meeting> meetings) => Blocks.Table(
        console,
        "Meetings",
        ["name", "held on", "agreements"],
        meetings.Select(each => new[] { each.Name, Cells.Of(each.HeldOn), each.Agreements }));

    public static void Assessment(IAnsiConsole console, AssessProviderResponse assessment)
    {
        RuleView.Missing(console, "Missing", assessment.Missing);
        RuleView.Signals(console, assessment.Signals);
        console.WriteLine($"Social return {Cells.Of(assessment.SocialReturn)}");
        CalculationView.Show(console, assessment.SocialReturnExplanation);
    }
}
