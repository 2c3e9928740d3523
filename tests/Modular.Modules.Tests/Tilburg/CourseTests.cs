using Modular.Sdk.Comparison;
using Modular.Sdk.Lifecycles;
using NodaTime;

namespace Modular.Modules.Tests.Tilburg;

/// <summary>A case to be compared, played on the region's own machine.</summary>
public sealed class CourseTests
{
    private static readonly LocalDate Ordered = new(2023, 6, 5);

    [Theory]
    [InlineData(3, "plan_approved 1170.00,result_approved 390.00")]
    [InlineData(6, "plan_approved 2115.00,result_approved 705.00")]
    [InlineData(12, "plan_approved 3600.00,result_approved 1200.00")]
    public void Course_OfACaseThatRunsItsLength_EarnsTheHighestPrice(int months, string expected) =>
        Assert.Equal(expected, Play(new CaseFacts { OrderedOn = Ordered, Months = months }).Earned());

    [Fact]
    public void Course_OfACaseThatStops_SettlesByTheProposal() => Assert.Equal(
        "plan_approved 2115.00,settlement -1175.00",
        Play(new CaseFacts { OrderedOn = Ordered, Months = 6, StartsOn = new LocalDate(2023, 6, 12), StopsOn = new LocalDate(2023, 8, 11) }).Earned());

    [Theory]
    [InlineData(9, false, "TIL-O04")]
    [InlineData(6, true, "TIL-O07")]
    public void Course_OfACaseThatTilburgDoesNotHave_SaysWhy(int months, bool group, string rule) => Assert.Equal(
        rule, Assert.Single(Case.Module.CourseOf(
            new CaseFacts { OrderedOn = Ordered, Months = months, Group = group }, new Case().Settings)!.Refused).RuleId);

    private static Case Play(CaseFacts facts)
    {
        var work = new Case();
        var course = Assert.IsType<Course>(Case.Module.CourseOf(facts, work.Settings));
        Assert.Empty(course.Refused);
        (work.Sheet, work.Contract, work.Rates) = (course.Reference.ProductSheet!, course.Reference.Contract!, course.Reference.Rates);
        work.Today = facts.OrderedOn;
        Assert.Equal("", Case.Text(work.TryOrder([.. course.Order.Select(pair => (pair.Key, (object?)pair.Value))])));
        foreach (var step in course.Steps)
        {
            Assert.True(step.On >= work.Today, $"{step.Trigger} comes before what is before it");
            work.Today = step.On;
            Assert.Contains(step.Role, Case.Module.Lifecycle.Triggers.Single(trigger => trigger.Name == step.Trigger).Roles);
            Assert.Equal("", Case.Text(work.TryAs(step.Role, step.Trigger, [.. step.Arguments.Select(pair => (pair.Key, (object?)pair.Value))])));
        }

        Assert.Equal(Phase.Closed, work.Listed().Phase);
        return work;
    }
}
