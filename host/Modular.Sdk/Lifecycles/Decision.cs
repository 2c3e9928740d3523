using System.Collections.Immutable;
using Modular.Sdk.Indicators;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Lifecycles;

/// <summary>Everything that a trigger changes. Nothing else leaves a module; the host writes all of it or nothing.</summary>
public sealed record Decision
{
    /// <summary>The state after the trigger.</summary>
    public required string State { get; init; }

    /// <summary>Trajectory columns to set.</summary>
    public FieldValues Changes { get; init; } = FieldValues.Empty;

    /// <summary>Trajectory columns to empty.</summary>
    public ImmutableArray<string> Cleared { get; init; } = [];

    /// <summary>Deadlines to set; an existing one of the same kind is replaced.</summary>
    public ImmutableArray<Deadline> Deadlines { get; init; } = [];

    /// <summary>Kinds of deadlines that are met, with the date.</summary>
    public ImmutableDictionary<string, LocalDate> Met { get; init; } = ImmutableDictionary<string, LocalDate>.Empty;

    /// <summary>Kinds of deadlines that are no longer asked for.</summary>
    public ImmutableArray<string> Cancelled { get; init; } = [];

    /// <summary>Reports that are owed, submitted, accepted or cancelled; one of the same key is replaced.</summary>
    public ImmutableArray<Report> Reports { get; init; } = [];

    /// <summary>Amounts earned.</summary>
    public ImmutableArray<BillableMoment> BillableMoments { get; init; } = [];

    /// <summary>Rows to add to the regime's own tables.</summary>
    public ImmutableArray<RecordWrite> Records { get; init; } = [];

    /// <summary>Flags for people; nothing is refused.</summary>
    public ImmutableArray<Signal> Signals { get; init; } = [];

    /// <summary>What it adds to the indicators.</summary>
    public ImmutableArray<Measure> Measures { get; init; } = [];

    /// <summary>The rules that the decision rests on.</summary>
    public ImmutableArray<AppliedRule> Rules { get; init; } = [];
}
