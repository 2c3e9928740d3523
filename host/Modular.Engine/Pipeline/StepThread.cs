using Modular.Sdk.Steps;

namespace Modular.Engine.Pipeline;

/// <summary>A thread that runs one step at a time for a caller that waits, but not for ever.</summary>
internal sealed class StepThread
{
    private readonly object gate = new();
    private Func<StepOutcome?>? work;
    private StepOutcome? outcome;
    private Exception? fault;
    private bool back = true;
    private bool retired;

    public StepThread() => new Thread(Loop) { IsBackground = true, Name = "step" }.Start();

    /// <summary>Whether it is not at work.</summary>
    public bool IsBack
    {
        get
        {
            lock (gate)
            {
                return back;
            }
        }
    }

    /// <summary>False when the step did not come back in time: the thread is then to be left alone.</summary>
    public bool TryRun(Func<StepOutcome?> step, TimeSpan budget, out StepOutcome? given, out Exception? thrown)
    {
        lock (gate)
        {
            (work, outcome, fault, back) = (step, null, null, false);
            Monitor.PulseAll(gate);
            // Only the thread that comes back wakes the one that waits.
            var inTime = Monitor.Wait(gate, budget);
            (given, thrown) = inTime ? (outcome, fault) : (null, null);
            return inTime;
        }
    }

    /// <summary>Ends the thread.</summary>
    public void Retire()
    {
        lock (gate)
        {
            retired = true;
            Monitor.PulseAll(gate);
        }
    }

    private void Loop()
    {
        while (Next() is { } step)
        {
            StepOutcome? given = null;
            Exception? thrown = null;
            try
            {
                given = step();
            }
            catch (Exception error)
            {
                thrown = error;
            }

            lock (gate)
            {
                (outcome, fault, work, back) = (given, thrown, null, true);
                Monitor.PulseAll(gate);
            }
        }
    }

    private Func<StepOutcome?>? Next()
    {
        lock (gate)
        {
            while (work is null && !retired)
            {
                Monitor.Wait(gate);
            }

            return work;
        }
    }
}
