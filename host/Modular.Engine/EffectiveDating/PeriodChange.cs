using Modular.Engine.Errors;
using NodaTime;

namespace Modular.Engine.EffectiveDating;

/// <summary>How and from when a change of an effective-dated row holds.</summary>
/// <param name="Mode">How it is meant.</param>
/// <param name="From">The first day; of a new period and an insertion.</param>
/// <param name="To">The day after the last one; of an insertion.</param>
public sealed record PeriodChange(PeriodMode Mode, LocalDate? From, LocalDate? To)
{
    /// <summary>Refuses days that the mode does not take, and asks for those that it does.</summary>
    public void Check(string field, FieldErrors errors)
    {
        Asked(From, Mode != PeriodMode.Correct, $"{field}.from", errors);
        Asked(To, Mode == PeriodMode.Insert, $"{field}.to", errors);
        errors.Require(!(To <= From), $"{field}.to", "ENDS_BEFORE_START", "De periode eindigt niet na haar begin.", "The period does not end after its start.");
    }

    private static void Asked(LocalDate? day, bool wanted, string field, FieldErrors errors)
    {
        errors.Require(day is not null || !wanted, field, "REQUIRED", "Bij deze wijze is een dag verplicht.", "This mode needs a day.");
        errors.Require(day is null || wanted, field, "NOT_ALLOWED", "Bij deze wijze hoort geen dag.", "This mode takes no day.");
    }
}
