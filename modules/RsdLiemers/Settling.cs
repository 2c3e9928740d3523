using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.RsdLiemers;

/// <summary>Amounts that people agree: on early ending, on insufficient effort, and for an intake without an hourly rate.</summary>
internal static class Settling
{
    private const string Evaluate = "evaluate_with_provider";

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.AgreeAmount, "Redelijk bedrag afspreken", "Agree a reasonable amount", By.CaseManager,
            ["RSD-F09", "RSD-F08", "DEC-11"],
            [Arguments.Amount.Require("RSD-F09"), Arguments.Reason.Require("RSD-F09")], AgreeAmount) with { Check = CheckAmount },
        new Act(
            Trigger.AgreeInsufficientEffort, "Bedrag bij onvoldoende inspanning afspreken", "Agree an amount for insufficient effort",
            By.CaseManager, ["RSD-F10"],
            [
                Arguments.Amount.Require("RSD-F10"), Arguments.Reason.Require("RSD-F10"),
                Column.YesNo(Evaluate, "Contractmanager evalueert met de aanbieder", "Contract manager evaluates with the provider"),
            ],
            AgreeEffort) with { Check = CheckEffort },
    ];

    /// <summary>Price x elapsed / total less what was invoiced (RSD-F09); for code 5 the hours that were logged.</summary>
    public static Priced Propose(Facts facts, LocalDate lastDay)
    {
        var earnedSoFar = facts.Code == ProductCode.Support ? Hours(facts) : Elapsed(facts, lastDay);
        var amount = earnedSoFar.Amount - facts.Invoiced;
        return new Priced(amount, new Calculation(
            Write.Text("Voorstel, nog te factureren", "Proposal, still to be invoiced"), "RSD-F09",
            $"{earnedSoFar.How.Formula} - {Write.Amount(facts.Invoiced)}", Write.Amount(amount))
        {
            Inputs = [new(Write.Text("Al gefactureerd", "Invoiced before"), Write.Amount(facts.Invoiced))],
            Steps = [earnedSoFar.How],
        });
    }

    private static Priced Elapsed(Facts facts, LocalDate lastDay)
    {
        var start = facts.StartedOn ?? lastDay;
        var total = new DatePeriod(start, LocalDate.Max(start, facts.EndsOn ?? lastDay)).Days;
        var elapsed = lastDay < start ? 0 : Math.Min(total, new DatePeriod(start, lastDay).Days);
        var price = facts.TotalPrice;
        var amount = Money.Round(price.Amount * elapsed / total);
        return new Priced(amount, new Calculation(
            Write.Text("Naar rato van de verstreken looptijd", "In proportion to the time elapsed"), "RSD-F09",
            $"{Write.Amount(price)} x {elapsed}/{total} days", Write.Amount(amount))
        {
            Inputs =
            [
                new(Write.Text("Prijs met verlengingen", "Price with extensions"), Write.Amount(price)),
                new(Write.Text("Verstreken dagen", "Days elapsed"), $"{elapsed} days"),
                new(Write.Text("Looptijd", "Length"), $"{total} days"),
            ],
            Rounding = Moments.Rounding,
        });
    }

    private static Priced Hours(Facts facts) => Moments.Product(
        Write.Text("Gelogde uren", "Hours logged"), "RSD-F03",
        facts.Trajectory.Rows(Tables.Hours).Sum(row => row.Decimal(Arguments.Hours.Name) ?? 0), "h",
        facts.Values.Money(Fields.SupportRate) ?? Money.Zero);

    private static void AgreeAmount(Command command, Effects effects)
    {
        var agreed = command.Given.Money(Arguments.Amount.Name) ?? Money.Zero;
        Keep(command, effects, agreed);
        if (command.State == State.HandedBack && command.Earned == Money.Zero)
        {
            effects.Cite("RSD-F08", $"Vergoeding intake {Write.Amount(agreed)}", $"Reimbursement of the intake {Write.Amount(agreed)}");
            if (agreed == Money.Zero)
            {
                return;
            }

            effects.Earn(Moments.Of(HandingBack.Moment, command.Today, SetByCaseManager(agreed), "RSD-F08", "DEC-11") with
            {
                InvoiceBy = InvoiceTerms.AfterCompletion(command, command.CompletedOn ?? command.Today, command.Today),
            });
            return;
        }

        effects.Cite("RSD-F09", $"Afgesproken bedrag {Write.Amount(agreed)}", $"Agreed amount {Write.Amount(agreed)}");
        Settle(command, effects, agreed, "RSD-F09");
    }

    private static Priced SetByCaseManager(Money amount) => new(amount, new Calculation(
        Write.Text("Vergoeding intake", "Reimbursement of the intake"), "DEC-11",
        "bepaald door de klantmanager / set by the case manager", Write.Amount(amount)));

    /// <summary>For ending early no more than the price is reasonable; an intake is no part of it.</summary>
    private static void CheckAmount(Command command, Violations violations) => violations.Require(
        command.State == State.HandedBack || command.Code == ProductCode.Support
            || !(command.Given.Money(Arguments.Amount.Name) > command.TotalPrice),
        "MORE_THAN_PRICE", "RSD-F09",
        "Bij voortijdige beëindiging is niet meer dan de prijs een redelijk bedrag.",
        "For ending early no more than the price is a reasonable amount.", "amount");

    private static void CheckEffort(Command command, Violations violations) => violations.Require(
        command.Given.Money(Arguments.Amount.Name) <= command.TotalPrice || command.Code == ProductCode.Support,
        "MORE_THAN_PRICE", "RSD-F10",
        "Bij onvoldoende inspanning wordt niet meer dan de prijs betaald.",
        "For insufficient effort no more than the price is paid.", "amount");

    private static void AgreeEffort(Command command, Effects effects)
    {
        var agreed = command.Given.Money(Arguments.Amount.Name) ?? Money.Zero;
        Keep(command, effects, agreed);
        effects.Cite("RSD-F10", $"Onvoldoende inspanning: afgesproken bedrag {Write.Amount(agreed)}",
            $"Insufficient effort: agreed amount {Write.Amount(agreed)}");
        Settle(command, effects, agreed, "RSD-F10");
        if (command.Given.Yes(Evaluate))
        {
            effects.Flag(new Signal(
                    "evaluate_case", "RSD-F10", RoleIds.ContractManager,
                    Write.Text("Evalueer deze casus met de aanbieder", "Evaluate this case with the provider")))
                .Record(Tables.Signals, Quality.SignalRow(command.Today, "evaluate_case", command.Given.Text(Arguments.Reason.Name)));
        }
    }

    private static void Keep(Command command, Effects effects, Money agreed) => effects
        .Set(Fields.AgreedAmount, agreed)
        .Record(Tables.Amounts, FieldValues.Empty
            .With(Arguments.On.Name, command.Today)
            .With(Arguments.Amount.Name, agreed)
            .With(Arguments.Reason.Name, command.Given.Text(Arguments.Reason.Name)));

    /// <summary>Earns, or gives back, the difference with what was earned, so that all moments add up to the agreed amount.</summary>
    private static void Settle(Command command, Effects effects, Money agreed, string ruleId)
    {
        var rest = Moments.Remainder(
            agreed < command.Earned ? Write.Text("Creditering", "Credit") : Write.Text("Slotbedrag", "Closing amount"),
            ruleId, agreed, command.Earned);
        if (rest.Amount == Money.Zero)
        {
            return;
        }

        var number = command.Trajectory.Rows(Tables.Amounts).Length + 1;
        effects.Earn(Moments.Of($"settlement_{number}", command.Today, rest, ruleId) with
        {
            InvoiceBy = rest.Amount.IsNegative
                ? null
                : InvoiceTerms.AfterCompletion(command, command.CompletedOn ?? command.Today, command.Today),
        });
    }
}
