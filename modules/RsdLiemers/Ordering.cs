using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Contracting;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.RsdLiemers;

/// <summary>The order, with or without an introduction before it.</summary>
internal static class Ordering
{
    private const string Introduction = "introduction";

    private static readonly ColumnDefinition[] Form =
        [Arguments.Objective, Arguments.Background, Arguments.Months, Arguments.HalfYearlyReason];

    public static TriggerDefinition Order { get; } = new("order", Write.Text("Opdracht geven", "Place an order"), By.CaseManager)
    {
        Arguments = [.. Form, Column.YesNo(Introduction, "Eerst een kosteloze kennismaking", "A free introduction first")],
        RuleIds = ["RSD-O01", "RSD-C01", "COM-06"],
    };

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.PlaceOrder, "Opdracht geven na kennismaking", "Place the order after the introduction",
            By.CaseManager, ["RSD-O01", "RSD-C01", "COM-06"], [.. Form], PlaceOrder) with { Check = CheckOrder },
        new Act(
            Trigger.NoStart, "Geen start na kennismaking", "No start after the introduction",
            By.ProviderOrCaseManager, ["RSD-F07", "DEC-34"],
            [
                Arguments.On,
                Arguments.ReportedBy.Require("RSD-F07"),
                Arguments.Hours,
            ],
            NoStart) with { Check = CheckNoStart },
    ];

    public static void CheckOrder(Command command, Violations violations)
    {
        CheckNetwork(command, violations);
        if (command.Given.Yes(Introduction))
        {
            return;
        }

        violations.Require(
            !string.IsNullOrWhiteSpace(command.Given.Text(TrajectoryFields.Objective)), "OBJECTIVE_MISSING", "RSD-O01",
            "Een opdracht zonder doelstelling wordt niet aangenomen.", "An order without an objective is refused.", "objective");
        command.CheckGiven(violations, "RSD-O01", Arguments.Background);
        violations.Require(
            ClientNumber(command) is not null, "CLIENT_NUMBER_MISSING", "RSD-O01",
            "Het cliëntnummer ontbreekt.", "The client number is missing.");
        var onSheet = command.Reference.ProductSheet?.Whole(ProductSheetFields.Months);
        violations.Require(
            onSheet is null || (command.Given.Whole(TrajectoryFields.Months) ?? onSheet) == onSheet, "MONTHS_ON_SHEET", "RSD-P01",
            "Het productblad legt het aantal maanden vast.", "The product sheet sets the number of months.", "months");
        if (Months(command) is { } months)
        {
            Lengths.Check(violations, command.Code, months, command.Settings, "months");
        }
    }

    public static State Open(Command command, Effects effects)
    {
        if (!command.Given.Yes(Introduction))
        {
            PlaceOrder(command, effects);
            return State.Ordered;
        }

        effects.Set(TrajectoryFields.ClientNumber, ClientNumber(command))
            .Cite("RSD-F07", "Vrijblijvende kennismaking; kosteloos als er geen start volgt",
                "Non-committal introduction; free when no start follows");
        return State.Introduction;
    }

    private static void PlaceOrder(Command command, Effects effects)
    {
        effects.Set(TrajectoryFields.ClientNumber, ClientNumber(command))
            .Set(TrajectoryFields.Months, Months(command))
            .Set(Fields.ReferredOn, command.Today)
            .Copy(command.Given, TrajectoryFields.Objective, Fields.Background, Fields.HalfYearlyReason)
            .Cite("RSD-O01", "Opdrachtformulier met doelstelling ontvangen", "Order form with an objective received")
            .Cite("RSD-C01", "Contract en productblad zijn van kracht", "Contract and product sheet are in force");
        Pricing.Pin(command, effects);
        effects.Due(new Deadline(
            Deadlines.Intake, command.Term(Terms.Weeks(command.Today, 2)), "RSD-D01",
            Write.Text("Intake binnen 2 weken na aanmelding", "Intake within 2 weeks after the referral")));
        CiteOrderForm(command.Code, effects);
    }

    private static void CiteOrderForm(ProductCode code, Effects effects)
    {
        var (rule, nl, en) = code switch
        {
            ProductCode.FixedShort => ("RSD-O02", "Directe opdracht; de aanbieder bevestigt de startdatum",
                "Direct order; the provider confirms the start date"),
            ProductCode.FixedLong => ("RSD-O04", "Directe opdracht; de aanbieder stuurt een plan",
                "Direct order; the provider sends a plan"),
            ProductCode.Support => ("RSD-O05", "De jobcoach stuurt een onderbouwde offerte", "The job coach sends a substantiated quote"),
            _ => ("RSD-O03", "De aanbieder stuurt een offerte met plan", "The provider sends a quote with a plan"),
        };
        effects.Cite(rule, nl, en);
    }

    private static void CheckNetwork(Command command, Violations violations)
    {
        var sheet = command.Reference.ProductSheet;
        violations.Require(
            ContractTerms.InForce(command.Reference.Contract, command.Today),
            "NO_ACTIVE_CONTRACT", "RSD-C01",
            "De aanbieder heeft geen contract dat vandaag geldt.", "The provider has no contract in force today.");
        violations.Require(
            sheet?.Text(ProductSheetFields.Status) == "approved", "PRODUCT_SHEET_NOT_APPROVED", "RSD-C01",
            "Het productblad is niet akkoord bevonden.", "The product sheet is not approved.");
        violations.Require(
            command.Code != default, "PRODUCT_CODE_UNKNOWN", "RSD-P01",
            "Het productblad noemt geen productcode 1 tot en met 5.", "The product sheet names no product code from 1 to 5.");
        violations.Require(
            !command.Code.HasFixedPrice() || sheet?.Has(ProductSheetFields.Price) == true, "PRICE_MISSING", "RSD-P01",
            "Code 1 en 3 hebben een vaste prijs op het productblad.", "Codes 1 and 3 have a fixed price on the product sheet.");
    }

    private static void CheckNoStart(Command command, Violations violations)
    {
        command.CheckPast(violations, "RSD-F07");
        violations.Require(
            command.Settings.Text(Settings.IntroductionHandBack) == "not_needed" || command.Role == Modular.Sdk.RoleIds.CaseManager,
            "APPROVAL_NEEDED", "DEC-34",
            "Hier registreert de klantmanager dat er geen start volgt.", "Here the case manager registers that no start follows.");
    }

    private static void NoStart(Command command, Effects effects)
    {
        effects.Set(TrajectoryFields.CompletedOn, command.On)
            .Record(Tables.Ends, command.Given.With(Arguments.On.Name, command.On))
            .Cite("RSD-F07", "Geen start na kennismaking: niets te factureren", "No start after the introduction: nothing to invoice")
            .Cite("DEC-34", "Terugkoppeling per telefoon of e-mail volstaat", "A call or an email is enough");
        if (command.Given.Decimal(Arguments.Hours.Name) > 1)
        {
            effects.Flag(new Signal(
                "long_introduction", "RSD-F07", Modular.Sdk.RoleIds.CaseManager,
                Write.Text("De kennismaking duurde langer dan 1 uur; zij blijft kosteloos",
                    "The introduction took more than 1 hour; it stays free")));
        }
    }

    private static string? ClientNumber(Command command) =>
        command.Reference.Participant.Text(ParticipantFields.ClientNumber) ?? command.Values.Text(TrajectoryFields.ClientNumber);

    private static int? Months(Command command) =>
        (int?)(command.Reference.ProductSheet?.Whole(ProductSheetFields.Months) ?? command.Given.Whole(TrajectoryFields.Months));
}
