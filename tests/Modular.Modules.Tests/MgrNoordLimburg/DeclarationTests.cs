using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Modular.Sdk;
using Modular.Sdk.Contracting;
using Modular.Sdk.Entries;
using Modular.Sdk.Invoicing;
using Modular.Sdk.Statements;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tests.MgrNoordLimburg;

/// <summary>The formal control of a declaration, line by line, and what is settled with it.</summary>
public sealed class DeclarationTests
{
    private static readonly DatePeriod March = new(new LocalDate(2022, 3, 1), new LocalDate(2022, 3, 31));

    [Fact]
    public void Line_AsOrderedAndCarriedOut_Stands()
    {
        var outcome = Declare(Worked(), [], Line(7, 7, 2m, 127.38m));

        Assert.Equal("", Refused(outcome));
        Assert.Equal("127.38", outcome.Lines.Single().Amount.ToString());
        Assert.Equal("service_2022-03-07", outcome.Lines.Single().MomentKey);
        Assert.Equal(127.38m, outcome.Computed.Decimal("amount_declared"));
        Assert.True(outcome.Measures.Single().Met);
    }

    [Fact]
    public void Line_WithAFault_SaysWhichAndTheOthersStand()
    {
        var work = Worked();
        Assert.Equal("AMOUNT_DIFFERS MGR-F05", Refused(Declare(work, [], Line(7, 7, 2m, 127.39m))));
        Assert.Equal("NOT_CARRIED_OUT MGR-F05", Refused(Declare(work, [], Line(7, 7, 3m, 191.07m))));
        Assert.Equal("OTHER_PRODUCT MGR-F05", Refused(Declare(work, [], Line(7, 7, 2m, 127.38m, "p2_hbo"))));
        Assert.Equal("NO_ORDER MGR-F05", Refused(Declare(work, [], Line(7, 7, 2m, 127.38m) with { Trajectory = "t-2" })));
        Assert.Equal("OTHER_MUNICIPALITY MGR-F05", Refused(Declare(work, [], "venray", Line(7, 7, 2m, 127.38m))));
        Assert.Equal("DECLARED_TWICE MGR-F05", Refused(Declare(work, [], Line(7, 7, 2m, 127.38m), Line(7, 14, 5m, 318.45m))));

        var both = Declare(work, [], Line(7, 7, 2m, 1m), Line(14, 14, 3m, 191.07m));
        Assert.Equal("AMOUNT_DIFFERS MGR-F05", Refused(both));
        Assert.Equal(191.07m, both.Computed.Decimal("amount_declared"));
        Assert.Equal(1, both.Computed.Whole("lines_refused"));
        Assert.False(both.Measures.Single().Met);
    }

    [Fact]
    public void Line_OutsideTheTrajectoryOrThePeriod_IsRefused()
    {
        var work = Worked();
        var early = Line(7, 7, 2m, 127.38m);
        early = early with { Values = early.Values.With("service_from", new LocalDate(2022, 2, 28)) };
        Assert.Equal("OUTSIDE_TRAJECTORY MGR-F05", Refused(Declare(work, [], early)));
        var late = Line(7, 7, 2m, 127.38m);
        late = late with { Values = late.Values.With("service_to", new LocalDate(2022, 4, 1)).With("hours", 5m).With("amount", 318.45m) };
        Assert.Equal("AFTER_PERIOD MGR-F05", Refused(Declare(work, [], late)));
    }

    [Fact]
    public void Line_OverAChangeOfRate_IsToBeSplit()
    {
        var work = Worked();
        work.Rates =
        [
            new Rate("p2_mbo", "hour", Money.Of(63.69m), new LocalDate(2022, 1, 1), new LocalDate(2022, 3, 10)),
            new Rate("p2_mbo", "hour", Money.Of(65m), new LocalDate(2022, 3, 10), null),
        ];

        Assert.Equal("RATE_CHANGES MGR-F02", Refused(Declare(work, [], Line(7, 14, 5m, 318.45m))));
        Assert.Equal("", Refused(Declare(work, [], Line(7, 7, 2m, 127.38m), Line(14, 14, 3m, 195m))));
    }

    [Fact]
    public void Provider_NoLongerContractedForTheProduct_IsRefused()
    {
        var work = Worked();
        work.Contract = work.Contract!.With("segment_individual", false);
        Assert.Equal("NOT_CONTRACTED MGR-F05", Refused(Declare(work, [], Line(7, 7, 2m, 127.38m))));
    }

