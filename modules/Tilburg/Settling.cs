using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tilburg;

/// <summary>
/// What is still paid, or repaid, when the result was not reached or the trajectory ended early (TIL-F04). The system proposes by one of
/// two readings of eis 37 (DEC-03); the case manager and the contract manager decide, each by an act of its own.
/// </summary>
internal static class Settling
{
    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.DecideSettlement, "Bedrag voor het traject bepalen", "Set the amount for the trajectory", By.CaseManager,
            ["TIL-F04", "DEC-03"], [Arguments.Amount.Require("TIL-F04"), Arguments.Reason.Require("TIL-F04")], Decide) with
        {
            Check = CheckAmount,
        },
        new Act(
            Trigger.ConfirmSettlement, "Bedrag bevestigen", "Confirm the amount", By.ContractManager, ["TIL-F04", "DEC-03"],
            [], Confirm),
        new Act(
            Trigger.DeclineSettlement, "Bedrag niet bevestigen", "Do not confirm the amount", By.ContractManager, ["TIL-F04"],
            [Arguments.Reason.Require("TIL-F04")], Decline),
    ];

    /// <summary>The proposal for a last day of service: what may still be invoiced; negative is repaid.</summary>
    public static Priced Propose(Facts facts, LocalDate lastDay) => Proposal.Of(facts, lastDay);

    private static void CheckAmount(Command command, Violations violations) => violations.Require(
        !(command.Given.Money(Arguments.Amount.Name) > command.TotalPrice), "MORE_THAN_PRICE", "TIL-F10",
        "Voor een traject wordt niet meer dan de all-in prijs betaald.", "No more than the all-in price is paid for a trajectory.",
        Arguments.Amount.Name);

    private static void Decide(Command command, Effects effects)
    {
        var amount = command.Given.Money(Arguments.Amount.Name) ?? Money.Zero;
        effects.Set(Fields.DecidedAmount, amount)
            .Record(Tables.Amounts, Row(command, "case_manager", amount))
            .Cite("TIL-F04", $"De klantregisseur bepaalt {Write.Amount(amount)} voor het traject",
                $"The case manager sets {Write.Amount(amount)} for the trajectory")
            .Cite("DEC-03", $"Het voorstel was {Write.Amount(Proposed(command) + command.Earned)}",
                $"The proposal was {Write.Amount(Proposed(command) + command.Earned)}")
            .Flag(new Signal(
                "payment_to_confirm", "TIL-F04", RoleIds.ContractManager,
                Write.Text("Bevestig het bedrag van de klantregisseur", "Confirm the case manager's amount")));
    }

    private static Money Proposed(Facts facts) => facts.Values.Money(Fields.ProposedAmount) ?? Money.Zero;

    private static void Confirm(Command command, Effects effects)
    {
        var amount = command.Values.Money(Fields.DecidedAmount) ?? Money.Zero;
        effects.Set(Fields.SettledAmount, amount)
            .Record(Tables.Amounts, Row(command, "contract_manager", amount))
            .Cite("TIL-F04", $"Klantregisseur en contractmanager besloten: {Write.Amount(amount)} voor het traject",
                $"Case manager and contract manager decided: {Write.Amount(amount)} for the trajectory")
            .Cite("DEC-03", "Het voorstel bindt niemand", "The proposal binds nobody");
        Instalments.EarnSettlement(command, effects, amount);
    }

    private static void Decline(Command command, Effects effects) => effects
        .Set(Fields.DecidedAmount, null)
        .Record(Tables.Amounts, Row(command, "contract_manager_declined", command.Values.Money(Fields.DecidedAmount) ?? Money.Zero))
        .Cite("TIL-F04", "Niet bevestigd: klantregisseur en contractmanager wegen opnieuw af",
            "Not confirmed: case manager and contract manager weigh again");

    private static FieldValues Row(Command command, string kind, Money amount) => FieldValues.Empty
        .With(Arguments.On.Name, command.Today)
        .With(Tables.Kind.Name, kind)
        .With(Arguments.Amount.Name, amount)
        .With(Arguments.Reason.Name, command.Given.Text(Arguments.Reason.Name));
}
