namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>What one state does with one trigger, when the guards are met.</summary>
    internal abstract class Handler(TTrigger trigger, Guard[] guards)
    {
        public TTrigger Trigger { get; } = trigger;

        public Guard[] Guards { get; } = guards;

        public bool MustBeAwaited { get; } = Array.Exists(guards, guard => guard.MustBeAwaited);

        /// <summary>Every guard is asked, also after one has failed, so that all reasons can be told at once.</summary>
        public async Task<List<string>> UnmetAsync(object?[] args, bool retainContext)
        {
            List<string> unmet = [];
            foreach (var guard in Guards)
            {
                if (!await guard.IsMetAsync(args).ConfigureAwait(retainContext))
                    unmet.Add(guard.Info.Description);
            }

            return unmet;
        }
    }
}
