using NodaTime;

namespace Modular.Sdk.Values;

/// <summary>A period of calendar dates, both ends inclusive.</summary>
public readonly record struct DatePeriod
{
    /// <summary>Makes a period.</summary>
    /// <param name="start">The first day, inclusive.</param>
    /// <param name="end">The last day, inclusive.</param>
    /// <exception cref="ArgumentException">The period ends before it starts.</exception>
    public DatePeriod(LocalDate start, LocalDate end)
    {
        if (end < start)
        {
            throw new ArgumentException($"The period ends ({end:uuuu-MM-dd}) before it starts ({start:uuuu-MM-dd}).", nameof(end));
        }

        Start = start;
        End = end;
    }

    /// <summary>The first day, inclusive.</summary>
    public LocalDate Start { get; }

    /// <summary>The last day, inclusive.</summary>
    public LocalDate End { get; }

    /// <summary>Number of calendar days, at least 1.</summary>
    public int Days => Period.DaysBetween(Start, End) + 1;

    /// <summary>Says whether the date lies in the period, ends included.</summary>
    /// <param name="date">The date to look for.</param>
    /// <returns>Whether the date lies in the period.</returns>
    public bool Contains(LocalDate date) => date >= Start && date <= End;

    /// <inheritdoc/>
    public override string ToString() => $"{Start:uuuu-MM-dd}/{End:uuuu-MM-dd}";
}
