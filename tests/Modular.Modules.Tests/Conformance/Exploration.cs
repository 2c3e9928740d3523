using System.Collections.Concurrent;
using Modular.Sdk.Lifecycles;
using NodaTime;

namespace Modular.Modules.Tests.Conformance;

/// <summary>
/// Fires triggers by chance on trajectories that grow from orders in many worlds, with arguments that fit their forms. The state
/// and the world that were looked at least come next, and at times the trigger that was tried least, so that all get their turn.
/// </summary>
internal sealed class Exploration
{
    private const int Worlds = 96;
    private const int Orders = 8;
    private const int Kept = 8;
    private const int Usual = 10_000;

    private static readonly ConcurrentDictionary<Region, IReadOnlyList<Step>> Known = new();

    private readonly Samples samples;
    private readonly Region region;
    private readonly int seed;
    private readonly SortedDictionary<string, Dictionary<World, List<Step>>> reached = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> visits = [];
    private readonly Dictionary<(string State, World World), int> worldVisits = [];
    private readonly Dictionary<(string State, string Trigger), int> tried = [];

    private Exploration(Region region, int seed) => (this.region, this.seed, samples) = (region, seed, new Samples(new Random(seed)));

    private ILifecycle Lifecycle => region.Regime.Lifecycle;

    /// <summary>The steps that most tests look at; taken once.</summary>
    public static IReadOnlyList<Step> Of(Region region) =>
        Known.GetOrAdd(region, static known => [.. new Exploration(known, 0).Steps(Usual)]);

    /// <summary>Steps taken anew; the same every time for the same region, seed and number.</summary>
    public static IEnumerable<Step> Anew(Region region, int seed, int number) => new Exploration(region, seed).Steps(number);

    private IEnumerable<Step> Steps(int number)
    {
        foreach (var step in Enumerable.Range(0, Worlds).SelectMany(Ordered))
        {
            Keep(step);
            yield return step;
        }

        for (var count = 0; count < number && reached.Count > 0; count++)
        {
            var state = reached.Keys.MinBy(state => visits.GetValueOrDefault(state))!;
            visits[state] = visits.GetValueOrDefault(state) + 1;
            var world = reached[state].Keys.MinBy(world => worldVisits.GetValueOrDefault((state, world)))!;
            worldVisits[(state, world)] = worldVisits.GetValueOrDefault((state, world)) + 1;
            var step = Further(samples.One(reached[state][world]));
            Keep(step);
            yield return step;
        }
    }

    private IEnumerable<Step> Ordered(int world)
    {
        var made = new World(region, new Samples(new Random((seed * Worlds) + world)));
        for (var attempt = 0; attempt < Orders; attempt++)
        {
            var context = made.Trigger(
                made.Empty(), made.Start, Lifecycle.Order, samples.Fill(Lifecycle.Order.Arguments, null, made.Start));
            if (Lifecycle.Open(context) is { Decision: { } decision } outcome)
            {
                yield return new Step(made, context, outcome, context.Trajectory.After(decision));
            }
        }
    }

    private Step Further(Step from)
    {
        var today = from.Context.Today.PlusDays(samples.Below(3) == 0 ? samples.Below(120) : samples.Below(3));
        var trigger = Choose(from, today);
        tried[(from.After.State, trigger.Name)] = Tried(from, trigger) + 1;
        var context = from.World.Trigger(from.After, today, trigger, samples.Fill(trigger.Arguments, from.After, today));
        var outcome = Lifecycle.Fire(context);
        return new Step(from.World, context, outcome, outcome.Decision is { } decision ? from.After.After(decision) : from.After);
    }

    private TriggerDefinition Choose(Step from, LocalDate today)
    {
        if (samples.Below(3) == 0)
        {
            return Lifecycle.Triggers.MinBy(trigger => Tried(from, trigger))!;
        }

        var available = Lifecycle.Availability(from.World.Context(from.After, today));
        var permitted = Lifecycle.Triggers.Where(trigger => available.Any(one => one.Permitted && one.Trigger == trigger.Name)).ToList();
        return samples.One(permitted.Count > 0 ? permitted : Lifecycle.Triggers);
    }

    private int Tried(Step from, TriggerDefinition trigger) => tried.GetValueOrDefault((from.After.State, trigger.Name));

    private void Keep(Step step)
    {
        if (step.Outcome.Decision is null)
        {
            return;
        }

        if (!reached.TryGetValue(step.After.State, out var worlds))
        {
            reached[step.After.State] = worlds = [];
        }

        if (!worlds.TryGetValue(step.World, out var kept))
        {
            worlds[step.World] = kept = [];
        }

        if (kept.Count < Kept)
        {
            kept.Add(step);
        }
        else
        {
            kept[samples.Below(Kept)] = step;
        }
    }
}
