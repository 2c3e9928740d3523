using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>Arguments of triggers, which are also columns of the tables they are written to.</summary>
internal static class Arguments
{
    public static ColumnDefinition On { get; } = Column.Date("on", "Datum (leeg: vandaag)", "Date (empty: today)");

    public static ColumnDefinition Question { get; } =
        Column.Text(Fields.Question, "Hulpvraag, zonder medische gegevens", "Question for help, without medical data");

    public static ColumnDefinition Goals { get; } = Column.Text(TrajectoryFields.Objective, "Doelen", "Goals");

    public static ColumnDefinition Needs { get; } = Column.Text(
        "needs", "Onderzoek: behoeften, kenmerken en voorkeuren", "Investigation: needs, characteristics and preferences");

    public static ColumnDefinition OwnStrength { get; } =
        Column.Text("own_strength", "Onderzoek: eigen kracht", "Investigation: own strength");

    public static ColumnDefinition Network { get; } =
        Column.Text("network", "Onderzoek: sociaal netwerk", "Investigation: social network");

    public static ColumnDefinition GeneralFacilities { get; } = Column.Text(
        "general_facilities", "Onderzoek: algemene of voorliggende voorzieningen", "Investigation: general or preceding facilities");

    /// <summary>The broad clarification of the question (MGR-O01).</summary>
    public static ColumnDefinition[] Investigation { get; } = [Needs, OwnStrength, Network, GeneralFacilities];

    public static ColumnDefinition Segment { get; } = Column.Choice(
        Fields.Segment, "Segment", "Segment",
        Option(MgrNoordLimburg.Segment.Collective, "1 Begeleiding Collectief", "1 Collective support"),
        Option(MgrNoordLimburg.Segment.Individual, "2 Begeleiding Individueel", "2 Individual support"));

    public static ColumnDefinition ProductCode { get; } = Column.Choice(
        Fields.ProductCode, "Product", "Product",
        Option(MgrNoordLimburg.Segment.P1, "P1 Collectieve arbeidsmatige toeleiding", "P1 Collective work guidance"),
        Option(MgrNoordLimburg.Segment.P2Mbo, "P2 Individuele arbeidsmatige toeleiding (mbo)", "P2 Individual work guidance (mbo)"),
        Option(MgrNoordLimburg.Segment.P2Hbo, "P2 Individuele arbeidsmatige toeleiding (hbo)", "P2 Individual work guidance (hbo)"));

    public static ColumnDefinition Months { get; } =
        Column.Whole(TrajectoryFields.Months, "Duur in maanden", "Duration in months") with { Minimum = 1, Maximum = 60 };

    public static ColumnDefinition TermMonths { get; } =
        Column.Whole(Fields.TermMonths, "Afgesproken termijn in maanden", "Agreed term in months") with { Minimum = 1, Maximum = 60 };

    public static ColumnDefinition OrderedHours { get; } =
        Column.Decimal(Fields.OrderedHours, "Ingekochte uren over de hele termijn", "Hours bought over the whole term") with
        {
            Maximum = 10_000,
        };

    public static ColumnDefinition EvaluationOn { get; } =
        Column.Date("evaluation_on", "Eerste tussenevaluatie op", "First interim evaluation on");

    public static ColumnDefinition Route { get; } = Column.Choice(
        Fields.Route, "Grond van de keuze (leeg: gecontracteerd)", "Ground of the choice (empty: contracted)",
        Option(MgrNoordLimburg.Route.Contracted, "Gecontracteerd", "Contracted"),
        Option(MgrNoordLimburg.Route.CarriedOver, "Doorlopend uit 2021", "Carried over from 2021"),
        Option(MgrNoordLimburg.Route.Exception, "Niet gecontracteerd, uitzonderingsroute", "Not contracted, exception route"),
        Option(MgrNoordLimburg.Route.Subsidy, "Subsidierelatie", "Subsidy relation"),
        Option(MgrNoordLimburg.Route.InHouse, "Inbesteed", "In-house"));

    public static ColumnDefinition PurchasedOn { get; } =
        Column.Date(Fields.PurchasedOn, "Ingekocht op (doorlopend uit 2021)", "Bought on (carried over from 2021)");

    public static ColumnDefinition RateCode { get; } =
        Column.Text(Fields.RateCode, "Tarieflijn van de inkoop tot en met 2021", "Rate card line of the purchase up to 2021") with
        {
            MaxLength = 100,
        };

    public static ColumnDefinition AgreedRate { get; } = Column.Money(
        Fields.AgreedRate, "Afgesproken uurtarief (uitzonderingsroute of subsidie)", "Agreed hourly rate (exception route or subsidy)");

    public static ColumnDefinition WhyNoneFits { get; } = Column.Text(
        "why_none_fits", "Waarom past geen ingekochte voorziening?", "Why does no purchased provision fit?");

    public static ColumnDefinition BeginStep { get; } = Step(Fields.BeginStep, "Begintrede", "Begin step");

    public static ColumnDefinition TargetStep { get; } = Step(Fields.TargetStep, "Doeltrede", "Target step");

    public static ColumnDefinition CurrentStep { get; } = Step(Fields.CurrentStep, "Huidige trede", "Current step");

    public static ColumnDefinition Hours { get; } = Column.Decimal("hours", "Uren", "Hours") with { Maximum = 10_000 };

    /// <summary>Hours of one day.</summary>
    public static ColumnDefinition DayHours { get; } = Hours with { Maximum = 24 };

    public static ColumnDefinition Activity { get; } = Column.Text("activity", "Activiteit", "Activity") with { MaxLength = 500 };

    public static ColumnDefinition Reason { get; } = Column.Text("reason", "Motivatie", "Reason");

    public static ColumnDefinition Agreements { get; } = Column.Text("agreements", "Afspraken", "Agreements");

    public static ColumnDefinition Report { get; } =
        Column.Text("report", "Rapportage (leeg: de eerstvolgende)", "Report (empty: the next one)") with { MaxLength = 100 };

    public static ColumnDefinition NextPlace { get; } = Column.Choice(
        "next_place", "Volgende passende plek", "Next fitting place",
        Option("paid_work", "Betaald werk", "Paid work"),
        Option("voluntary_work", "Vrijwilligerswerk", "Voluntary work"),
        Option("other_trajectory", "Een ander traject", "Another trajectory"));

    public static ColumnDefinition Destination { get; } =
        Column.Text(Fields.Destination, "Bestemming van de deelnemer", "Destination of the participant") with { MaxLength = 500 };

    public static ChoiceOption Option(string value, string nl, string en) => new(value, new LocalizedText(nl, en));

    private static ColumnDefinition Step(string name, string nl, string en) =>
        Column.Whole(name, $"{nl} op de participatieladder (1 tot en met 6)", $"{en} on the participation ladder (1 to 6)") with
        {
            Minimum = 1,
            Maximum = 6,
            RuleIds = ["COM-07"],
        };
}
