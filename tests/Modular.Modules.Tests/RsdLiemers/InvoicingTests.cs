using Modular.Sdk.Invoicing;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tests.RsdLiemers;

public sealed class InvoicingTests
{
    [Fact]
    public void Draft_StatesWhatTheAgreementsAsk()
    {
        var work = Steps.Approved(new Case("3", 1234.57m, 6).Order());

        var judgement = Judge(work, InvoiceStep.Draft, "L-1001");

        Assert.Empty(judgement.Violations);
        Assert.Equal("ua@rsddeliemers.nl", judgement.SendTo);
        Assert.Equal(
            "surname Jansen,client_number L-1001,amount_including_vat 617.29 EUR,vat 107.13 EUR,period 2026-01-05/2026-01-12",
            string.Join(",", judgement.Statements.Select(statement => $"{statement.Name} {statement.Value}")));
    }

    [Fact]
    public void Draft_OfAShortTrajectory_StatesNoPeriod() => Assert.DoesNotContain(
        Judge(Steps.FinalReport(Steps.Completed(Steps.Started(new Case("1", 900m).Order()))), InvoiceStep.Draft).Statements,
        statement => statement.Name == "period");

    [Fact]
    public void Draft_WithAnotherClientNumber_IsRefused() => Assert.Equal(
        ("CLIENT_NUMBER_DIFFERS", "RSD-F11"),
        Judge(Steps.Approved(new Case("3", 900m, 6).Order()), InvoiceStep.Draft,
            "L-1002").Violations.Select(v => (v.Code, v.RuleId)).Single());

    [Theory]
    [InlineData(13, false)]
    [InlineData(14, true)]
    public void Issue_AfterThirtyDays_IsFlaggedAndNotRefused(int day, bool late)
    {
        var work = Steps.FinalReport(Steps.Completed(Steps.Started(new Case("3", 900m, 6).Order()))).On(2026, 8, day);

        var judgement = Judge(work, InvoiceStep.Issue, "L-1001");

        Assert.Empty(judgement.Violations);
        Assert.Equal(late, judgement.Signals.Any(signal => signal is { Kind: "late_invoice", RuleId: "RSD-F05" }));
    }

    [Fact]
    public void Receive_KeepsTheContractualAndTheStatutoryDate()
    {
        var work = Steps.Approved(new Case("3", 900m, 6).Order()).On(2026, 4, 20);

        var judgement = Judge(work, InvoiceStep.Receive);

        Assert.Equal(new LocalDate(2026, 6, 5), judgement.ContractualDueOn);
        Assert.Equal(new LocalDate(2026, 5, 20), judgement.StatutoryDueOn);
        Assert.Null(Judge(work.Set("statutory_payment_term", "leave_out"), InvoiceStep.Receive).StatutoryDueOn);
    }

    [Fact]
    public void Pay_TheLastInvoice_WaitsForAcceptance()
    {
        var work = Steps.FinalReport(Steps.Completed(Steps.Started(new Case("3", 900m, 6).Order())));
        Assert.Equal("DEC-15", Assert.Single(Judge(work, InvoiceStep.Pay).Violations).RuleId);
        Assert.Empty(Judge(work.Set("pay_before_acceptance", "yes"), InvoiceStep.Pay).Violations);
        Assert.Empty(Judge(work.Set("pay_before_acceptance", "no").Fire("accept_final_report"), InvoiceStep.Pay).Violations);
    }

    [Fact]
    public void Pay_AFirstInstalment_DoesNotWait() =>
        Assert.Empty(Judge(Steps.Approved(new Case("3", 900m, 6).Order()), InvoiceStep.Pay).Violations);

    [Fact]
    public void Credit_CitesInsufficientEffort() => Assert.Equal(
        "RSD-F10", Assert.Single(Judge(Steps.Approved(new Case("3", 900m, 6).Order()), InvoiceStep.Credit).Rules).RuleId);

    private static InvoiceJudgement Judge(Case work, InvoiceStep step, string? client = null)
    {
        var facts = work.Facts();
        var lines = work.Trajectory.BillableMoments.Length > 0 ? work.Trajectory.BillableMoments : [];
        return Case.Module.Invoicing.Judge(new InvoiceContext
        {
            Trajectory = facts.Trajectory,
            Reference = facts.Reference,
            Settings = facts.Settings,
            Today = facts.Today,
            Step = step,
            On = work.Today,
            Invoice = new InvoiceSnapshot { Lines = lines, Total = lines.Select(line => line.Amount).Sum() },
            StatedClientNumber = client,
        });
    }
}
