using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Comparison;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Settings;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.RsdLiemers;

/// <summary>
/// How a case goes here when everybody uses the time that the agreements give and nobody more. A price without hours is a fixed price
/// (codes 1 and 3), a price for a number of hours is quoted (codes 2 and 4).
/// </summary>
internal sealed class Courses
{
    private readonly CaseFacts facts;
    private readonly SettingValues settings;
    private readonly ProductCode code;
    private readonly LocalDate intake;
    private readonly LocalDate approved;
    private readonly LocalDate start;
    private readonly LocalDate end;
    private readonly List<CourseStep> steps = [];

    private Courses(CaseFacts facts, SettingValues settings)
    {
        (this.facts, this.settings) = (facts, settings);
        code = CodeOf(facts, settings);
        intake = Earliest(Terms.Weeks(facts.OrderedOn, 2), facts.StartsOn);
        approved = code == ProductCode.FixedShort ? intake : Earliest(Terms.Weeks(intake, 1), facts.StartsOn);
        start = facts.StartsOn ?? (code == ProductCode.FixedShort ? intake : Terms.Weeks(approved, 1));

        // The judgement has no term: it waits until a start that was asked for is a week away (RSD-D03).
        approved = LocalDate.Max(approved, Terms.Weeks(start, -1));
        end = Terms.LastDay(start, facts.Months, EnumName.Parse<EndDateConvention>(settings.Text(Settings.EndDate)));
    }

    public static Course Of(CaseFacts facts, SettingValues settings)
    {
        var refused = Refusals(facts);
        return refused.None ? new Courses(facts, settings).Play() : new Course { Refused = [.. refused] };
    }

    private static Violations Refusals(CaseFacts facts) => new Violations()
        .Require(
            !facts.Group, "GROUP_NOT_OFFERED", "RSD-P01",
            "De productcodes zijn voor een deelnemer, niet voor een groep.", "The product codes are for one participant, not for a group.", "group")
        .Require(
            facts.Price is not null, "PRICE_MISSING", "RSD-P01",
            "De afspraken noemen geen prijzen: het productblad of de offerte doet dat.",
            "The agreements state no prices: the product sheet or the quote does.", "price");

    /// <summary>Exactly three months is short, unless the setting has it long (DEC-01).</summary>
    private static ProductCode CodeOf(CaseFacts facts, SettingValues settings)
    {
        var isShort = facts.Months < 3 || (facts.Months == 3 && settings.Text(Settings.ThreeMonths) != "long");
        return (isShort, facts.Hours) switch
        {
            (true, null) => ProductCode.FixedShort,
            (true, _) => ProductCode.VariableShort,
            (false, null) => ProductCode.FixedLong,
            _ => ProductCode.VariableLong,
        };
    }

    private static LocalDate Earliest(LocalDate date, LocalDate? other) => other < date ? other.Value : date;

    private Course Play()
    {
        var stop = facts.StopsOn < end ? facts.StopsOn : null;
        if (stop < start)
        {
            Withdraw(stop.Value);
        }
        else
        {
            Before();
            During(stop ?? Terms.Before(end));
            Finish(stop);
        }

        return new Course
        {
            Reference = Reference(),
            Order = CourseArguments.Order,
            Steps = [.. steps],
        };
    }

    private ReferenceData Reference() => new()
    {
        Participant = CourseArguments.Participant,
        Provider = CourseArguments.Provider,
        Contract = CourseArguments.Contract(new Regime().Validity),
        ProductSheet = CourseArguments.Sheet(code, facts),
    };

    private void Before()
    {
        Step(intake, Trigger.RecordIntake, (Arguments.HeldOn.Name, intake));
        if (code == ProductCode.FixedShort)
        {
            Step(intake, Trigger.ConfirmStartDate, ("starts_on", start));
        }
        else
        {
            var submitted = Earliest(Terms.Weeks(intake, 1), approved);
            Step(submitted, code.AsksQuote() ? Trigger.SubmitQuote : Trigger.SubmitPlan, CourseArguments.Plan(code, facts));
            Step(approved, Trigger.ApprovePlan);
        }

        Step(start, Trigger.Start, (TrajectoryFields.StartedOn, start));
    }

    /// <summary>Quarterly reports on their last day, up to a day.</summary>
    private void During(LocalDate until)
    {
        for (var months = 3; code.IsLong() && Terms.Months(start, months) is var due && due <= until; months += 3)
        {
            Step(due, Trigger.SubmitProgressReport, CourseArguments.Texts(Progress.Sections));
        }
    }

    private void Finish(LocalDate? stop)
    {
        var last = stop ?? end;
        if (stop is not null)
        {
            Step(last, Trigger.EndEarly, (Fields.EndReason, "accepted_job"));
        }
        else
        {
            Step(last, Trigger.Complete);
        }

        var reported = Terms.Weeks(last, 2);
        Step(reported, Trigger.SubmitFinalReport, CourseArguments.Texts(Finishing.Sections));
        Step(reported, Trigger.RegisterHandover, (Arguments.PersonalExplanation.Name, true));
        Step(reported, Trigger.AcceptFinalReport);
        if (stop is not null)
        {
            Step(reported, Trigger.AgreeAmount, (Arguments.Amount.Name, Proposed(last).Amount), (Arguments.Reason.Name, CourseArguments.Text));
        }

        Step(reported, Trigger.Close);
    }

    /// <summary>Stopped before the service started: the order is taken back.</summary>
    private void Withdraw(LocalDate on)
    {
        Before();
        steps.RemoveAll(step => step.On > on || step.Trigger == EnumName.Of(Trigger.Start));
        var hasIntake = steps.Exists(step => step.Trigger == EnumName.Of(Trigger.RecordIntake));
        Step(on, Trigger.Withdraw, (Fields.EndReason, "accepted_job"));
        if (hasIntake)
        {
            Step(on, Trigger.SubmitHandBackReport, CourseArguments.Texts(HandingBack.Sections));
        }
    }

    /// <summary>The part of the price that people would start from when they agree what is reasonable (RSD-F09).</summary>
    private Money Proposed(LocalDate last) => Settling.Propose(
        new Facts(new TrajectoryContext
        {
            Trajectory = new TrajectorySnapshot
            {
                Id = "",
                State = EnumName.Of(State.Active),
                OrderedOn = facts.OrderedOn,
                Fields = FieldValues.Empty
                    .With(TrajectoryFields.StartedOn, start)
                    .With(TrajectoryFields.EndsOn, end)
                    .With(TrajectoryFields.Price, facts.Price),
            },
            Reference = Reference(),
            Settings = settings,
            Today = last,
        }),
        last).Amount;

    private void Step(LocalDate on, Trigger trigger, params (string Name, object? Value)[] arguments) =>
        Step(on, trigger, FieldValues.From(arguments.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))));

    private void Step(LocalDate on, Trigger trigger, FieldValues arguments) => steps.Add(new CourseStep(
        on, EnumName.Of(trigger), Role(trigger), arguments));

    private static string Role(Trigger trigger) =>
        Lifecycle.RolesOf(trigger) is var roles && roles.Contains(RoleIds.Provider) ? RoleIds.Provider : roles[0];
}
