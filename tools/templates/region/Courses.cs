using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Comparison;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Region;

/// <summary>How a case goes here, to be compared with other regions: started at once, reported on its last day.</summary>
internal static class Courses
{
    public static Course Of(CaseFacts facts, DatePeriod validity)
    {
        var refused = new Violations().Require(
            facts.Price is not null, "PRICE_MISSING", Rules.Instalments,
            "De afspraken noemen geen prijs.", "The agreements state no price.", "price");
        return refused.None ? Taken(facts, validity) : new Course { Refused = [.. refused] };
    }

    private static Course Taken(CaseFacts facts, DatePeriod validity)
    {
        var start = facts.StartsOn ?? facts.OrderedOn;
        var end = Terms.LastDay(start, facts.Months);
        var started = new CourseStep(start, "start", RoleIds.Provider, FieldValues.Empty.With("started_on", start));
        var completed = new CourseStep(
            facts.StopsOn is { } stop ? LocalDate.Min(stop, end) : end, "complete", RoleIds.Provider, FieldValues.Empty.With("result", "Voorbeeld"));
        var cancelled = new CourseStep(
            facts.StopsOn ?? end, "cancel", RoleIds.CaseManager, FieldValues.Empty.With("reason", "Voorbeeld"));
        return new Course
        {
            Reference = new ReferenceData
            {
                Participant = FieldValues.Empty.With(ParticipantFields.ClientNumber, "C-1").With(ParticipantFields.Surname, "Voorbeeld"),
                Provider = FieldValues.Empty.With("display_name", "Voorbeeld"),
                Contract = FieldValues.Empty
                    .With(ContractFields.Status, "active")
                    .With(ContractFields.ValidFrom, validity.Start)
                    .With(ContractFields.ValidTo, validity.End),
                ProductSheet = FieldValues.Empty
                    .With(ProductSheetFields.Status, "approved")
                    .With(ProductSheetFields.ProductCode, "coaching")
                    .With(ProductSheetFields.Title, "Voorbeeld")
                    .With(ProductSheetFields.Price, facts.Price)
                    .With(ProductSheetFields.Months, facts.Months),
            },
            Order = FieldValues.Empty.With(TrajectoryFields.Objective, "Voorbeeld"),
            Steps = facts.StopsOn < start ? [cancelled] : [started, completed],
        };
    }
}