    [Fact]
    public void Provider_IsContractedForEveryDayOfTheLine_ByAnyOfItsContracts()
    {
        var work = Worked();
        var provider = work.ProviderContext();
        var other = work.Contract!.With("segment_individual", false).With("segment_collective", true);
        Assert.Equal("", Refused(Compose(
            work, provider with { Contracts = [work.Contract!, other] }, "venlo", March, Line(7, 7, 2m, 127.38m))));
        var ended = work.Contract!.With("valid_to", new LocalDate(2022, 3, 10));
        Assert.Equal("NOT_CONTRACTED MGR-F05", Refused(Compose(
            work, provider with { Contracts = [ended] }, "venlo", March, Line(7, 14, 5m, 318.45m))));
    }

    [Fact]
    public void InHouse_IsNotDeclared()
    {
        var work = new Case { Provider = Case.Args(("carries_out_in_house", true)) }.Started(6, ("route", "in_house"))
            .Hours(new LocalDate(2022, 3, 7), 2);
        Assert.Equal("IN_HOUSE MGR-C09", Refused(Declare(work, [], Line(7, 7, 2m, 127.38m))));
    }

    [Fact]
    public void Contract_IncludingVat_IsInvoicedWithoutIt()
    {
        var work = Worked();
        work.Contract = work.Contract!.With("vat_basis", "including");
        Assert.Equal("105.27", Declare(work, [], Line(7, 7, 2m, 127.38m)).Lines.Single().Amount.ToString());
    }

    [Fact]
    public void Period_IsAMonthThatIsOver()
    {
        var work = Worked();
        var half = Compose(work, [], "venlo", new DatePeriod(new LocalDate(2022, 3, 1), new LocalDate(2022, 3, 15)), Line(7, 7, 2m, 127.38m));
        Assert.Equal("DEC-29", half.Violations.Single().RuleId);
        work.Today = new LocalDate(2022, 3, 31);
        Assert.Equal("PERIOD_NOT_OVER", Declare(work, [], Line(7, 7, 2m, 127.38m)).Violations.Single().Code);
    }

    [Fact]
    public void UnduePayment_IsSettledByNegativeLines_AsFarAsItGoes()
    {
        var work = Worked();
        var undue = new Entry("e-1", "mgr_undue_payment", work.Today, Case.Args(("amount", 200m), ("ground", "undue"), ("reason", "Dubbel")));
        var outcome = Declare(work, [undue], Line(7, 7, 2m, 127.38m));
        Assert.Equal(["127.38", "-127.38"], outcome.Lines.Select(line => line.Amount.ToString()));
        Assert.Equal("MGR-F06", Assert.Single(outcome.Lines[1].RuleIds));

        var provider = work.ProviderContext(undue) with
        {
            Statements = [new Statement("s-1", "mgr_declaration", March, StatementStatus.Approved, work.Today, outcome.Computed)],
        };
        var next = Compose(work, provider, "venlo", March, Line(14, 14, 3m, 191.07m));
        Assert.Equal(["191.07", "-72.62"], next.Lines.Select(line => line.Amount.ToString()));
        Assert.Single(Compose(work.Set("settle_undue_payments", "no"), work.ProviderContext(undue), "venlo", March, Line(7, 7, 2m, 127.38m)).Lines);
    }

    [Fact]
    public void Intensity_FarOverWhatWasOrdered_IsSignalled()
    {
        var work = new Case().Started().Hours(new LocalDate(2022, 3, 7), 8).Hours(new LocalDate(2022, 3, 8), 8).On(2022, 4, 5);

        var outcome = Declare(work, [], Line(7, 8, 16m, 1019.04m));
        Assert.Equal(("intensity_outlier", "MGR-F08"), (outcome.Signals.Single().Kind, outcome.Signals.Single().RuleId));
        Assert.Empty(Declare(Worked(), [], Line(7, 7, 2m, 127.38m)).Signals);
    }

