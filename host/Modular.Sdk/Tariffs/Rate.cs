using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Tariffs;

/// <summary>A dated price of a rate card.</summary>
/// <param name="Code">What is priced, for example a product code or <c>job_coaching_hour</c>.</param>
/// <param name="Unit">What one of it is: <c>hour</c>, <c>month</c> or <c>trajectory</c>.</param>
/// <param name="Amount">The price of one unit, not negative.</param>
/// <param name="ValidFrom">First date of service, inclusive.</param>
/// <param name="ValidTo">First date on which it no longer holds (exclusive), or null.</param>
public sealed record Rate(string Code, string Unit, Money Amount, LocalDate ValidFrom, LocalDate? ValidTo)
{
    /// <summary>Says whether the rate is in force.</summary>
    /// <param name="date">A date of service.</param>
    /// <returns>Whether the date lies in its validity.</returns>
    public bool InForce(LocalDate date) => date >= ValidFrom && (ValidTo is null || date < ValidTo);
}
