using Modular.Modules.Tests.Conformance;
using Modular.Sdk;
using Modular.Sdk.Comparison;
using Modular.Sdk.Contracting;
using Modular.Sdk.Entries;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tests.MgrNoordLimburg;

/// <summary>The register, contracts, social return and the course that is compared with other regions.</summary>
public sealed class NetworkTests
{
    /// <summary>The text says 41, the table has 40 rows; three of them are Collective too. Numbers keep their leading zeros.</summary>
    [Fact]
    public void Register_HasTheFortyRowsOfTheTable()
    {
        var providers = Case.Module.Seed.Providers;

        Assert.Equal(40, providers.Length);
        Assert.Equal(40, providers.Select(provider => provider.TradeRegisterNumber).Distinct().Count());
        Assert.All(providers, provider => Assert.Matches("^[0-9]{8}$", provider.TradeRegisterNumber));
        Assert.Equal("08142529", providers.Single(provider => provider.Name == "Ergo Control B.V.").TradeRegisterNumber);
        Assert.All(providers, provider => Assert.True(provider.Contract!.Yes("segment_individual")));
        Assert.Equal(
            ["Qwyl Coaching B.V.", "Rendiz Zorg B.V.", "Stichting PSW"],
            providers.Where(provider => provider.Contract!.Yes("segment_collective")).Select(provider => provider.Name));
        Assert.Equal(["7.56", "63.69", "74.13"], Case.Module.Seed.Rates.Select(rate => rate.Amount.ToString()));
        Assert.All(Case.Module.Seed.Rates, rate => Assert.Null(rate.ValidTo));
        Assert.Equal(7, Case.Module.Municipalities.Count);
    }

    [Fact]
    public void Register_IsAdmittedAsItStands() => Assert.All(Case.Module.Seed.Providers, provider =>
    {
        var context = new Case { Provider = Case.Args(("trade_register_number", provider.TradeRegisterNumber)) }.ProviderContext();
        Assert.Empty(Case.Module.Contracting.Admit(context, provider.Contract!));
        Assert.All(provider.ProductSheets, sheet => Assert.Empty(Case.Module.Contracting.Approve(context, sheet)));
    });

    [Theory]
    [InlineData(0, "2025-12-31", "")]
    [InlineData(0, "2026-01-01", "CONTRACT_TOO_LONG MGR-C01")]
    [InlineData(1, "2028-12-31", "")]
    [InlineData(2, "2031-12-31", "")]
    [InlineData(2, "2032-01-01", "CONTRACT_TOO_LONG MGR-C01")]
    public void Contract_IsExtendedTwiceByThreeYearsAtMost(int extensions, string until, string refused) => Assert.Equal(
        refused, Admit(("extensions", extensions), (ContractFields.ValidTo, NodaTime.Text.LocalDatePattern.Iso.Parse(until).Value)));

    [Theory]
    [InlineData(3, 31, "OPEN_HOUSE_CLOSED MGR-C04")]
    [InlineData(4, 1, "")]
    public void OpenHouse_IsEnteredFromTheFirstOfApril(int month, int day, string refused) =>
        Assert.Equal(refused, Admit((ContractFields.ValidFrom, new LocalDate(2022, month, day))));

    [Fact]
    public void Contract_StatesItsVatBasis_AndCollectiveIsClosed()
    {
        Assert.Equal("VAT_BASIS_MISSING DEC-09", Admit(("vat_basis", null)));
        Assert.Equal("COLLECTIVE_IS_CLOSED MGR-C03", Admit(("segment_collective", true)));
        Assert.Equal("NO_SEGMENT MGR-C02", Admit(("segment_individual", null)));
        Assert.Equal(
            "RATE_ON_SHEET MGR-C15",
            Written(Case.Module.Contracting.Approve(
                new Case().ProviderContext(), Case.Args(("product_code", "p1"), ("hourly_rate", 9m)))));
    }

    /// <summary>Above EUR 250,000 of twelve months' production; the source names no percentage, so nothing is owed.</summary>
    [Theory]
    [InlineData("250000.00", false, "")]
    [InlineData("250000.01", false, "obligation_starts")]
    [InlineData("250000.01", true, "obligation_applies")]
    [InlineData("250000.00", true, "obligation_lapses")]
    public void SocialReturn_StartsAndLapsesWithProduction(string volume, bool applied, string signal)
    {
        var work = new Case().On(2023, 3, 1);
        work.Contract = work.Contract!.With("social_return_applies", applied);
        var amount = Money.Of(decimal.Parse(volume, System.Globalization.CultureInfo.InvariantCulture));
        var provider = work.ProviderContext() with
        {
            Invoiced =
            [
                new InvoicedAmount(new LocalDate(2022, 3, 1), Money.Of(900_000), Money.Of(900_000)),
                new InvoicedAmount(new LocalDate(2022, 3, 2), amount, amount),
            ],
        };
        var assessment = Case.Module.Contracting.Assess(provider, 2023);

        Assert.Equal(signal, string.Join(",", assessment.Signals.Select(one => one.Kind)));
        Assert.Equal(Money.Zero, assessment.SocialReturn);
        Assert.Equal("MGR-C10", assessment.Missing.Single().RuleId);
        Assert.Equal(("MGR-C07", "MGR-C11"), (assessment.SocialReturnExplanation.RuleId, assessment.SocialReturnExplanation.Steps.Single().RuleId));
    }

