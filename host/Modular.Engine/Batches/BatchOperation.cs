using Modular.Engine.Errors;
using Modular.Engine.Records;
using Modular.Engine.Trajectories;

namespace Modular.Engine.Batches;

/// <summary>One write of a batch: of a record, or on a trajectory.</summary>
/// <param name="Path">The request's field that holds it; the fields of its refusals lie below it.</param>
/// <param name="Errors">What was wrong with it as it came in.</param>
public sealed record BatchOperation(string Path, FieldErrors Errors)
{
    /// <summary>The write of a record; null when it is another.</summary>
    public RecordOperation? Record { get; init; }

    /// <summary>The order, whose provider is its sheet's; null when it is another.</summary>
    public OpenTrajectory? Open { get; init; }

    /// <summary>The trigger; null when it is another.</summary>
    public FireTrigger? Fire { get; init; }
}
