using Stateless.Reflection;

namespace Stateless.Tests;

public sealed class ValidateTests
{
    private readonly StateMachine<State, Trigger> machine = new(State.A);

    [Fact]
    public void Validate_SoundMachine_FindsNothing()
    {
        machine.Configure(State.A).PermitIf(Trigger.X, State.B, () => true).PermitIf(Trigger.X, State.C, () => false);
        machine.Configure(State.B).InitialTransition(State.D);
        machine.Configure(State.D).SubstateOf(State.B);

        Assert.Empty(machine.Validate());
    }

    [Fact]
    public void Validate_UnguardedDuplicate_IsFound()
    {
        machine.Configure(State.A).Permit(Trigger.X, State.B).PermitIf(Trigger.X, State.C, () => false);

        var problem = Assert.Single(machine.Validate());

        Assert.Equal(ConfigurationProblemKind.AmbiguousTrigger, problem.Kind);
        Assert.Equal(State.A, problem.State);
        Assert.Equal(Trigger.X, problem.Trigger);
    }

    [Fact]
    public void Validate_InitialTargetOutside_IsFound()
    {
        machine.Configure(State.A).InitialTransition(State.B);

        var problem = Assert.Single(machine.Validate());

        Assert.Equal(ConfigurationProblemKind.InitialTargetNotSubstate, problem.Kind);
        Assert.Contains("'B'", problem.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_UnreachableState_IsFound()
    {
        machine.Configure(State.A).PermitDynamic(Trigger.X, () => State.B, null, new DynamicStateInfos { { State.B, "always" } });
        machine.Configure(State.B).SubstateOf(State.C);
        machine.Configure(State.D).Permit(Trigger.X, State.A);

        var problem = Assert.Single(machine.Validate());

        Assert.Equal(ConfigurationProblemKind.UnreachableState, problem.Kind);
        Assert.Equal(State.D, problem.State);
    }

    [Fact]
    public void Validate_UndeclaredDestinations_KeepsSilentAboutReach()
    {
        machine.Configure(State.A).PermitDynamic(Trigger.X, () => State.D);
        machine.Configure(State.D);

        Assert.Empty(machine.Validate());
    }
}
