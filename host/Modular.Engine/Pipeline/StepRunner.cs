using System.Collections.Concurrent;
using Modular.Engine.Errors;
using Modular.Sdk;
using Modular.Sdk.Steps;
using Modular.Sdk.Values;

namespace Modular.Engine.Pipeline;

/// <summary>
/// Runs a module's step within its budget. A step that does not come back is given up with its thread, which cannot be stopped; the step is
/// not started again before it has come back after all, so that it never holds more than one.
/// </summary>
internal static class StepRunner
{
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);

    private static readonly ConcurrentBag<StepThread> Idle = [];
    private static readonly ConcurrentDictionary<TableStep, StepThread> Runaways = new(ReferenceEqualityComparer.Instance);

    /// <exception cref="ModularException">STEP_OVER_BUDGET when it does not come back in time; MODULE_FAULT when it throws.</exception>
    public static StepOutcome Run(IRegime regime, TableStep step, StepContext context)
    {
        if (Runaways.TryGetValue(step, out var runaway))
        {
            if (!runaway.IsBack)
            {
                throw OverBudget(step);
            }

            if (Runaways.TryRemove(step, out _))
            {
                runaway.Retire();
            }
        }

        var thread = Idle.TryTake(out var idle) ? idle : new StepThread();
        if (!thread.TryRun(() => step.Run(context), Budget, out var outcome, out var fault))
        {
            Runaways[step] = thread;
            throw OverBudget(step);
        }

        Idle.Add(thread);
        return fault is null && outcome is not null
            ? outcome
            : throw ModularException.ModuleFault($"{regime.Id} {regime.Version}", fault ?? new InvalidOperationException($"Step {step.Name} gave nothing."));
    }

    private static ModularException OverBudget(TableStep step)
    {
        var milliseconds = Budget.TotalMilliseconds.ToString("0", System.Globalization.CultureInfo.InvariantCulture);
        return new ModularException(
            ErrorReason.StepOverBudget,
            new LocalizedText(
                $"Stap {step.Name} kwam niet binnen {milliseconds} ms terug; er is niets opgeslagen.",
                $"Step {step.Name} did not come back within {milliseconds} ms; nothing was stored."),
            new TimeoutException(step.Name))
        {
            Metadata = ModularException.Facts(("step", step.Name), ("milliseconds", milliseconds)),
        };
    }
}
