using Modular.Sdk.Invoicing;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tests.RsdLiemers;

public sealed class SettlingTests
{
    private static readonly (string Name, object? Value)[] HandBackReport = [("information", "Gesprek"), ("motivation", "Geen vervoer")];

    [Fact]
    public void Amounts_AfterExtensionEarlyEndAndCredit_AddUpToTheCent()
    {
        var work = Steps.Started(new Case("4", null, 6).Order());
        work.On(2026, 6, 1).Fire("request_extension", ("months", 3L), ("price", 333.33m), ("reason", "Stage")).Fire("approve_extension");
        work.On(2026, 7, 20).Fire("end_early", ("end_reason", "accepted_job"));
        Steps.FinalReport(work).Fire("register_handover", ("personal_explanation", true));

        work.Fire("agree_amount", ("amount", 999.99m), ("reason", "Naar rato"));
        Assert.Equal(999.99m, Total(work));
        work.Fire("agree_insufficient_effort", ("amount", 500.01m), ("reason", "Te weinig gesprekken"));

        Assert.Equal(500.01m, Total(work));
        Assert.Equal(
            "extension_1_approved 166.67,plan_approved 617.29,settlement_1 216.03,settlement_2 -499.98",
            string.Join(",", work.Trajectory.BillableMoments.OrderBy(moment => moment.Key)
                .Select(moment => $"{moment.Key} {moment.Amount}")));
    }

    [Theory]
    [InlineData(1567.90, true)]
    [InlineData(1567.91, false)]
    public void AgreeAmount_AboveThePriceWithExtensions_IsRefused(double amount, bool accepted)
    {
        var work = Steps.Started(new Case("4", null, 6).Order());
        work.On(2026, 6, 1).Fire("request_extension", ("months", 3L), ("price", 333.33m), ("reason", "Stage")).Fire("approve_extension");
        Steps.FinalReport(work.Fire("end_early", ("end_reason", "moved"))).Fire("register_handover", ("personal_explanation", true));

        var refused = work.Refused("agree_amount", ("amount", (decimal)amount), ("reason", "x"));

        Assert.Equal(accepted ? "" : "MORE_THAN_PRICE RSD-F09", refused);
    }

    /// <summary>After a hand-back there is never a final report, so the settlement cannot wait for one.</summary>
    [Fact]
    public void Settlement_OfAHandBackAfterTheFirstInstalment_CanBePaid()
    {
        var work = HandedBack(Steps.Approved(new Case("3", 1000m, 6).Order()));

        work.Fire("agree_amount", ("amount", 600m), ("reason", "Voorbereiding gedaan"));

        Assert.Equal(Money.Of(100), work.Moment("settlement_1"));
        Assert.Empty(Judge(work, InvoiceStep.Pay, 600).Violations);
    }

    /// <summary>It could never be paid, and beside a credit note it would give the same amount back twice.</summary>
    [Theory]
    [InlineData(-380, "CREDIT_THE_INVOICE RSD-F10")]
    [InlineData(120, "")]
    public void Draft_OfANegativeTotal_AsksACreditNoteInstead(int total, string refusal)
    {
        var work = HandedBack(Steps.Approved(new Case("3", 1000m, 6).Order()));
        work.Fire("agree_amount", ("amount", 120m), ("reason", "Alleen voorbereiding"));

        var violations = Judge(work, InvoiceStep.Draft, total).Violations;

        Assert.Equal(refusal, string.Join(",", violations.Select(violation => $"{violation.Code} {violation.RuleId}")));
    }

    [Fact]
    public void AgreeAmount_OfNothingForAnIntake_MakesNoInvoiceLine()
    {
        var met = new Case("3", 900m, 6).Order().On(2026, 1, 12);
        var work = HandedBack(met.Fire("record_intake", ("held_on", met.Today)));

        work.Fire("agree_amount", ("amount", 0m), ("reason", "Niet gevoerd zoals bedoeld"));

        Assert.Empty(work.Trajectory.BillableMoments);
        Assert.Equal("NOTHING_TO_AGREE RSD-F08", work.Refused("agree_amount", ("amount", 10m), ("reason", "x")));
    }

    [Fact]
    public void LogHours_AfterAnEarlyEnd_IsOpenUntilTheAmountIsAgreed()
    {
        var work = new Case("5") { Rates = [new Rate("job_coaching_hour", "hour", Money.Of(80), new LocalDate(2024, 1, 1), null)] };
        Steps.Started(work.Order()).On(2026, 2, 3).Fire("end_early", ("ended_on", new LocalDate(2026, 2, 1)), ("end_reason", "moved"));

        work.Fire("log_hours", ("on", new LocalDate(2026, 1, 30)), ("hours", 2m), ("activity", "Werkplekbezoek"));
        Assert.Equal(Money.Of(160), Case.Module.Tariff.Settle(work.Facts(), new LocalDate(2026, 2, 1))?.Proposed);
        Steps.FinalReport(work).Fire("register_handover", ("personal_explanation", true))
            .Fire("agree_amount", ("amount", 160m), ("reason", "Uren"));

        Assert.Equal(
            "AMOUNT_IS_AGREED RSD-F09",
            work.Refused("log_hours", ("on", new LocalDate(2026, 1, 30)), ("hours", 1m), ("activity", "x")));
        Assert.Equal(160m, Total(work));
    }

    private static Case HandedBack(Case work) =>
        work.Fire("request_hand_back", ("reason", "Vervoer")).Fire("approve_hand_back").Fire("submit_hand_back_report", HandBackReport);

    private static decimal Total(Case work) => work.Trajectory.BillableMoments.Sum(moment => moment.Amount.Amount);

    private static InvoiceJudgement Judge(Case work, InvoiceStep step, decimal total) => Case.Module.Invoicing.Judge(new InvoiceContext
    {
        Trajectory = work.Facts().Trajectory,
        Reference = work.Facts().Reference,
        Settings = work.Settings,
        Today = work.Today,
        Step = step,
        On = work.Today,
        Invoice = new InvoiceSnapshot { Lines = work.Trajectory.BillableMoments, Total = Money.Of(total) },
        Amount = step == InvoiceStep.Pay ? Money.Of(total) : null,
    });
}
