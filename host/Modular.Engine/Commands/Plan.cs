using Modular.Data.Writing;

namespace Modular.Engine.Commands;

/// <summary>A decision on a snapshot: what it would write, and what the answer would be.</summary>
/// <typeparam name="T">The answer.</typeparam>
/// <param name="Preview">The answer when nothing is written.</param>
/// <param name="Write">Writes it and gives the answer. Throws <see cref="VersionConflictException"/> when the snapshot is out of date.</param>
internal sealed record Plan<T>(T Preview, Func<WriteTransaction, T> Write)
{
    /// <summary>The rules that the decision rests on, for the audit.</summary>
    public IReadOnlyList<string> RuleIds { get; init; } = [];
}