    /// <summary>Whatever is declared in whatever order, what stands is never more than was ordered, nor than was carried out.</summary>
    [Fact]
    public void Lines_ThatStand_NeverExceedWhatWasOrdered()
    {
        var declarations =
            from ordered in Gen.Choose(1, 60)
            from days in Gen.Choose(1, 8).ListOf(20)
            from lines in Gen.Choose(1, 28).Zip(Gen.Choose(0, 6)).ListOf(12)
            from split in Gen.Choose(0, 12)
            select (ordered, days, lines, split);
        Prop.ForAll(declarations.ToArbitrary(), told =>
        {
            var work = new Case().Started(6, ("ordered_hours", (decimal)told.ordered));
            foreach (var (hours, at) in told.days.Select((hours, at) => (hours, at)))
            {
                work.Hours(new LocalDate(2022, 3, 1 + at), hours);
            }

            work.On(2022, 4, 5);
            var lines = told.lines.Select(line => LineOf(work, line.Item1, Math.Min(28, line.Item1 + line.Item2))).ToArray();
            var first = Standing(Declare(work, [], lines[..told.split]));
            var second = Standing(Compose(work, work.ProviderContext(), "venlo", March, [.. first], lines[told.split..]));
            var hoursStanding = first.Concat(second).Sum(line => line.Values.Decimal("hours") ?? 0);
            Assert.True(hoursStanding <= Math.Min(told.ordered, told.days.Sum()), $"{hoursStanding} of {told.ordered}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void Invoice_IsTheDeclaration_PaidInThirtyDays()
    {
        var work = Worked();
        var single = Case.Module.Invoicing.Judge(new InvoiceContext
        {
            Step = InvoiceStep.Draft,
            Invoice = new InvoiceSnapshot { Total = Money.Of(1) },
            On = work.Today,
            Trajectory = work.Trajectory,
            Reference = new(),
            Settings = work.Settings,
            Today = work.Today,
        });
        Assert.Equal("MGR-F04", single.Violations.Single().RuleId);
        var received = Judge(work, InvoiceStep.Receive);
        Assert.Equal(new LocalDate(2022, 5, 5), received?.StatutoryDueOn);
        Assert.Equal(["municipality", "period", "amount"], Judge(work, InvoiceStep.Draft)?.Statements.Select(statement => statement.Name));
    }

    private static InvoiceJudgement? Judge(Case work, InvoiceStep step) => Case.Module.Invoicing.Judge(new CollectiveInvoiceContext
    {
        Step = step,
        Invoice = new InvoiceSnapshot { Total = Money.Of(127.38m) },
        Statement = new Statement("s-1", "mgr_declaration", March, StatementStatus.Approved, work.Today, Case.Args(("municipality", "venlo"))),
        Provider = work.ProviderContext(),
        On = work.Today,
    });

    private static Case Worked() => new Case().Started()
        .Hours(new LocalDate(2022, 3, 7), 2).Hours(new LocalDate(2022, 3, 14), 3).On(2022, 4, 5);

    private static StatementLine LineOf(Case work, int from, int to)
    {
        var hours = work.Trajectory.Rows("mgr_hours")
            .Where(row => row.Date("on") >= new LocalDate(2022, 3, from) && row.Date("on") <= new LocalDate(2022, 3, to))
            .Sum(row => row.Decimal("hours") ?? 0);
        return Line(from, to, hours, Money.Round(hours * 63.69m).Amount);
    }

    private static StatementLine Line(int from, int to, decimal hours, decimal amount, string product = "p2_mbo") => new(Case.Args(
        ("service_from", new LocalDate(2022, 3, from)), ("service_to", new LocalDate(2022, 3, to)), ("hours", hours),
        ("product_code", product), ("amount", amount)))
    {
        Trajectory = "t-1",
    };

    private static StatementOutcome Declare(Case work, Entry[] entries, params StatementLine[] lines) =>
        Declare(work, entries, "venlo", lines);

    private static StatementOutcome Declare(Case work, Entry[] entries, string municipality, params StatementLine[] lines) =>
        Compose(work, work.ProviderContext(entries), municipality, March, lines);

    private static StatementOutcome Compose(Case work, Entry[] entries, string municipality, DatePeriod period, params StatementLine[] lines) =>
        Compose(work, work.ProviderContext(entries), municipality, period, lines);

    private static StatementOutcome Compose(
        Case work, ProviderContext provider, string municipality, DatePeriod period, params StatementLine[] lines) =>
        Compose(work, provider, municipality, period, [], lines);

    private static StatementOutcome Compose(
        Case work, ProviderContext provider, string municipality, DatePeriod period, ImmutableArray<StatementLine> earlier, StatementLine[] lines) =>
        Case.Module.Statements!.Compose(new StatementContext
        {
            Kind = "mgr_declaration",
            Role = RoleIds.Provider,
            Period = period,
            Values = Case.Args(("municipality", municipality)),
            Given = [.. lines],
            Cases = [work.ForStatement()],
            Earlier = earlier,
            Provider = provider,
            Rates = work.Rates,
        });

    private static IEnumerable<StatementLine> Standing(StatementOutcome outcome) => outcome.Lines.Where(line => line.Refused.IsEmpty);

    private static string Refused(StatementOutcome outcome) =>
        string.Join(",", outcome.Lines.SelectMany(line => line.Refused).Select(violation => $"{violation.Code} {violation.RuleId}"));
}
