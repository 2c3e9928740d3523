using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.RsdLiemers;

/// <summary>The plan or quote, and the case manager's judgement of it.</summary>
internal static class Planning
{
    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.SubmitPlan, "Re-integratieplan indienen", "Submit the re-integration plan", By.Provider,
            ["RSD-O04", "RSD-O06", "RSD-D02"],
            [
                Arguments.Goals.Require("RSD-O06"), Arguments.Approach.Require("RSD-O06"), Arguments.Milestones.Require("RSD-O06"),
                Arguments.HalfYearlyReason,
            ],
            Submit),
        new Act(
            Trigger.SubmitQuote, "Offerte indienen", "Submit the quote", By.Provider,
            ["RSD-O03", "RSD-O05", "RSD-O06", "RSD-P02", "RSD-D02"],
            [
                Arguments.Goals, Arguments.Approach, Arguments.Milestones, Arguments.Necessity,
                Arguments.Price, Arguments.Hours, Arguments.Months, Arguments.HalfYearlyReason,
            ],
            Submit) with { Check = CheckQuote },
        new Act(
            Trigger.ApprovePlan, "Akkoord geven", "Approve the plan or quote", By.CaseManager, ["RSD-O07", "RSD-D03", "RSD-F02"],
            [], Approve),
        new Act(
            Trigger.RejectPlan, "Afkeuren", "Reject the plan or quote", By.CaseManager, ["RSD-O07", "DEC-21"],
            [Arguments.Reason.Require("RSD-O07")], Reject),
    ];

    private static void CheckQuote(Command command, Violations violations)
    {
        if (!command.Code.AsksQuote())
        {
            return;
        }

        if (command.Code == ProductCode.Support)
        {
            command.CheckGiven(violations, "RSD-O05", Arguments.Necessity, Arguments.Hours, Arguments.Months);
            if (command.Settings.Text(Settings.SupportPlan) == "quote_and_plan")
            {
                command.CheckGiven(violations, "DEC-23", Arguments.PlanParts);
            }

            return;
        }

        command.CheckGiven(violations, "RSD-O06", Arguments.PlanParts);
        command.CheckGiven(violations, "RSD-O03", Arguments.Price);
        if (command.Given.Whole(TrajectoryFields.Months) is { } months)
        {
            Lengths.Check(violations, command.Code, (int)months, command.Settings, "months");
        }
    }

    private static void Submit(Command command, Effects effects)
    {
        effects.Record(Tables.Plans, command.Given.With(Fields.HalfYearlyReason, null).With(Arguments.On.Name, command.Today))
            .Set(Fields.PlanSubmittedOn, command.Today)
            .Copy(command.Given, Fields.HalfYearlyReason);
        if (command.Trajectory.Deadline(Deadlines.Plan) is { Status: DeadlineStatus.Open })
        {
            effects.Meet(Deadlines.Plan, command.Today);
        }

        if (!command.Code.AsksQuote())
        {
            effects.Cite("RSD-O04", "Plan ligt ter beoordeling bij de klantmanager", "The plan is with the case manager");
            return;
        }

        effects.Set(Fields.QuotedMonths, command.Given.Whole(TrajectoryFields.Months))
            .Set(Fields.QuotedHours, command.Given.Decimal(Arguments.Hours.Name))
            .Cite(
                command.Code == ProductCode.Support ? "RSD-O05" : "RSD-O03",
                "Offerte ligt ter beoordeling bij de klantmanager", "The quote is with the case manager");
        if (command.Code == ProductCode.Support)
        {
            PriceSupport(command, effects, command.Given.Decimal(Arguments.Hours.Name) ?? 0);
        }
        else
        {
            effects.Set(Fields.QuotedPrice, command.Given.Money(TrajectoryFields.Price));
        }
    }

    /// <summary>Code 5 is priced by the regional rate: the one kept from the order, else the one in force today (RSD-P02).</summary>
    private static Money? PriceSupport(Command command, Effects effects, decimal hours)
    {
        var rate = command.Values.Money(Fields.SupportRate) ?? Pricing.SupportRate(command, command.Today)?.Amount;
        if (rate is not { } perHour)
        {
            effects.Set(Fields.QuoteIncomplete, true).Flag(new Signal(
                "quote_incomplete", "RSD-P02", RoleIds.CaseManager,
                Write.Text("De offerte is niet geprijsd: er is geen regionaal tarief van kracht",
                    "The quote is not priced: no regional rate is in force")));
            return null;
        }

        var price = Money.Round(hours * perHour.Amount);
        effects.Set(Fields.SupportRate, perHour)
            .Set(Fields.QuoteIncomplete, null)
            .Set(Fields.QuotedPrice, price)
            .Cite(
                "RSD-P02",
                $"{Write.Number(hours)} uur x {Write.Amount(perHour)} = {Write.Amount(price)}",
                $"{Write.Number(hours)} hours x {Write.Amount(perHour)} = {Write.Amount(price)}");
        return price;
    }

    private static void Approve(Command command, Effects effects)
    {
        effects.Set(Fields.PlanApprovedOn, command.Today)
            .Cite("RSD-O07", "Akkoord van de klantmanager", "Approved by the case manager")
            .Record(Tables.Judgements, Judgement(command, "plan", approved: true))
            .Due(new Deadline(
                Deadlines.Start, command.Term(Terms.Weeks(command.Today, 1)), "RSD-D03",
                Write.Text("Start binnen 1 week na akkoord", "Start within 1 week after approval")));
        var price = command.Price;
        if (command.Code.AsksQuote())
        {
            price = command.Values.Yes(Fields.QuoteIncomplete)
                ? PriceSupport(command, effects, command.Values.Decimal(Fields.QuotedHours) ?? 0)
                : command.Values.Money(Fields.QuotedPrice);
            effects.Set(TrajectoryFields.Price, price);
            if (command.Values.Whole(Fields.QuotedMonths) is { } months)
            {
                effects.Set(TrajectoryFields.Months, months);
            }
        }

        Instalments.EarnAtApproval(command, effects, price ?? Money.Zero);
    }

    private static void Reject(Command command, Effects effects)
    {
        effects.Record(Tables.Judgements, Judgement(command, "plan", approved: false))
            .Cite("RSD-O07", "Afgekeurd door de klantmanager", "Rejected by the case manager");
        if (command.Settings.Text(Settings.RejectedPlan) == "resubmit")
        {
            effects.Set(Fields.QuoteIncomplete, null)
                .Cite("DEC-21", "Opnieuw indienen kan, zonder nieuwe termijn en zonder kosten",
                    "It can be submitted again, without a new term and without cost");
            return;
        }

        HandingBack.CancelTerms(command, effects);
        effects.Set(TrajectoryFields.CompletedOn, command.Today)
            .Cite("DEC-21", "De afkeuring eindigt het traject", "The rejection ends the trajectory");
    }

    public static FieldValues Judgement(Command command, string subject, bool approved) => FieldValues.Empty
        .With(Arguments.On.Name, command.Today)
        .With(Arguments.Subject.Name, subject)
        .With("approved", approved)
        .With(Arguments.Reason.Name, command.Given.Text(Arguments.Reason.Name));
}
