using Modular.Sdk.Calendar;
using Modular.Sdk.Settings;
using Modular.Sdk.Steps;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tests.Conformance;

/// <summary>Steps are looked at in every write of a row, also of rows that hold next to nothing: they judge, and never fall over.</summary>
public sealed class StepTests
{
    private static readonly LocalDate Today = new(2026, 3, 2);

    public static TheoryData<string> Names => Regions.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryStep_HasItsOwnNameAndPlace(string region)
    {
        var steps = Regions.Of(region).Regime.Steps;
        Assert.Equal(steps.Count, steps.Select(step => step.Name).Distinct().Count());
        Assert.Equal(steps.Count, steps.Select(step => (step.Table, step.Stage, step.Order)).Distinct().Count());
        Assert.All(steps, step => Assert.Matches("^[a-z][a-z0-9_]*$", step.Name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryStep_OfAnEmptyRow_ComesToTheSameTwice(string region)
    {
        var regime = Regions.Of(region).Regime;
        var settings = new SettingValues(regime.Settings.Concat(CalendarSettings.All), new Dictionary<string, string>());
        foreach (var step in regime.Steps)
        {
            foreach (var happens in step.Events)
            {
                var context = new StepContext(
                    happens,
                    happens == StepEvent.Create ? null : FieldValues.Empty,
                    happens == StepEvent.Delete ? null : FieldValues.Empty,
                    Today,
                    settings);
                var (once, again) = (step.Run(context), step.Run(context));
                Assert.Equal(once.Violations, again.Violations);
                Assert.Equal(once.Changes, again.Changes);
                Assert.All(once.Violations, violation => Assert.NotNull(regime.Rules.Find(violation.RuleId)));
                Assert.True(step.Stage == StepStage.Compute || (once.Changes.Names.FirstOrDefault() is null && once.Cleared.IsEmpty), step.Name);
            }
        }
    }
}
