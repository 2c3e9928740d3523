using Modular.Sdk.Modelling;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>What Noord-Limburg adds to the platform's tables. There is no field for medical data or a citizen service number.</summary>
internal static class MgrModel
{
    public const string Individual = "segment_individual";
    public const string Collective = "segment_collective";
    public const string Extensions = "extensions";
    public const string VatBasis = "vat_basis";
    public const string SocialReturnApplies = "social_return_applies";
    public const string SubsidyRelation = "subsidy_relation";
    public const string CarriesOutInHouse = "carries_out_in_house";

    public const string Excluding = "excluding";
    public const string Including = "including";

    private static readonly ChoiceOption[] Treatments =
    [
        Arguments.Option("standard_21", "21%", "21%"),
        Arguments.Option("reduced_9", "9%", "9%"),
        Arguments.Option("zero", "0%", "0%"),
        Arguments.Option("exempt", "Vrijgesteld", "Exempt"),
    ];

    public static Model Definition { get; } = new()
    {
        Trajectory =
        [
            Arguments.Segment, Arguments.ProductCode, Arguments.Route,
            Column.Date(Fields.PlacedOn, "Opdracht geplaatst op", "Order placed on"),
            Arguments.PurchasedOn, Arguments.RateCode, Arguments.AgreedRate, Arguments.OrderedHours,
            Column.Text(Fields.ResidenceAtOrder, "Woongemeente bij de opdracht", "Municipality of residence at the order"),
            Column.Choice(Fields.VatTreatment, "Btw-behandeling", "VAT treatment", Treatments),
            Arguments.Question,
            Column.Date(Fields.MatchedOn, "Matchingsgesprek op", "Matching conversation on"),
            Column.Date(Fields.PlanOn, "Plan van aanpak ontvangen op", "Plan van aanpak received on"),
            Arguments.BeginStep, Arguments.TargetStep, Arguments.CurrentStep, Arguments.TermMonths,
            Column.Whole(Fields.TermChanges, "Aanpassingen van de termijn", "Changes of the term"),
            Column.Date(Fields.StartSituationOn, "Startsituatie vastgelegd op", "Start situation recorded on"),
            Column.Decimal(Fields.WageValue, "Loonwaarde in procenten", "Wage value in per cent"),
            Column.Date(Fields.ThirdYearAgreedOn, "Afspraken derde jaar op", "Third-year agreements on"),
            Column.Date(Fields.StagnationOn, "Stagnatie gemeld op", "Stagnation reported on"),
            Column.Date(Fields.PlanAdjustedOn, "Plan bijgesteld op", "Plan adjusted on"),
            Column.Date(Fields.HandoverOn, "Warm overgedragen op", "Handed over warmly on"),
            Column.YesNo(Fields.DroppedOut, "Uitgevallen", "Dropped out"),
            Column.Text(Fields.EndReason, "Reden van het einde", "Reason of the end"),
            Ending.OutflowCategory,
            Arguments.Destination,
            Column.YesNo(Fields.ResultReached, "Resultaat bereikt binnen de termijn", "Result reached within the term"),
        ],
        Provider =
        [
            Column.YesNo(SubsidyRelation, "Subsidierelatie met de gemeente", "Subsidy relation with the municipality"),
            Column.YesNo(CarriesOutInHouse, "Gemeente of SW-bedrijf: kan inbesteed uitvoeren",
                "Municipality or sheltered-work company: can work in-house"),
        ],
        Contract =
        [
            Column.YesNo(Individual, "Segment 2 Individueel", "Segment 2 Individual"),
            Column.YesNo(Collective, "Segment 1 Collectief", "Segment 1 Collective"),
            Column.Whole(Extensions, "Aantal verlengingen met 3 jaar", "Number of extensions by 3 years") with { Maximum = 2, RuleIds = ["MGR-C01"] },
            Column.Choice(
                VatBasis, "Bedragen van het contract", "Amounts of the contract",
                Arguments.Option(Excluding, "Zonder btw", "Excluding VAT"), Arguments.Option(Including, "Met btw", "Including VAT")) with
            {
                RuleIds = ["DEC-09"],
            },
            Column.YesNo(SocialReturnApplies, "Verplichting voor social return en MVI", "Obligation of social return and MVI"),
        ],
        Tables = Modules.MgrNoordLimburg.Tables.All,
    };
}
