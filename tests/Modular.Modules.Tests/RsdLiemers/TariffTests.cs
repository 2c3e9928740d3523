using Modular.Sdk;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tests.RsdLiemers;

public sealed class TariffTests
{
    [Theory]
    [InlineData("1", "final_report 1234.57")]
    [InlineData("3", "plan_approved 617.29,final_report 617.28")]
    public void Quote_OfAFixedPrice_SplitsItByCode(string code, string expected)
    {
        var quote = Quote(new Case(code, 1234.57m));

        Assert.Equal("1234.57", quote.Total?.ToString());
        Assert.Equal(expected, string.Join(",", quote.Instalments.Select(part => $"{part.Key} {part.Amount}")));
        Assert.Equal(VatBasis.Including, quote.VatBasis);
        Assert.Equal("DEC-09", quote.Explanation?.Steps.Single().RuleId);
        Assert.Equal("214.26 EUR", quote.Explanation?.Steps.Single().Result);
    }

    [Fact]
    public void Quote_OfAVariablePrice_TakesTheAskedPrice()
    {
        Assert.Equal("RSD-O03", Assert.Single(Quote(new Case("4")).Missing).RuleId);
        Assert.Equal("500.00", Quote(new Case("4"), ("price", 500m)).Total?.ToString());
    }

    [Fact]
    public void Quote_OfPersonalSupport_UsesTheRateInForce()
    {
        var rate = new Rate("job_coaching_hour", "hour", Money.Of(87.35m), new LocalDate(2026, 1, 1), null);

        Assert.Equal(["RSD-P02", "RSD-O05"], Quote(new Case("5")).Missing.Select(missing => missing.RuleId));
        Assert.Equal("917.18", Quote(new Case("5") { Rates = [rate] }, ("hours", 10.5m)).Total?.ToString());
        Assert.Equal("RSD-P02", Assert.Single(Quote(new Case("5") { Rates = [rate] }.On(2025, 12, 31), ("hours", 10.5m)).Missing).RuleId);
    }

    [Fact]
    public void Vat_WhereTheProductSheetIsSilent_IsTheSettings()
    {
        var work = new Case("1", 109m).Set("vat_when_not_stated", "reduced_9");
        work.Sheet = work.Sheet.With("vat_treatment", null);

        Assert.Equal("9.00 EUR", Quote(work).Explanation?.Steps.Single().Result);
        Assert.Equal("reduced_9", work.Order().Fields.Text("vat_treatment"));
    }

    private static Quote Quote(Case work, params (string, object?)[] arguments) =>
        Case.Module.Tariff.Quote(work.Context("", RoleIds.Provider, Case.Args(arguments)));
}
