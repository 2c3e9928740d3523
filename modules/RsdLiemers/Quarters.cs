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
        var anchor = facts.Settings.Text(Settings.Quarters) == "calendar" ? Terms.Quarter(start).Start : start;
        for (var number = 1; Terms.Stretch(anchor, 3, number) is var quarter && quarter.Start <= last; number++)
        {
            yield return new Quarter(
                $"quarter_{number}", new DatePeriod(LocalDate.Max(quarter.Start, start), LocalDate.Min(quarter.End, last)));
        }
    }
}
