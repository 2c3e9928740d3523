using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Comparison;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Settings;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tilburg;

/// <summary>How a case would go in Tilburg, each act on the last day that is in time.</summary>
internal static class Courses
{
    private const string Goals = "Stap op de participatieladder";

    public static Course Of(CaseFacts facts, SettingValues settings)
    {
        var refused = Refusals(facts);
        return refused.None
            ? new Course
            {
                Reference = Reference(facts),
                Order = FieldValues.Empty
                    .With(TrajectoryFields.Objective, Goals)
                    .With(Fields.ClientGroup, "p_wet")
                    .With(TrajectoryFields.CaseManager, "case_manager")
                    .With("existing_offer_considered", true)
                    .With(Fields.Options, "Twee passende opties")
                    .With("client_chose", true),
                Steps = [.. Plan(facts), .. Early(facts, settings) is { } stops ? Stopped(stops, facts, settings) : Completed(facts, settings)],
            }
            : new Course { Refused = [.. refused] };
    }

    private static Violations Refusals(CaseFacts facts)
    {
        var violations = new Violations();
        Durations.Check(violations, Durations.All.Contains(facts.Months) ? facts.Months : null);
        violations.Require(
            !facts.Group, "ONE_CLIENT", "TIL-O07",
            "Een traject is voor één klant; ondersteuning in een groep is geen apart product.",
            "A trajectory is for one client; support of a group is no product of its own.");
        violations.Require(
            !(facts.StartsOn < facts.OrderedOn) && !(facts.StopsOn < Start(facts)), "DATES_OUT_OF_ORDER", "TIL-O02",
            "Opdracht, start en einde liggen niet in die volgorde.", "Order, start and end are not in that order.");
        violations.Require(
            !Durations.All.Contains(facts.Months) || Price(facts) is not null, "NO_MAXIMUM_IN_FORCE", "TIL-F01",
            "Er is geen prijs voor deze duur.", "There is no price for this duration.");
        return violations;
    }

    private static Money? Price(CaseFacts facts) => facts.Price ?? Ceilings.Of(facts.Months, Ceilings.Seed.Rates, facts.OrderedOn);

    private static ReferenceData Reference(CaseFacts facts) => new()
    {
        Participant = FieldValues.Empty
            .With(ParticipantFields.ClientNumber, "T-1")
            .With(ParticipantFields.Surname, "Voorbeeld")
            .With(ParticipantFields.Municipality, "Tilburg"),
        Contract = FieldValues.Empty
            .With(ContractFields.Status, "active")
            .With(ContractFields.ValidFrom, facts.OrderedOn)
            .With(ContractFields.ValidTo, Terms.LastDay(facts.OrderedOn, 48)),
        ProductSheet = FieldValues.Empty
            .With(ProductSheetFields.ProductCode, Durations.Code(facts.Months))
            .With(ProductSheetFields.Title, "Ontwikkeltraject")
            .With(ProductSheetFields.Status, "approved")
            .With(ProductSheetFields.Months, facts.Months)
            .With(ProductSheetFields.Price, Price(facts)),
        Rates = Ceilings.Seed.Rates,
    };

    private static LocalDate Start(CaseFacts facts) => facts.StartsOn ?? Week(facts, 4);

    /// <summary>So many weeks after the order, or the start where that comes before.</summary>
    private static LocalDate Week(CaseFacts facts, int weeks) =>
        facts.StartsOn is { } start ? LocalDate.Min(Terms.Weeks(facts.OrderedOn, weeks), start) : Terms.Weeks(facts.OrderedOn, weeks);

