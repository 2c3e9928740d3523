using Modular.Sdk;
using Modular.Sdk.Contracting;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>The choice of the provider: contracted, or one of the ways around a contract.</summary>
internal static class Routes
{
    private static readonly LocalDate Beginning = new(2022, 1, 1);

    public static void Check(Command command, Violations violations)
    {
        switch (command.Given.Text(Fields.Route) ?? Route.Contracted)
        {
            case Route.CarriedOver:
                CheckCarriedOver(command, violations);
                break;
            case Route.Exception:
                CheckException(command, violations);
                break;
            case Route.Subsidy:
                CheckSubsidy(command, violations);
                break;
            case Route.InHouse:
                CheckInHouse(command, violations);
                break;
            default:
                CheckContract(command, violations);
                break;
        }
    }

    public static void Apply(Command command, Effects effects)
    {
        switch (command.Given.Text(Fields.Route) ?? Route.Contracted)
        {
            case Route.CarriedOver:
                effects.Cite("MGR-C06", "Wordt afgemaakt onder het oude contract", "Is finished under the old contract")
                    .Cite("MGR-F03", $"Houdt de tarieflijn {command.Given.Text(Fields.RateCode)}",
                        $"Keeps the rate card line {command.Given.Text(Fields.RateCode)}");
                break;
            case Route.Exception:
                effects.Flag(new Signal(
                    "not_contracted", "MGR-C05", RoleIds.ContractManager,
                    Write.Text("Niet gecontracteerd: vraag de aanbieder zich in te schrijven voor segment Individueel",
                        "Not contracted: ask the provider to enter the open house of segment Individual")));
                break;
            case Route.Subsidy:
                effects.Cite("MGR-C05", "Subsidierelatie met de gemeente", "Subsidy relation with the municipality");
                break;
            case Route.InHouse:
                effects.Cite("MGR-C09", "Inbesteed: de regels voor contract, tarief en KPI gelden niet",
                        "In-house: the rules for contract, rate and KPI do not apply")
                    .Cite("DEC-30", "Alleen wat als inbesteed is gemerkt, telt als inbesteed", "Only what is marked in-house counts as such");
                break;
            default:
                effects.Cite("MGR-C03", "De aanbieder is gecontracteerd voor dit segment", "The provider is contracted for this segment");
                break;
        }
    }

    private static void CheckContract(Command command, Violations violations)
    {
        var contract = command.Reference.Contract;
        violations.Require(
            ContractTerms.InForce(contract, command.Today), "NO_CONTRACT", "MGR-C03",
            "De aanbieder heeft geen contract dat vandaag geldt; zonder contract is er alleen de uitzonderingsroute.",
            "The provider has no contract in force today; without one there is only the exception route.");
        violations.Require(
            !ContractTerms.InForce(contract, command.Today) || Framework.Covers(contract, command.ProductCode),
            "SEGMENT_NOT_CONTRACTED", "MGR-C03",
            "De aanbieder is niet gecontracteerd voor dit segment.", "The provider is not contracted for this segment.");
        violations.Require(
            command.Reference.ProductSheet?.Text(ProductSheetFields.Status) == "approved", "PRODUCT_SHEET_NOT_APPROVED", "MGR-C03",
            "Het productblad is niet akkoord bevonden.", "The product sheet is not approved.");
    }

    private static void CheckCarriedOver(Command command, Violations violations)
    {
        command.CheckGiven(violations, "MGR-C06", Arguments.PurchasedOn);
        command.CheckGiven(violations, "MGR-F03", Arguments.RateCode);
        violations.Require(
            MgrNoordLimburg.Segment.Of(command.Given.Text(Fields.RateCode)) is null, "RATE_CARD_OF_2022", "MGR-F03",
            "Wat doorloopt houdt de tarieven van de inkoop tot en met 2021, niet de nieuwe.",
            "What is carried over keeps the rates of the purchase up to 2021, not the new ones.", Fields.RateCode);
        violations.Require(
            !(command.Given.Date(Fields.PurchasedOn) >= Beginning), "BOUGHT_AFTER_2021", "MGR-C06",
            "Doorlopen kan alleen wat voor 1 januari 2022 is ingekocht.", "Only what was bought before 1 January 2022 is carried over.",
            Fields.PurchasedOn);
        violations.Require(
            MgrNoordLimburg.Segment.Of(command.ProductCode) != MgrNoordLimburg.Segment.Collective, "COLLECTIVE_IS_NEW", "MGR-C06",
            "Segment 1 is nieuw per 2022: daar loopt niets uit door.", "Segment 1 is new in 2022: nothing is carried over in it.");
    }

    private static void CheckException(Command command, Violations violations)
    {
        violations.Require(
            command.Settings.On(Settings.ExceptionRoute), "EXCEPTION_ROUTE_CLOSED", "MGR-C05",
            "Deze gemeente heeft geen uitzonderingsroute open.", "This municipality has no exception route open.", Fields.Route);
        violations.Require(
            !ContractTerms.InForce(command.Reference.Contract, command.Today)
                || !Framework.Covers(command.Reference.Contract, command.ProductCode),
            "PROVIDER_IS_CONTRACTED", "MGR-C05",
            "Deze aanbieder is gecontracteerd; de uitzonderingsroute is niet nodig.",
            "This provider is contracted; the exception route is not needed.", Fields.Route);
        violations.Require(
            MgrNoordLimburg.Segment.Of(command.ProductCode) != MgrNoordLimburg.Segment.Collective, "COLLECTIVE_IS_CLOSED", "MGR-C03",
            "Segment 1 gebruikt alleen zijn drie aanbieders.", "Segment 1 uses its three providers only.", Fields.Route);
        command.CheckGiven(violations, "MGR-C05", Arguments.WhyNoneFits, Arguments.AgreedRate);
    }

    private static void CheckSubsidy(Command command, Violations violations)
    {
        violations.Require(
            command.Reference.Provider.Yes(MgrModel.SubsidyRelation), "NO_SUBSIDY_RELATION", "MGR-C05",
            "De gemeente heeft geen subsidierelatie met deze aanbieder.", "The municipality has no subsidy relation with this provider.",
            Fields.Route);
        command.CheckGiven(violations, "MGR-F05", Arguments.AgreedRate);
    }

    private static void CheckInHouse(Command command, Violations violations) => violations.Require(
        command.Reference.Provider.Yes(MgrModel.CarriesOutInHouse), "NOT_AN_IN_HOUSE_COMPANY", "MGR-C09",
        "Inbesteden kan alleen bij de gemeente zelf of haar SW-bedrijf.",
        "In-house is the municipality itself or its sheltered-work company only.", Fields.Route);
}
