using Modular.Sdk.Lifecycles;

namespace Modular.Modules.Tests.Conformance;

/// <summary>A trajectory's life by chance: an order, then triggers that are mostly permitted, with arguments that fit.</summary>
internal sealed class Walk
{
    private const int Count = 150;
    private const int Most = 1500;
    private const int Orders = 8;
    private const int Triggers = 60;

    private readonly World world;
    private readonly Samples samples;
    private readonly ILifecycle lifecycle;

    private Walk(Region region, int seed)
    {
        samples = new Samples(new Random(seed));
        world = new World(region, samples);
        lifecycle = region.Regime.Lifecycle;
    }

    public static IEnumerable<Walk> All(Region region) => Enumerable.Range(0, Count).Select(seed => new Walk(region, seed));

    /// <summary>More walks than <see cref="All"/> takes, for a test that looks until it has found.</summary>
    public static IEnumerable<Walk> Many(Region region) => Enumerable.Range(0, Most).Select(seed => new Walk(region, seed));

    public static Walk Of(Region region, int seed) => new(region, seed);

    public World World => world;

    /// <summary>The steps; the same every time for the same region and seed.</summary>
    public IEnumerable<Step> Steps()
    {
        var today = world.Start;
        if (Ordered(today) is not { } trajectory)
        {
            yield break;
        }

        yield return trajectory;
        var snapshot = trajectory.After;
        for (var number = 0; number < Triggers; number++)
        {
            today = today.PlusDays(samples.Below(3) == 0 ? samples.Below(90) : samples.Below(3));
            var step = Fire(snapshot, today, Choose(snapshot, today));
            snapshot = step.After;
            yield return step;
        }
    }

    /// <summary>Every trigger on a trajectory as it stands, with arguments by chance.</summary>
    public IEnumerable<Step> EveryTrigger(Step at) =>
        lifecycle.Triggers.Select(trigger => Fire(at.After, at.Context.Today, trigger));

    private Step? Ordered(NodaTime.LocalDate today)
    {
        var empty = world.Empty();
        for (var attempt = 0; attempt < Orders; attempt++)
        {
            var arguments = samples.Fill(lifecycle.Order.Arguments, null, today);
            var context = world.Trigger(empty, today, lifecycle.Order, arguments);
            if (lifecycle.Open(context) is { Decision: { } decision } outcome)
            {
                return new Step(context, outcome, empty.After(decision));
            }
        }

        return null;
    }

    private TriggerDefinition Choose(TrajectorySnapshot snapshot, NodaTime.LocalDate today)
    {
        var available = lifecycle.Availability(world.Context(snapshot, today));
        var likely = lifecycle.Triggers.Where(trigger => available.Any(one => one.Permitted && one.Trigger == trigger.Name)).ToList();
        return likely.Count == 0 || samples.Below(10) == 0 ? samples.One(lifecycle.Triggers) : samples.One(likely);
    }

    private Step Fire(TrajectorySnapshot snapshot, NodaTime.LocalDate today, TriggerDefinition trigger)
    {
        var context = world.Trigger(snapshot, today, trigger, samples.Fill(trigger.Arguments, snapshot, today));
        var outcome = lifecycle.Fire(context);
        return new Step(context, outcome, outcome.Decision is { } decision ? snapshot.After(decision) : snapshot);
    }
}
