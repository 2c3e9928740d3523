using Modular.Sdk;
using Modular.Sdk.Indicators;
using Modular.Sdk.Modelling;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>Satisfaction on three sides (MGR-K03, MGR-R07), and what follows on parts rated insufficient (MGR-R12).</summary>
internal static class Surveys
{
    public const string Side = "side";
    public const string Parts = "insufficient_parts";
    public const string Survey = "survey";

    public const string Participant = "participant";

    private const string Provider = "provider";
    private const string Employer = "employer";
    private const string CaseManager = "case_manager";
    private const string Both = "provider_and_case_manager";
    private const decimal Good = 8;

    private static readonly ColumnDefinition SideOf = Column.Choice(
        Side, "Wie oordeelt", "Who rates",
        Arguments.Option(Participant, "Deelnemer", "Participant"), Arguments.Option(Provider, "Aanbieder", "Provider"),
        Arguments.Option(Employer, "Ondernemer", "Employer"));

    private static readonly ColumnDefinition Rated = Column.Choice(
        "rated", "Wie wordt beoordeeld", "Who is rated",
        Arguments.Option(Provider, "Aanbieder", "Provider"), Arguments.Option(CaseManager, "Casusregisseur", "Case manager"),
        Arguments.Option(Both, "Aanbieder en casusregisseur", "Provider and case manager"));

    private static readonly ColumnDefinition Score =
        Column.Decimal("score", "Gemiddeld cijfer", "Average score") with { Minimum = 1, Maximum = 10 };

    private static readonly ColumnDefinition SurveyOf =
        Column.Text(Survey, "Onderzoek (nummer)", "Survey (identifier)").Require("MGR-R12") with { MaxLength = 100 };

    public static IEnumerable<FileEntry> Entries { get; } =
    [
        OnFile.Of(
            EntryKinds.Survey, "Tevredenheidsonderzoek", "Satisfaction survey", By.ProviderOrCaseManager, ["MGR-K03", "MGR-R07", "MGR-R12"],
            [
                Arguments.On, Arguments.Segment.Require("MGR-K03"), SideOf.Require("MGR-K03"), Rated.Require("MGR-K03"),
                Score.Require("MGR-K03"), Column.Text(Parts, "Onvoldoende beoordeelde onderdelen", "Parts rated insufficient"),
            ],
            Judge),
        OnFile.Of(
            EntryKinds.ImprovementPlan, "Verbeterplan", "Improvement plan", By.Provider, ["MGR-R12"],
            [
                Arguments.On, SurveyOf, Column.Text("measures", "Maatregelen", "Measures").Require("MGR-R12"),
                Column.Date("discussed_on", "Besproken met de gemeente op", "Discussed with the municipality on").Require("MGR-R12"),
            ],
            finding => Answer(finding.NotAhead("MGR-R12", "discussed_on"), "Verbeterplan gemaakt en besproken", "Improvement plan made and discussed")),
        OnFile.Of(
            EntryKinds.SurveyConversation, "Gesprek over de tevredenheid", "Conversation about satisfaction", By.CaseManager, ["MGR-R12"],
            [Arguments.On, SurveyOf, Column.Text("points", "Te verbeteren punten", "Points to improve").Require("MGR-R12")],
            finding => Answer(finding, "Besproken met wie beoordeelde", "Discussed with those who rated")),
    ];

    private static void Judge(Finding finding)
    {
        var segment = finding.Given.Text(Fields.Segment);
        var side = finding.Given.Text(Side);
        var rated = finding.Given.Text(Rated.Name);
        var score = finding.Given.Decimal(Score.Name) ?? 0;
        finding.NotAhead("MGR-K03").Violations.Require(
            IsRatedBy(side, rated, segment), "WRONG_PARTY_RATED", "MGR-K03",
            "Deelnemers beoordelen de aanbieder, aanbieders de casusregisseur, ondernemers in segment 1 de casusregisseur en in segment 2 "
                + "de aanbieder en de casusregisseur.",
            "Participants rate the provider, providers the case manager, employers the case manager in segment 1 and provider and case "
                + "manager in segment 2.", Rated.Name);
        finding.Cite("MGR-K03", score >= Good ? "Een 8 of meer" : "Minder dan een 8", score >= Good ? "8 or more" : "Less than 8");
        switch (side)
        {
            case Participant:
                finding.Count(new Measure(Indicators.ParticipantsSatisfied(segment), "survey", finding.On) { Met = score >= Good })
                    .Count(new Measure(Indicators.ParticipantScore(segment), "survey", finding.On) { Value = score })
                    .Cite("MGR-R07", "Onderzoek onder de deelnemer afgenomen", "Participant surveyed");
                break;
            case Provider:
                finding.Count(new Measure(Indicators.ProviderScore(segment), "survey", finding.On) { Value = score });
                break;
            default:
                finding.Count(new Measure(Indicators.EmployersSatisfied(segment), "survey", finding.On) { Met = score >= Good });
                break;
        }

        if (string.IsNullOrWhiteSpace(finding.Given.Text(Parts)))
        {
            return;
        }

        if (side == Participant)
        {
            finding.Flag(
                "improvement_plan_due", "MGR-R12", RoleIds.Provider,
                "Onderdelen zijn onvoldoende: maak een verbeterplan", "Parts are insufficient: make an improvement plan");
        }
        else
        {
            finding.Flag(
                "conversation_due", "MGR-R12", RoleIds.CaseManager,
                "Onderdelen zijn onvoldoende: ga in gesprek", "Parts are insufficient: hold a conversation");
        }
    }

    private static bool IsRatedBy(string? side, string? rated, string? segment) => side switch
    {
        Participant => rated == Provider,
        Provider => rated == CaseManager,
        _ => rated == (segment == Segment.Collective ? CaseManager : Both),
    };

    private static void Answer(Finding finding, string nl, string en)
    {
        finding.NotAhead("MGR-R12").Violations.Require(
            finding.File.Any(entry => entry.Kind == EntryKinds.Survey && Told.Names(finding.Given.Text(Survey), entry)), "NO_SUCH_SURVEY", "MGR-R12",
            "Dit onderzoek is er niet bij deze aanbieder.", "The provider has no such survey.", Survey);
        finding.Cite("MGR-R12", nl, en);
    }
}
