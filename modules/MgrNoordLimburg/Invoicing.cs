using Modular.Sdk.Calendar;
using Modular.Sdk.Invoicing;
using Modular.Sdk.Rules;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>A declaration becomes the invoice (MGR-F04); it is paid within the statutory 30 days (DEC-29).</summary>
internal sealed class Invoicing : IInvoicing
{
    private const int StatutoryDays = 30;

    public VatBasis VatBasis => VatBasis.Excluding;

    /// <summary>One trajectory is never invoiced by itself.</summary>
    public InvoiceJudgement Judge(InvoiceContext context) => new()
    {
        Violations =
        [
            new Violation("DECLARED_PER_MUNICIPALITY", "MGR-F04", Write.Text(
                "De aanbieder declareert per gemeente; de declaratie wordt de factuur.",
                "The provider declares per municipality; the declaration becomes the invoice.")),
        ],
    };

    public InvoiceJudgement? Judge(CollectiveInvoiceContext context) => context.Step switch
    {
        InvoiceStep.Draft => Draft(context),
        InvoiceStep.Receive => new InvoiceJudgement
        {
            ContractualDueOn = Terms.Days(context.On, StatutoryDays),
            StatutoryDueOn = Terms.Days(context.On, StatutoryDays),
            Rules =
            [
                Rule("DEC-29", $"Te betalen uiterlijk {Write.Date(Terms.Days(context.On, StatutoryDays))}, 30 dagen na ontvangst",
                    $"To be paid by {Write.Date(Terms.Days(context.On, StatutoryDays))}, 30 days after receipt"),
            ],
        },
        InvoiceStep.Pay => Pay(context),
        _ => new InvoiceJudgement { Rules = [Rule("MGR-F04", "Naar de declaratie", "By the declaration")] },
    };

    private static InvoiceJudgement Draft(CollectiveInvoiceContext context)
    {
        var violations = new Violations();
        violations.Require(
            context.Statement.Kind == Declarations.Kind, "NOT_A_DECLARATION", "MGR-F04",
            "Alleen een declaratie wordt een factuur.", "Only a declaration becomes an invoice.");
        violations.Require(
            !context.Invoice.Total.IsNegative, "MORE_SETTLED_THAN_DECLARED", "MGR-F06",
            "Er wordt meer verrekend dan gedeclareerd: de gemeente vordert het meerdere terug.",
            "More is settled than declared: the municipality recovers the rest.");
        var municipality = context.Statement.Values.Text(Region.Municipality.Name) ?? "";
        return new InvoiceJudgement
        {
            Violations = [.. violations],
            Statements = violations.None
                ?
                [
                    new("municipality", Region.Municipality.Label,
                        Region.Municipalities.FirstOrDefault(name => Region.Value(name) == municipality) ?? municipality, "MGR-F04"),
                    new("period", Write.Text("Periode", "Period"), context.Statement.Period.ToString(), "DEC-29"),
                    new("amount", Write.Text("Bedrag zonder btw", "Amount excluding VAT"), Write.Amount(context.Invoice.TotalExcludingVat), "MGR-F04"),
                ]
                : [],
            Rules = [Rule("MGR-F04", "Eén factuur per gemeente en declaratie", "One invoice per municipality and declaration")],
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
        Rules = [Rule("DEC-29", "Betaalbaar", "Payable")],
    };

    private static AppliedRule Rule(string id, string nl, string en) => new(id, Write.Text(nl, en));
}
