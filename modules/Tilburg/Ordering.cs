using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Contracting;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg;

/// <summary>The order of the case manager: goals, client, why this offer, and the terms that are kept with it.</summary>
internal static class Ordering
{
    private const string ExistingOffer = "existing_offer_considered";
    private const string ClientChose = "client_chose";

    public static ColumnDefinition ClientGroup { get; } = Column.Choice(
        Fields.ClientGroup, "Groep van de klant", "Client's group",
        new("p_wet", new("Participatiewet", "Participation act")),
        new("ioaw", new("IOAW", "IOAW")),
        new("nug", new("Niet-uitkeringsgerechtigd", "Not entitled to benefits")));

    public static ColumnDefinition[] Form { get; } =
    [
        Arguments.Objective.Require("TIL-O01"),
        ClientGroup.Require("TIL-O07"),
        Column.Text(TrajectoryFields.CaseManager, "Klantregisseur", "Case manager").Require("TIL-O07") with { MaxLength = 200 },
        Column.YesNo(ExistingOffer, "Eerst gekeken naar het bestaande aanbod; dat past niet",
            "The existing offer was looked at first and does not fit").Require("TIL-O06"),
        Column.Text(Fields.Options, "Opties die op een rij zijn gezet", "Options that were listed").Require("TIL-O06"),
        Column.YesNo(ClientChose, "De klant koos deze opdrachtnemer", "The client chose this provider").Require("TIL-O06"),
        Arguments.Duration with { RuleIds = ["TIL-O09"] },
        Column.Whole(Fields.MaximumMonths, "Maximale duur voor deze klant (maanden)", "Maximum for this client (months)") with
        {
            Minimum = 1, Maximum = 12, RuleIds = ["TIL-O04"],
        },
        Arguments.LadderBefore,
        Arguments.LadderTarget,
    ];

    public static TriggerDefinition Order { get; } = new("order", Write.Text("Opdracht geven", "Place an order"), By.CaseManager)
    {
        Arguments = [.. Form],
        RuleIds = ["TIL-O01", "TIL-O04", "TIL-O06", "TIL-O07", "TIL-O09", "TIL-F01", "TIL-D01", "DEC-04", "COM-06"],
    };

    public static void CheckOrder(Command command, Violations violations)
    {
        CheckOffer(command, violations);
        violations.RequireGiven(command.Given, "TIL-O01", Arguments.Objective);
        violations.RequireGiven(command.Given, "TIL-O07", Form[1], Form[2]);
        violations.Require(
            command.Given.Yes(ExistingOffer), "EXISTING_OFFER_FIRST", "TIL-O06",
            "Eerst wordt gekeken of het bestaande aanbod past.", "The existing offer is looked at first.", ExistingOffer);
        violations.Require(
            command.Given.Yes(ClientChose), "CLIENT_CHOOSES", "TIL-O06",
            "De klant kiest uit de opties.", "The client chooses from the options.", ClientChose);
        violations.Require(
            !(command.Given.Whole(Fields.MaximumMonths) < command.FirstMonths), "LONGER_THAN_MAXIMUM", "TIL-O04",
            "Het traject is langer dan de klantregisseur voor deze klant bepaalde.",
            "The trajectory is longer than the case manager set for this client.", Fields.MaximumMonths);
    }

    public static State Open(Command command, Effects effects)
    {
        var months = command.FirstMonths ?? Durations.All[0];
        effects.Copy(command.Given, TrajectoryFields.Objective, TrajectoryFields.CaseManager, Fields.ClientGroup, Fields.Options,
                Fields.MaximumMonths)
            .Set(TrajectoryFields.Months, months)
            .Set(Fields.FirstMonths, months)
            .Record(Tables.Orders, command.Given.With(Arguments.On.Name, command.Today).With(Arguments.Duration.Name, Durations.Code(months)))
            .Cite("TIL-O01", "Opdracht met doelen; de opdracht is leidend", "Order with goals; the order leads")
            .Cite("TIL-O04", $"Duur {months} maanden", $"Duration {months} months")
            .Cite("TIL-O06", "Bestaand aanbod bekeken, opties op een rij, keuze van de klant",
                "Existing offer looked at, options listed, the client's choice")
            .Cite("TIL-O07", $"Groep {command.Given.Text(Fields.ClientGroup)}", $"Group {command.Given.Text(Fields.ClientGroup)}")
            .Cite("DEC-19", "De doelen komen uit het plan van aanpak van klant en klantregisseur",
                "The goals come from the plan of client and case manager");
        Pricing.Pin(command, effects, months);
        Ladder.Keep(command, effects);
        effects.Due(new Deadline(
                Deadlines.Invitation, command.Term(Terms.Weeks(command.Today, 1)), "TIL-D01",
                Write.Text("Uitnodiging voor de intake binnen 1 week na de opdracht", "Invitation for the intake within 1 week of the order")))
            .Count(Indicators.Of(Indicators.Ordered, command.Today))
            .Cite("TIL-V01", "Telt mee voor het verwachte volume", "Counts for the expected volume");
        return State.Ordered;
    }

    private static void CheckOffer(Command command, Violations violations)
    {
        var sheet = command.Reference.ProductSheet;
        violations.Require(
            ContractTerms.InForce(command.Reference.Contract, command.Today),
            "NO_ACTIVE_CONTRACT", "TIL-C07",
            "De opdrachtnemer heeft geen overeenkomst die vandaag geldt.", "The provider has no agreement in force today.");
        Durations.Check(violations, command.FirstMonths);
        violations.Require(
            sheet?.Text(ProductSheetFields.Status) == "approved", "DURATION_NOT_OFFERED", "TIL-O09",
            "De opdrachtnemer biedt deze duur niet aan.", "The provider does not offer this duration.");
        violations.Require(
            command.Given.Text(Arguments.Duration.Name) is not { } asked || asked == sheet?.Text(ProductSheetFields.ProductCode),
            "DURATION_NOT_OFFERED", "TIL-O09",
            "Het gekozen aanbod heeft een andere duur.", "The chosen offer has another duration.", Arguments.Duration.Name);
        if (command.FirstMonths is { } months)
        {
            Pricing.Check(violations, sheet?.Money(ProductSheetFields.Price), months, command.Reference.Rates, command.Today);
        }
    }
}
