using Modular.Engine.Comparisons;
using Modular.Engine.Errors;
using Modular.Engine.Modules;
using Modular.Engine.Tests.Planted;
using Modular.Sdk.Comparison;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Tests.Comparisons;

public sealed class ComparisonTests
{
    private static readonly CaseFacts Facts = new() { OrderedOn = new LocalDate(2026, 3, 2), Months = 3, Price = Money.Of(1000.01m) };

    private static readonly global::Modular.Modules.Region.Regime Sound = new global::Modular.Modules.Region.Regime();

    [Fact]
    public void Compare_SoundCourse_IsPlayedToItsEnd()
    {
        var compared = Assert.Single(new ComparisonQueries(new RegimeCatalogue([Sound])).Compare(Facts, []).Regimes);

        Assert.True(compared.Taken);
        Assert.Equal([Phase.Ordered, Phase.Active, Phase.Closed], compared.Phases.Select(reached => reached.Key));
        Assert.Equal(new LocalDate(2026, 6, 1), compared.EndedOn);
        Assert.Equal(Money.Of(1000.01m), compared.Earned);
        Assert.Equal(compared.Earned, compared.Quote!.Total);
    }

    [Fact]
    public void Compare_StepThatTheRegimeRefuses_IsAnsweredWithItsReasonAndNotHidden()
    {
        var refusal = new Violation("NOT_TODAY", "REG-02", new LocalizedText("Vandaag niet.", "Not today."));
        var regime = new PlantedRegime(_ => Outcome.Refused([refusal]));

        var compared = Assert.Single(new ComparisonQueries(new RegimeCatalogue([regime])).Compare(Facts, []).Regimes);

        Assert.Equal(
            [CourseStepStatus.Done, CourseStepStatus.Refused, CourseStepStatus.NotReached], compared.Steps.Select(step => step.Status));
        Assert.Equal(refusal, Assert.Single(compared.Steps[1].Violations));
        Assert.Equal("ordered", compared.Steps[2].ToState);
        Assert.Equal(Money.Zero, compared.Earned);
    }

    [Fact]
    public void Compare_TriggerThatTheStateDoesNotHave_SaysSo()
    {
        var regime = new PlantedRegime(_ => Outcome.Refused([]));

        var compared = Assert.Single(new ComparisonQueries(new RegimeCatalogue([regime])).Compare(Facts, []).Regimes);

        Assert.Equal("TRIGGER_NOT_PERMITTED", Assert.Single(compared.Steps[1].Violations).Code);
    }

    [Fact]
    public void Compare_ModuleThatThrows_IsAFaultOfTheModule()
    {
        var regime = new PlantedRegime(_ => throw new InvalidOperationException("broken"));

        var fault = Assert.Throws<ModularException>(() => new ComparisonQueries(new RegimeCatalogue([regime])).Compare(Facts, []));

        Assert.Equal(ErrorReason.ModuleFault, fault.Reason);
    }

    [Fact]
    public void Compare_DateOnWhichNoVersionIsInForce_LeavesTheRegimeOut()
    {
        var early = Facts with { OrderedOn = new LocalDate(2020, 1, 1) };

        var compared = new ComparisonQueries(new RegimeCatalogue([Sound])).Compare(early, []);

        Assert.Empty(compared.Regimes);
        Assert.Equal(Sound.Id, Assert.Single(compared.LeftOut).Id);
    }
}