    private static IEnumerable<CourseStep> Plan(CaseFacts facts)
    {
        var intake = Week(facts, 1);
        yield return Step(intake, Trigger.RecordInvitation, RoleIds.Provider);
        yield return Step(intake, Trigger.RecordIntake, RoleIds.Provider, (Arguments.HeldOn.Name, intake));
        yield return Step(
            Week(facts, 2), Trigger.SubmitPlan, RoleIds.Provider,
            (Fields.IntakeOn, intake), (Fields.IntendedStart, Start(facts)), (Arguments.Content.Name, "Coaching en activiteiten"),
            (TrajectoryFields.Objective, Goals), (Arguments.Duration.Name, Durations.Code(facts.Months)), (Arguments.MunicipalityFormat.Name, true));
        yield return Step(Week(facts, 3), Trigger.ApprovePlan, RoleIds.CaseManager);
        yield return Step(Start(facts), Trigger.Start, RoleIds.Provider, (TrajectoryFields.StartedOn, Start(facts)));
    }

    private static LocalDate Last(CaseFacts facts, SettingValues settings) =>
        Terms.LastDay(Start(facts), facts.Months, EnumName.Parse<EndDateConvention>(settings.Text(Settings.EndDate)));

    /// <summary>The date on which it ends before its last day, or null.</summary>
    private static LocalDate? Early(CaseFacts facts, SettingValues settings) => facts.StopsOn < Last(facts, settings) ? facts.StopsOn : null;

    private static ImmutableArray<CourseStep> Completed(CaseFacts facts, SettingValues settings)
    {
        var last = Last(facts, settings);
        return
        [
            Step(last, Trigger.Complete, RoleIds.Provider),
            Report(last),
            Step(last, Trigger.JudgeResult, RoleIds.CaseManager, (Fields.Successful, true)),
            Step(last, Trigger.Close, RoleIds.CaseManager),
        ];
    }

    /// <summary>Ended early: both decide what the system proposes.</summary>
    private static ImmutableArray<CourseStep> Stopped(LocalDate stops, CaseFacts facts, SettingValues settings)
    {
        var price = Price(facts) ?? Money.Zero;
        var stopped = new Facts(new TrajectoryContext
        {
            Trajectory = new TrajectorySnapshot
            {
                Id = "-",
                State = EnumName.Of(State.Completing),
                OrderedOn = facts.OrderedOn,
                Fields = FieldValues.Empty
                    .With(TrajectoryFields.Price, price)
                    .With(Fields.FirstMonths, facts.Months)
                    .With(TrajectoryFields.StartedOn, Start(facts)),
                BillableMoments = [.. Instalments.AtStart(price, Start(facts))],
            },
            Reference = new ReferenceData(),
            Settings = settings,
            Today = stops,
        });
        var amount = stopped.Earned + Settling.Propose(stopped, stops).Amount;
        return
        [
            Step(stops, Trigger.RecordConsultation, RoleIds.Provider,
                (Consulting.Subject.Name, "ending"), (Arguments.Agreements.Name, "Het traject eindigt")),
            Step(stops, Trigger.EndEarly, RoleIds.Provider, ("ended_on", stops), (Fields.EndReason, "dropped_out")),
            Report(stops),
            Step(stops, Trigger.JudgeResult, RoleIds.CaseManager, (Fields.Successful, false)),
            Step(stops, Trigger.DecideSettlement, RoleIds.CaseManager,
                (Arguments.Amount.Name, amount.Amount), (Arguments.Reason.Name, "Naar rato van de uitgevoerde maanden")),
            Step(stops, Trigger.ConfirmSettlement, RoleIds.ContractManager),
            Step(stops, Trigger.Close, RoleIds.CaseManager),
        ];
    }

    private static CourseStep Report(LocalDate on) => Step(
        on, Trigger.SubmitFinalReport, RoleIds.Provider,
        ("steps_taken", "Gesprekken en activiteiten"), ("goals_reached", "Zoals afgesproken"),
        (Fields.Result, Results.SociallyActivated), (Fields.LadderAfter, 3));

    private static CourseStep Step(LocalDate on, Trigger trigger, string role, params (string Name, object? Value)[] arguments) => new(
        on, EnumName.Of(trigger), role, arguments.Aggregate(FieldValues.Empty, (all, pair) => all.With(pair.Name, pair.Value)));
}
