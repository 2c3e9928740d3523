using Modular.Sdk.Calendar;
using Modular.Sdk.Invoicing;
using Modular.Sdk.Rules;
using Modular.Sdk.Statements;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg;

/// <summary>
/// The monthly collective invoice over an approved accountability document (TIL-F09). Amounts of one trajectory are not invoiced on their own.
/// </summary>
internal sealed class Invoicing : IInvoicing
{
    public const string Address = "facturen@tilburg.nl";

    private const int StatutoryDays = 30;

    public VatBasis VatBasis => VatBasis.Excluding;

    public InvoiceJudgement Judge(InvoiceContext context) => context.Step == InvoiceStep.Draft
        ? new InvoiceJudgement
        {
            Violations =
            [
                .. new Violations().Require(
                    holds: false, "COLLECTIVE_INVOICE_ONLY", "TIL-F09",
                    "Facturatie gaat via het verantwoordingsdocument en de maandelijkse verzamelfactuur.",
                    "Invoicing goes through the accountability document and the monthly collective invoice."),
            ],
        }
        : new InvoiceJudgement { Rules = [Rule("TIL-F09", "Onderdeel van een verzamelfactuur", "Part of a collective invoice")] };

    public InvoiceJudgement? Judge(CollectiveInvoiceContext context) => context.Step switch
    {
        InvoiceStep.Draft => Draft(context),
        InvoiceStep.Issue => new InvoiceJudgement
        {
            SendTo = Address,
            Rules = [Sent(), Issuer(context)],
        },
        InvoiceStep.Receive => new InvoiceJudgement
        {
            StatutoryDueOn = Terms.Days(context.On, StatutoryDays),
            Rules =
            [
                Rule("COM-02", $"Wettelijke termijn: {Write.Date(Terms.Days(context.On, StatutoryDays))}, 30 dagen na ontvangst",
                    $"Statutory term: {Write.Date(Terms.Days(context.On, StatutoryDays))}, 30 days after receipt"),
            ],
        },
        InvoiceStep.Pay => Pay(context),
        _ => new InvoiceJudgement
        {
            Rules = [Rule("TIL-F04", "De verzamelfactuur wordt aangepast", "The collective invoice is adjusted")],
        },
    };

    private static InvoiceJudgement Draft(CollectiveInvoiceContext context)
    {
        var violations = new Violations();
        violations.Require(
            context.Statement.Status == StatementStatus.Approved, "STATEMENT_NOT_APPROVED", "TIL-F09",
            "De contractmanager heeft het verantwoordingsdocument nog niet goedgekeurd.",
            "The contract manager has not approved the accountability document yet.");
        violations.Require(
            !context.Lines.Select(Amount).Sum().IsNegative, "MORE_REPAID_THAN_EARNED", "TIL-F04",
            "In deze maand wordt meer terugbetaald dan gefactureerd: verreken het met een creditnota op een eerdere factuur.",
            "More is repaid than invoiced in this month: settle it by a credit note on an earlier invoice.");
        return new InvoiceJudgement
        {
            Violations = [.. violations],
            SendTo = Address,
            Statements = violations.None
                ?
                [
                    new("statement", Write.Text("Verantwoordingsdocument", "Accountability document"), context.Statement.Id, "TIL-F09"),
                    new("month", Write.Text("Maand", "Month"), context.Statement.Period.ToString(), "TIL-F09"),
                    new("issuer", Write.Text("Uitgegeven door", "Issued by"), context.Provider.Settings.Text(Settings.InvoiceIssuer), "DEC-18"),
                    new("lines", Write.Text("Regels", "Lines"), Write.Number(context.Lines.Length), "TIL-F09"),
                    new("amount_excluding_vat", Write.Text("Bedrag zonder btw", "Amount excluding VAT"),
                        Write.Amount(context.Lines.Select(Amount).Sum()), "DEC-09"),
                ]
                : [],
            Rules =
            [
                Rule("TIL-F09", "Goedgekeurde regels van de maand op één verzamelfactuur",
                    "Approved lines of the month on one collective invoice"),
                Sent(), Issuer(context),
            ],
        };
    }

    private static InvoiceJudgement Pay(CollectiveInvoiceContext context) => new()
    {
        Violations =
        [
            .. new Violations().Require(
                !(context.Amount > context.Invoice.Total - context.Invoice.Paid), "MORE_THAN_OPEN", "COM-01",
                "Er wordt meer betaald dan openstaat.", "More is paid than is open."),
        ],
        Rules = [Rule("TIL-F09", "Betaalbaar: het verantwoordingsdocument is goedgekeurd", "Payable: the accountability document was approved")],
    };

    private static Money Amount(StatementLine line) => line.Amount ?? Money.Zero;

    private static AppliedRule Sent() => Rule("TIL-F11", $"Naar {Address}", $"To {Address}");

    private static AppliedRule Issuer(CollectiveInvoiceContext context) => context.Provider.Settings.Text(Settings.InvoiceIssuer) == "provider"
        ? Rule("DEC-18", "De opdrachtnemer geeft de factuur uit", "The provider issues the invoice")
        : Rule("DEC-18", "De gemeente geeft de factuur uit namens de opdrachtnemer", "The municipality issues the invoice for the provider");

    private static AppliedRule Rule(string id, string nl, string en) => new(id, Write.Text(nl, en));
}
