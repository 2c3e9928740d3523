using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Comparison;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Settings;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>How a case would go here: order, matching, plan, start, quarterly progress, final report and outflow.</summary>
internal static class Courses
{
    private const string Sample = "Voorbeeld";

    public static Course Of(CaseFacts facts, SettingValues settings)
    {
        var code = facts.Group ? Segment.P1 : Segment.P2Mbo;
        var start = facts.StartsOn ?? facts.OrderedOn;
        var end = Terms.LastDay(start, facts.Months);
        var refused = Refused(facts, start);
        return refused.None ? Played(facts, settings, code, start, end) : new Course { Refused = [.. refused] };
    }

    private static Violations Refused(CaseFacts facts, LocalDate start) => new Violations()
        .Require(
            facts.OrderedOn >= Framework.Beginning && facts.OrderedOn <= Framework.LastDay(0), "OUTSIDE_AGREEMENT", "MGR-C01",
            "De overeenkomst loopt van 2022 tot en met 2025.", "The agreement runs from 2022 up to and including 2025.")
        .Require(
            facts.Group || facts.Hours > 0, "ORDERED_HOURS_MISSING", "MGR-O07",
            "In segment 2 wordt een aantal uren ingekocht.", "In segment 2 a number of hours is bought.")
        .Require(
            !facts.Group || facts.Months <= 36, "THREE_YEARS_EXCEEDED", "MGR-T02",
            "Segment 1 duurt ten hoogste 3 jaar aaneengesloten.", "Segment 1 lasts at most 3 years uninterrupted.")
        .Require(
            start >= facts.OrderedOn, "START_BEFORE_ORDER", "MGR-O06", "De start ligt voor de opdracht.", "The start lies before the order.");

    private static Course Played(CaseFacts facts, SettingValues settings, string code, LocalDate start, LocalDate end)
    {
        var last = facts.StopsOn is { } stop && stop < end ? LocalDate.Max(stop, start) : end;
        var reported = Terms.Days(last, (int)settings.Number(Settings.FinalReportDays));
        var steps = new List<CourseStep>
        {
            new(facts.OrderedOn, EnumName.Of(Trigger.RecordMatching), RoleIds.Provider, FieldValues.Empty
                .With("fits", true).With("expected_trajectory", Sample).With("expected_start", start)),
            new(facts.OrderedOn, EnumName.Of(Trigger.SubmitPlan), RoleIds.Provider, FieldValues.Empty
                .With("support", Sample).With("with_participant", true).With(TrajectoryFields.Months, facts.Months)),
            new(facts.OrderedOn, EnumName.Of(Trigger.AgreeSteps), RoleIds.CaseManager, FieldValues.Empty
                .With(Fields.BeginStep, 3).With(Fields.TargetStep, 5).With(Fields.TermMonths, facts.Months)
                .With("agreed_with_provider", true)),
            new(facts.OrderedOn, EnumName.Of(Trigger.RecordStartSituation), RoleIds.CaseManager, FieldValues.Empty
                .With("positive_health", Sample).With("agreed_goals", Sample)),
            new(start, EnumName.Of(Trigger.Start), RoleIds.CaseManager, FieldValues.Empty.With(TrajectoryFields.StartedOn, start)),
        };
        steps.AddRange(Service(facts, start, last));
        steps.AddRange(Quarters.EndingIn(start, Terms.Before(last)).Select(quarter => new CourseStep(
            Terms.After(quarter.End), EnumName.Of(Trigger.SubmitProgressReport), RoleIds.Provider, FieldValues.Empty.With("progress", Sample))));
        return new Course
        {
            Reference = Reference(facts, code),
            Order = Order(facts, code),
            Steps =
            [
                .. steps.Select((step, place) => (step, place)).OrderBy(pair => pair.step.On).ThenBy(pair => pair.place).Select(pair => pair.step),
                new(last, EnumName.Of(Trigger.Complete), RoleIds.CaseManager, FieldValues.Empty.With("on", last)),
                new(reported, EnumName.Of(Trigger.SubmitFinalReport), RoleIds.Provider,
                    FieldValues.Empty.With("results", Sample).With("goals_reached", Sample)),
                new(reported, EnumName.Of(Trigger.Close), RoleIds.CaseManager,
                    FieldValues.Empty.With(Fields.Outflow, Outflow.RegularWork).With(Fields.CurrentStep, 5).With(Fields.Destination, Sample)),
            ],
        };
    }

    /// <summary>
    /// The hours, in equal parts over the months of service, on their first working days: eight a day, and more only where a month asks it.
    /// When service stops early, its last month counts by its days.
    /// </summary>
    private static IEnumerable<CourseStep> Service(CaseFacts facts, LocalDate start, LocalDate last)
    {
        var share = (facts.Hours ?? 0) / facts.Months;
        var due = 0m;
        var told = 0m;
        for (var number = 1; number <= facts.Months; number++)
        {
            var month = Terms.Stretch(start, 1, number);
            var days = WorkingDaysOf(month.Start, LocalDate.Min(month.End, last)).ToList();
            due += last >= month.End ? share : share * Math.Max(0, Period.DaysBetween(month.Start, last) + 1) / month.Days;
            var even = days.Count == 0 ? 0 : decimal.Round((due - told) / days.Count, 2, MidpointRounding.ToPositiveInfinity);
            var each = Math.Clamp(even, 8m, 24m);
            foreach (var on in days)
            {
                var now = Math.Min(each, decimal.Round(due - told, 2));
                if (now <= 0)
                {
                    break;
                }

                told += now;
                yield return new CourseStep(
                    on, EnumName.Of(Trigger.RecordHours), RoleIds.Provider, FieldValues.Empty.With("on", on).With("hours", now));
            }
        }
    }

    private static IEnumerable<LocalDate> WorkingDaysOf(LocalDate from, LocalDate to)
    {
        for (var day = WorkingDays.Standard.OnOrAfter(from); day <= to; day = WorkingDays.Standard.Add(day, 1))
        {
            yield return day;
        }
    }

    private static ReferenceData Reference(CaseFacts facts, string code) => new()
    {
        Participant = FieldValues.Empty.With(ParticipantFields.ClientNumber, "1").With(ParticipantFields.Municipality, Region.Municipalities[0]),
        Contract = Published.Data.Providers.First(provider => provider.Contract?.Yes(MgrModel.Collective) == true).Contract!
            .With(ContractFields.Status, "active"),
        ProductSheet = FieldValues.Empty
            .With(ProductSheetFields.ProductCode, code).With(ProductSheetFields.Status, "approved"),
        Rates = facts.Price is { } price && facts.Hours is > 0 and var hours
            ? [new Rate(code, "hour", Money.Round(price.Amount / hours), Framework.Beginning, null)]
            : Published.Data.Rates,
    };

    private static FieldValues Order(CaseFacts facts, string code) => FieldValues.Empty
        .With(Fields.Question, Sample).With(TrajectoryFields.Objective, Sample)
        .With("needs", Sample).With("own_strength", Sample).With("network", Sample).With("general_facilities", Sample)
        .With(Fields.Segment, Segment.Of(code)).With(TrajectoryFields.Months, facts.Months)
        .With(Fields.OrderedHours, facts.Hours).With("evaluation_on", Terms.Months(facts.OrderedOn, 1));
}
