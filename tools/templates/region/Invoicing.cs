using Modular.Sdk.Calendar;
using Modular.Sdk.Invoicing;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Tariffs;
using NodaTime;

namespace Modular.Modules.Region;

/// <summary>An invoice states the client number and is paid within 30 days.</summary>
internal sealed class Invoicing : IInvoicing
{
    public VatBasis VatBasis => VatBasis.Including;

    public InvoiceJudgement Judge(InvoiceContext context) => context.Step switch
    {
        InvoiceStep.Draft => Draft(context.Reference.Participant.Text(ParticipantFields.ClientNumber) ?? ""),
        InvoiceStep.Receive => Receive(context.On),
        _ => new InvoiceJudgement(),
    };

    public InvoiceJudgement? Judge(CollectiveInvoiceContext context) => context.Step == InvoiceStep.Receive
        ? Receive(context.On)
        : new InvoiceJudgement();

    private static InvoiceJudgement Draft(string clientNumber) => new()
    {
        Violations =
        [
            .. new Violations().Require(
                clientNumber.Length > 0,
                "CLIENT_NUMBER_MISSING",
                Rules.ClientNumber,
                "De deelnemer heeft geen klantnummer.",
                "The participant has no client number."),
        ],
        Statements = [new InvoiceStatement("client_number", new("Klantnummer", "Client number"), clientNumber, Rules.ClientNumber)],
    };

    private static InvoiceJudgement Receive(LocalDate on)
    {
        var due = Terms.Days(on, 30);
        return new InvoiceJudgement
        {
            ContractualDueOn = due,
            Rules = [new AppliedRule(Rules.Payment, new($"Te betalen op {due:uuuu-MM-dd}.", $"To be paid on {due:uuuu-MM-dd}."))],
        };
    }
}
