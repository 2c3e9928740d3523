using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg;

/// <summary>An extension: its own trajectory plan, its own price under the monthly ceiling, its own 75/25 (TIL-T04, TIL-F02, DEC-25).</summary>
internal static class Extending
{
    private static readonly ColumnDefinition ClientWants = Column.YesNo("client_wants", "De klant wil de verlenging", "The client wants it");

    private static readonly ColumnDefinition Actions =
        Column.Text("content", "Acties voor een succesvolle afronding", "Actions needed for a successful end");

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.RequestExtension, "Trajectplan voor verlenging indienen", "Submit a trajectory plan for an extension", By.Provider,
            ["TIL-T04", "TIL-F02", "TIL-O05", "DEC-25"],
            [
                Arguments.Months.Require("TIL-T04"), Arguments.Price.Require("TIL-F02"), Actions.Require("TIL-T04"),
                Arguments.Objective.Require("TIL-T04"), ClientWants.Require("TIL-T04"), Arguments.MunicipalityFormat.Require("TIL-O05"),
            ],
            Request) with { Check = CheckRequest },
        new Act(
            Trigger.ApproveExtension, "Verlenging toekennen", "Approve the extension", By.CaseManager,
            ["TIL-T04", "TIL-F02", "TIL-F03", "DEC-14", "DEC-25"], [], Approve),
        new Act(
            Trigger.RejectExtension, "Verlenging afwijzen", "Reject the extension", By.CaseManager, ["TIL-T04"],
            [Arguments.Reason.Require("TIL-T04")], Reject),
    ];

    private static void CheckRequest(Command command, Violations violations)
    {
        violations.RequireGiven(command.Given, "TIL-T04", Arguments.Months, Actions, Arguments.Objective);
        violations.RequireGiven(command.Given, "TIL-F02", Arguments.Price);
        violations.Require(
            command.Given.Yes(ClientWants.Name), "CLIENT_DOES_NOT_WANT", "TIL-T04",
            "Een verlenging vraagt dat opdrachtnemer en klant haar wensen.", "An extension takes that provider and client want it.",
            ClientWants.Name);
        Planning.CheckFormat(command, violations);
        if (command.Given.Whole(TrajectoryFields.Months) is { } months)
        {
            Pricing.CheckExtension(
                violations, command.Given.Money(TrajectoryFields.Price), (int)months, command.Reference.Rates, command.Today);
        }
    }

    private static void Request(Command command, Effects effects)
    {
        effects.Set(Fields.ExtensionRequestedOn, command.Today)
            .Set(Fields.ExtensionMonths, command.Given.Whole(TrajectoryFields.Months))
            .Set(Fields.ExtensionPrice, command.Given.Money(TrajectoryFields.Price))
            .Record(Tables.Plans, command.Given.With(ClientWants.Name, null).With(TrajectoryFields.Price, null)
                .With(Arguments.On.Name, command.Today).With(Tables.Kind.Name, "extension"))
            .Cite("TIL-T04", "Trajectplan voor de verlenging ligt bij de klantregisseur",
                "The trajectory plan for the extension is with the case manager")
            .Cite("TIL-F02", "Binnen het maximum per maand van de dag van indienen", "Within the monthly maximum of the day of submission")
            .Cite("DEC-25", "Zonder btw, elk heel aantal maanden", "Excluding VAT, any whole number of months")
            .Flag(new Signal(
                "extension_requested", "TIL-T04", RoleIds.CaseManager,
                Write.Text("Beslis over de verlenging", "Decide on the extension")));
    }

    private static void Approve(Command command, Effects effects)
    {
        var months = (int)(command.Values.Whole(Fields.ExtensionMonths) ?? 1);
        var total = (command.Months ?? 0) + months;
        var start = command.StartedOn ?? command.Today;
        var end = command.LastDay(start, total, command.HoldDays);
        var price = command.Values.Money(Fields.ExtensionPrice) ?? Money.Zero;
        effects.Record(Tables.Judgements, Planning.Judgement(command, "extension", approved: true))
            .Record(Tables.Extensions, FieldValues.Empty
                .With(Arguments.On.Name, command.Today)
                .With(TrajectoryFields.Months, months)
                .With(TrajectoryFields.Price, price)
                .With(TrajectoryFields.EndsOn, end))
            .Set(Fields.EndingConsultedOn, null)
            .Set(TrajectoryFields.Months, total)
            .Set(TrajectoryFields.EndsOn, end)
            .Owe(Finishing.Final(command, start, end))
            .Cite("TIL-T04", "De klantregisseur kent de verlenging toe", "The case manager approves the extension")
            .Cite("DEC-14", $"Laatste dag {Write.Date(end)}, gerekend vanaf de start", $"Last day {Write.Date(end)}, counted from the start")
            .Cite("TIL-F02", $"{months} maanden voor {Write.Amount(price)}", $"{months} months for {Write.Amount(price)}");
        Clear(effects);
        Instalments.EarnAtExtension(command, effects, command.Extensions.Length + 1, price);
    }

    private static void Reject(Command command, Effects effects)
    {
        effects.Record(Tables.Judgements, Planning.Judgement(command, "extension", approved: false))
            .Cite("TIL-T04", "Geen verlenging: het traject eindigt zoals gepland", "No extension: the trajectory ends as planned");
        Clear(effects);
    }

    public static void Clear(Effects effects) => effects
        .Set(Fields.ExtensionRequestedOn, null)
        .Set(Fields.ExtensionMonths, null)
        .Set(Fields.ExtensionPrice, null);
}