    [Fact]
    public void Assessment_BundlesSignalsUntilTheNextConversation()
    {
        var before = new Entry("1", "mgr_provider_signal", new LocalDate(2022, 3, 1), Case.Args(("contract_breach", true)));
        var held = new Entry("2", "mgr_conversation_held", new LocalDate(2022, 4, 1), FieldValues.Empty);
        var after = new Entry("3", "mgr_provider_signal", new LocalDate(2022, 4, 2), FieldValues.Empty);
        var contact = new Entry("4", "mgr_contact_person", new LocalDate(2022, 1, 3), FieldValues.Empty);
        var unmet = new Entry("5", "mgr_social_return", new LocalDate(2022, 4, 2), Case.Args(("obligations_met", false)));

        Assert.Equal(
            ["MGR-R14", "MGR-R15"],
            Case.Module.Contracting.Assess(new Case().ProviderContext(contact, before), 2022).Signals.Select(signal => signal.RuleId));
        var later = Case.Module.Contracting.Assess(new Case().ProviderContext(contact, before, held, after, unmet), 2022);
        Assert.Equal(["MGR-R14", "MGR-C13"], later.Signals.Select(signal => signal.RuleId));
        Assert.Empty(later.Missing);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Course_PlaysToTheEnd(bool group)
    {
        var facts = new CaseFacts
        {
            OrderedOn = new LocalDate(2022, 3, 1),
            Months = 7,
            Hours = 100,
            Group = group,
            StopsOn = new LocalDate(2022, 8, 15),
        };
        var work = new Case(group ? "p1" : "p2_mbo");
        var course = Case.Module.CourseOf(facts, work.Settings)!;
        var lifecycle = Case.Module.Lifecycle;
        var trajectory = new TrajectorySnapshot { Id = "t", State = "", OrderedOn = facts.OrderedOn };

        TriggerContext At(LocalDate on, string trigger, string role, FieldValues arguments) => new()
        {
            Trajectory = trajectory,
            Reference = course.Reference,
            Settings = work.Settings,
            Today = on,
            Trigger = trigger,
            Role = role,
            Arguments = arguments,
        };
        trajectory = trajectory.After(lifecycle.Open(At(facts.OrderedOn, "order", RoleIds.CaseManager, course.Order)).Decision!);
        foreach (var step in course.Steps)
        {
            var outcome = lifecycle.Fire(At(step.On, step.Trigger, step.Role, step.Arguments));
            Assert.True(outcome.Decision is not null, $"{step.Trigger} on {step.On}: {Written(outcome.Violations)}");
            trajectory = trajectory.After(outcome.Decision);
        }

        Assert.Equal("closed", trajectory.State);
        var hours = course.Steps.Where(step => step.Trigger == "record_hours").ToList();
        Assert.Equal(78.34m, hours.Sum(step => step.Arguments.Decimal("hours")));
        Assert.Equal([3, 4, 5, 6, 7, 8], hours.Select(step => step.On.Month).Distinct());
        Assert.All(hours, step => Assert.True(step.On.DayOfWeek < IsoDayOfWeek.Saturday && step.Arguments.Decimal("hours") <= 8));
        Assert.All(course.Steps.Zip(course.Steps.Skip(1)), pair => Assert.True(pair.First.On <= pair.Second.On));
        Assert.Equal(
            ["progress_2022q1", "progress_2022q2", "final"],
            trajectory.Reports.Where(report => report.SubmittedOn is not null).Select(report => report.Key));
        Assert.Equal("MGR-C01", Case.Module.CourseOf(facts with { OrderedOn = new LocalDate(2026, 1, 1) }, work.Settings)!.Refused[0].RuleId);
    }

    private static string Admit(params (string Name, object? Value)[] other) => Written(Case.Module.Contracting.Admit(
        new Case { Provider = Case.Args(("trade_register_number", "12345678")) }.ProviderContext(),
        other.Aggregate(
            Case.Args(
                (ContractFields.ValidFrom, new LocalDate(2022, 1, 1)), (ContractFields.ValidTo, new LocalDate(2025, 12, 31)),
                ("segment_individual", true), ("vat_basis", "excluding")),
            (contract, pair) => contract.With(pair.Name, pair.Value))));

    private static string Written(IEnumerable<Modular.Sdk.Rules.Violation> violations) =>
        string.Join(",", violations.Select(violation => $"{violation.Code} {violation.RuleId}"));
}
