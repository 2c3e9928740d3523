using Modular.Sdk.Contracting;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tests.RsdLiemers;

public sealed class ContractingTests
{
    private static readonly FieldValues Qualified = FieldValues.Empty
        .With("knowledge_on_file", true).With("hbo_level_on_file", true).With("vog_on_file", true).With("complaints_procedure_on_file",
            true);

    private static readonly FieldValues Contract = FieldValues.Empty
        .With(ContractFields.Status, "active").With(ContractFields.ValidFrom, new LocalDate(2024, 3, 1))
        .With(ContractFields.ValidTo, new LocalDate(2028, 12, 31))
        .With(ContractFields.ContractManager, "cm").With("evaluation_every_months", 6);

    private static readonly FieldValues Sheet = FieldValues.Empty
        .With(ProductSheetFields.Status, "approved").With(ProductSheetFields.ProductCode, "3").With(ProductSheetFields.Price, 900m);

    [Fact]
    public void Admit_AQualifiedProvider_FindsNothing() =>
        Assert.Empty(Case.Module.Contracting.Admit(Provider() with { ProductSheets = [Sheet] }, Contract));

    [Fact]
    public void Admit_WithNothingOnFile_NamesEverything() => Assert.Equal(
        "RSD-C01,RSD-C02,RSD-C05,RSD-C05,RSD-C05,RSD-C05,RSD-C06",
        string.Join(",",
            Case.Module.Contracting.Admit(Provider() with { Provider = FieldValues.Empty },
                FieldValues.Empty).Select(v => v.RuleId).Order()));

    [Theory]
    [InlineData("3", 900, 6, "")]
    [InlineData("3", null, 6, "PRICE_MISSING")]
    [InlineData("2", 900, 2, "PRICE_IS_QUOTED")]
    [InlineData("1", 900, 4, "LONGER_THAN_CODE")]
    [InlineData("6", 900, 4, "PRODUCT_CODE_UNKNOWN")]
    public void Approve_AProductSheet_HoldsItAgainstItsCode(string code, int? price, int months, string expected)
    {
        var sheet = FieldValues.Empty.With(ProductSheetFields.ProductCode, code)
            .With(ProductSheetFields.Price, price is { } euro ? Money.Of(euro) : null).With(ProductSheetFields.Months, months);

        Assert.Equal(expected, string.Join(",", Case.Module.Contracting.Approve(Provider(), sheet).Select(v => v.Code)));
    }

    [Theory]
    [InlineData(2025, 6, 1, false)]
    [InlineData(2026, 6, 1, false)]
    [InlineData(2026, 6, 2, true)]
    public void Assess_AYearWithoutPurchase_FlagsTheContract(int year, int month, int day, bool flagged)
    {
        var context = Provider() with
        {
            Contracts = [Contract],
            Orders = [new LocalDate(2025, 6, 1)],
            Today = new LocalDate(year, month, day)
        };

        Assert.Equal(flagged, Case.Module.Contracting.Assess(context, year).Signals.Any(signal => signal.Kind == "terminable_no_purchase"));
    }

    [Fact]
    public void Assess_OpenDissatisfaction_FlagsTheContractUntilItIsSettled()
    {
        var context = Provider() with
        {
            Contracts = [Contract],
            Orders = [new LocalDate(2026, 1, 1)],
            Signals = [new ProviderSignal("improvement_failed", new LocalDate(2026, 1, 10), false)],
        };

        Assert.Equal(
            "RSD-C03 terminable_dissatisfaction,RSD-C08 stop_purchasing,RSD-C07 signals_to_discuss",
            string.Join(",", Case.Module.Contracting.Assess(context, 2026).Signals.Select(signal => $"{signal.RuleId} {signal.Kind}")));
        var settled = context with { Signals = [context.Signals[0] with { Settled = true }] };
        Assert.Empty(Case.Module.Contracting.Assess(settled, 2026).Signals);
    }

    [Theory]
    [InlineData("whole", "excluding", "calendar", "0.00")]
    [InlineData("whole", "including", "calendar", "3001.00")]
    [InlineData("excess", "including", "calendar", "501.00")]
    [InlineData("whole", "excluding", "contract", "3000.00")]
    public void SocialReturn_FollowsBaseVatAndYear(string from, string vat, string year, string expected)
    {
        // 2026: 20.00 in January (contract year 2025), 60,000 including VAT in June, 49,586.78 excluding; 2027: 10,413.22 in February.
        var context = Provider(("social_return_base", from), ("social_return_vat", vat), ("social_return_year", year)) with
        {
            Contracts = [Contract],
            Invoiced =
            [
                new(new LocalDate(2026, 1, 10), Money.Of(20m), Money.Of(16.53m)),
                new(new LocalDate(2026, 6, 1), Money.Of(60_000m), Money.Of(49586.78m)),
                new(new LocalDate(2027, 2, 28), Money.Of(12600m), Money.Of(10413.22m)),
            ],
        };

        Assert.Equal(expected, Case.Module.Contracting.Assess(context, 2026).SocialReturn.ToString());
    }

    [Fact]
    public void EvaluationMeetings_FollowTheContractsFrequency()
    {
        var context = Provider() with
        {
            Contracts = [Contract],
            Meetings = [new LocalDate(2024, 8, 20), new LocalDate(2025, 4, 1)],
            Signals = [new ProviderSignal("dissatisfaction", new LocalDate(2025, 1, 1), false)],
        };

        var meetings = Case.Module.Reporting.ForProvider(context, new(new LocalDate(2024, 1, 1), new LocalDate(2025, 12, 31)));

        Assert.Equal(
            "2024-09-01 2024-08-20,2025-03-01 2025-04-01,2025-09-01 ",
            string.Join(",", meetings.Select(meeting => $"{meeting.DueOn:uuuu-MM-dd} {meeting.DoneOn:uuuu-MM-dd}")));
        Assert.All(meetings, meeting => Assert.Contains("1 open signals", meeting.Text.En, StringComparison.Ordinal));
    }

    private static ProviderContext Provider(params (string Name, string Value)[] settings)
    {
        var work = new Case("3");
        foreach (var (name, value) in settings)
        {
            work.Set(name, value);
        }

        return new ProviderContext { Provider = Qualified, Settings = work.Settings, Today = new LocalDate(2026, 2, 1) };
    }
}
