using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Comparison;

/// <summary>The facts of one case, in words that every regime understands, to be played through each of them.</summary>
public sealed record CaseFacts
{
    /// <summary>The date of the order.</summary>
    public required LocalDate OrderedOn { get; init; }

    /// <summary>The length in months, at least 1.</summary>
    public required int Months { get; init; }

    /// <summary>Hours of support over the whole length; null when not told.</summary>
    public decimal? Hours { get; init; }

    /// <summary>The price that the provider asks, on the regime's own VAT basis; null for the regime's own or highest price.</summary>
    public Money? Price { get; init; }

    /// <summary>The first day of service; null for the day on which the regime's terms say it must start at the latest.</summary>
    public LocalDate? StartsOn { get; init; }

    /// <summary>The last day of service when it ends early; null when it runs its length.</summary>
    public LocalDate? StopsOn { get; init; }

    /// <summary>Whether it is support of a group instead of one participant.</summary>
    public bool Group { get; init; }
}
