using Modular.Sdk.Calendar;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.RsdLiemers;

/// <summary>The quarters of a trajectory: from its first day, or by the calendar where the setting has it so.</summary>
internal static class Quarters
{
    public static IEnumerable<Quarter> Of(Facts facts)
    {
        if (facts is not { StartedOn: { } start, EndsOn: { } planned })
        {
            yield break;
        }

        var last = facts.CompletedOn ?? planned;
        var anchor = facts.Settings.Text(Settings.Quarters) == "calendar"
            ? new LocalDate(start.Year, (((start.Month - 1) / 3) * 3) + 1, 1)
            : start;
        for (var number = 1; Terms.Months(anchor, 3 * (number - 1)) is var from && from <= last; number++)
        {
            var to = Terms.LastDay(anchor, 3 * number);
            yield return new Quarter($"quarter_{number}", new DatePeriod(LocalDate.Max(from, start), LocalDate.Min(to, last)));
        }
    }
}
