using FsCheck;
using FsCheck.Fluent;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tests.RsdLiemers;

/// <summary>Random histories: 250 trajectories of 80 steps each. A step is carried out or refused; nothing else may happen.</summary>
public sealed class WalkTests
{
    private static readonly Rate JobCoach = new("job_coaching_hour", "hour", Money.Of(87.35m), new LocalDate(2024, 1, 1), null);

    private static readonly string[] Endings = ["request_hand_back", "withdraw", "stop", "end_early", "close", "close_without_report"];

    [Fact]
    public void Walk_AnyHistory_IsDecidedOrRefusedAndAddsUp()
    {
        var fired = new HashSet<string>(StringComparer.Ordinal);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(250).WithReplay(20260105, 43),
            Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ListOf(80).ToArbitrary(), choices => Walk(choices, fired)));

        // Worth little if the walks never left the first states.
        Assert.Empty(Case.Module.Lifecycle.Triggers.Select(trigger => trigger.Name).Except(fired));
    }

    [Fact]
    public void Walk_InAnyState_AnswersEveryTriggerOfTheState() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(50).WithReplay(20260105, 43),
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ListOf(40).ToArbitrary(), numbers =>
        {
            var walk = Begin(new Numbers(numbers));
            return Case.Module.Lifecycle.Availability(walk.Facts())
                .All(offer => offer.Permitted == offer.Unmet.IsEmpty && offer.KnownInState);
        }));

    private static bool Walk(IList<int> choices, HashSet<string> fired)
    {
        var numbers = new Numbers(choices);
        var work = Begin(numbers);
        var here = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var _ in choices)
        {
            work.Today = work.Today.PlusDays(numbers.Below(25));
            var offers = Case.Module.Lifecycle.Availability(work.Facts());
            if (offers.Count == 0)
            {
                break;
            }

            Step(work, offers, numbers, here, fired);
            Holds(work);
        }

        return true;
    }

    private static Case Begin(Numbers numbers)
    {
        var code = numbers.Below(5) + 1;
        var fixedPrice = code is 1 or 3;
        var work = new Case($"{code}", fixedPrice ? Cents(numbers) : null, code switch { 1 or 2 => 2, 5 => 12, _ => 3 + numbers.Below(10) })
        {
            Rates = numbers.Below(4) == 0 ? [] : [JobCoach],
        };
        work.Sheet = work.Sheet.With(ProductSheetFields.HourlyRate, numbers.Below(2) == 0 ? null : 91.17m);
        work.Contract = work.Contract.With("half_yearly_reporting", numbers.Below(2) == 0);
        if (numbers.Below(10) == 0)
        {
            work.TryOrder(("introduction", true));
            return work;
        }

        return work.Order();
    }

    /// <summary>Mostly what is permitted, sometimes what is not.</summary>
    private static void Step(Case work, IReadOnlyList<TriggerAvailability> offers, Numbers numbers, Dictionary<string, int> here,
        HashSet<string> fired)
    {
        var permitted = offers.Where(offer => offer.Permitted && (!Endings.Contains(offer.Trigger) || numbers.Below(8) == 0)).ToList();
        var triggers = Case.Module.Lifecycle.Triggers;
        var name = permitted.Count > 0 && numbers.Below(8) > 0
            ? Rarer(permitted[numbers.Below(permitted.Count)].Trigger, permitted[numbers.Below(permitted.Count)].Trigger, here)
            : triggers[numbers.Below(triggers.Count)].Name;
        here[name] = here.GetValueOrDefault(name) + 1;
        var definition = triggers.Single(trigger => trigger.Name == name);
        var arguments = definition.Arguments
            .Where(argument => argument.Required || numbers.Below(3) > 0)
            .Select(argument => (argument.Name, (object?)Value(argument, work.Today, numbers)))
            .ToArray();
        var before = work.Trajectory;
        var outcome = work.Try(name, arguments);
        if (outcome.Decision is null)
        {
            Assert.Same(before, work.Trajectory);
            Assert.All(outcome.Violations, violation => Assert.NotNull(Case.Module.Rules.Find(violation.RuleId)));
            Assert.True(!outcome.Violations.IsEmpty || offers.All(offer => offer.Trigger != name));
        }
        else
        {
            Assert.NotEmpty(outcome.Decision.Rules);
            fired.Add(name);
        }
    }

    /// <summary>Of two triggers the one tried less in this history, so that histories go somewhere.</summary>
    private static string Rarer(string one, string other, Dictionary<string, int> here) =>
        here.GetValueOrDefault(other) < here.GetValueOrDefault(one) ? other : one;

    /// <summary>What must be so after any history.</summary>
    private static void Holds(Case work)
    {
        var sum = work.Trajectory.BillableMoments.Select(moment => moment.Amount).Sum();
        if (work.Fields.Money("agreed_amount") is { } agreed)
        {
            Assert.Equal(agreed, sum);
        }
        else if (work.Trajectory.State is "reported" or "accepted" or "closed"
            && work.Trajectory.Report("final")?.Status != ReportStatus.Cancelled
            && !work.Fields.Yes("ended_early") && work.Fields.Text("product_code") != "5")
        {
            Assert.Equal(TotalPrice(work), sum);
        }

        Assert.All(work.Trajectory.BillableMoments, moment => Assert.Equal(moment.Explanation.Result, $"{moment.Amount} EUR"));
        Assert.Equal(work.Trajectory.Reports.Length, work.Trajectory.Reports.Select(report => report.Key).Distinct().Count());
        Assert.True(!work.Fields.Has("started_on") || work.Fields.Date("ends_on") >= work.Fields.Date("started_on"));
        var everything = new DatePeriod(new LocalDate(2020, 1, 1), new LocalDate(2040, 1, 1));
        var obligations = Case.Module.Reporting.ForTrajectory(work.Facts(), everything);
        Assert.Equal(obligations.OrderBy(obligation => obligation.DueOn).Select(o => o.Key), obligations.Select(o => o.Key));
        Assert.Equal(obligations.Count, obligations.Select(obligation => obligation.Key).Distinct().Count());
        _ = Case.Module.Tariff.Settle(work.Facts(), work.Today);
    }

    private static Money TotalPrice(Case work) => (work.Fields.Money("price") ?? Money.Zero)
        + work.Trajectory.Rows("rsd_extension").Where(row =>
            row.Text("product_code") != "5").Select(row => row.Money("price") ?? Money.Zero).Sum();

    private static object Value(ColumnDefinition column, LocalDate today, Numbers numbers) => column.Type switch
    {
        ColumnType.Date => today.PlusDays(3 - numbers.Below(12)),
        ColumnType.YesNo => numbers.Below(4) > 0,
        ColumnType.WholeNumber => (long)(1 + numbers.Below(7)),
        ColumnType.Decimal => (1 + numbers.Below(80)) / 8m,
        ColumnType.Money => Cents(numbers),
        ColumnType.Choice => column.Choices[numbers.Below(column.Choices.Length)].Value,
        _ when column.Name == "report" => numbers.Below(2) == 0 ? "final" : "progress_month_3",
        _ => $"tekst {numbers.Below(9)}",
    };

    private static decimal Cents(Numbers numbers) => (1 + numbers.Below(300_000)) / 100m;

    /// <summary>Draws numbers from a list, over and over, so that a history is one list of numbers and can be shrunk.</summary>
    private sealed class Numbers(IList<int> choices)
    {
        private uint state = 2_463_534_242;
        private int next;

        public int Below(int bound)
        {
            unchecked
            {
                state = (state * 1_664_525) + 1_013_904_223 + (uint)choices[next++ % choices.Count];
            }

            return (int)((state >> 8) % (uint)bound);
        }
    }
}
