using Modular.Engine.Commands;
using NodaTime;

namespace Modular.Engine.Reporting;

/// <summary>Where an obligation stands in a calendar: by due date, then by what it is about, then by key.</summary>
internal sealed record ObligationPlace(LocalDate DueOn, string Subject, string Key) : IComparable<ObligationPlace>
{
    public static ObligationPlace Of(ObligationView view) => new(view.Obligation.DueOn, view.Subject, view.Obligation.Key);

    /// <summary>The place that a page's token names.</summary>
    public static ObligationPlace? Of(IReadOnlyList<object?> token) => token switch
    {
        [] => null,
        [LocalDate due, string subject, string key] => new(due, subject, key),
        _ => throw Page.Invalid(),
    };

    public static IReadOnlyList<object?> Token(ObligationView view) => [view.Obligation.DueOn, view.Subject, view.Obligation.Key];

    public int CompareTo(ObligationPlace? other) => other is null ? 1
        : DueOn != other.DueOn ? DueOn.CompareTo(other.DueOn)
        : string.CompareOrdinal(Subject, other.Subject) is not 0 and var subject ? subject
        : string.CompareOrdinal(Key, other.Key);
}
