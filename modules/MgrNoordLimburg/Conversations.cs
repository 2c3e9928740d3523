using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Indicators;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>
/// Account conversations: planned with their backward deadlines (MGR-R02, MGR-R04), held with the standard agenda and minutes (MGR-C16);
/// and the yearly evaluative one of segment 2 (MGR-R08).
/// </summary>
internal static class Conversations
{
    public const string PlannedFor = "planned_for";
    public const string Step = "step";
    public const string HeldOn = "held_on";

    public const string QuestionnaireSent = "questionnaire_sent";
    public const string InputReceived = "input_received";
    public const string AgendaSent = "agenda_sent";

    private const int InputDays = -5;
    private const int AgendaDays = -3;
    private const int OverviewDays = -4;

    private static readonly ColumnDefinition Planned = Column.Date(PlannedFor, "Gesprek gepland op", "Conversation planned for");

    private static readonly ColumnDefinition Held = Column.Date(HeldOn, "Gehouden op", "Held on");

    private static readonly ColumnDefinition Minutes = Column.Text("minutes", "Verslag", "Minutes");

    private static readonly ColumnDefinition SocialReturnItem = Column.YesNo("social_return", "Social return besproken", "Social return discussed");

    private static readonly ColumnDefinition[] Agenda =
    [
        Column.YesNo("actions_and_decisions", "Actie- en besluitenlijst", "Actions and decisions"),
        Column.YesNo("implementation", "Stand van zaken implementatie", "Implementation"),
        Column.YesNo("dashboards", "Dashboards", "Dashboards"),
        Column.YesNo("escalations_and_incidents", "Escalaties en incidenten", "Escalations and incidents"),
        Column.YesNo("cooperation", "Samenwerking", "Cooperation"),
        Column.YesNo("development_tasks", "Ontwikkelopgaven", "Development tasks"),
        Column.YesNo("risks", "Risico's en beheersmaatregelen", "Risks"),
    ];

    public static IEnumerable<FileEntry> Entries { get; } =
    [
        Computing(OnFile.Of(
            EntryKinds.ConversationPlanned, "Gepland accountgesprek", "Planned account conversation", By.ContractManager,
            ["MGR-R03", "MGR-R04", "MGR-R02", "COM-03"], [Planned.Require("MGR-R03")], Plan)),
        OnFile.Of(
            EntryKinds.ConversationStep, "Voorbereiding van het accountgesprek", "Preparation of the account conversation",
            By.ProviderOrContractManager, ["MGR-R04"],
            [
                Planned.Require("MGR-R04"),
                Column.Choice(
                    Step, "Stap", "Step",
                    Arguments.Option(QuestionnaireSent, "Vragenlijst gestuurd", "Questionnaire sent"),
                    Arguments.Option(InputReceived, "Inbreng ontvangen", "Input received"),
                    Arguments.Option(AgendaSent, "Agenda gestuurd", "Agenda sent")).Require("MGR-R04"),
                Arguments.On,
            ],
            Prepare),
        OnFile.Of(
            EntryKinds.ConversationHeld, "Gehouden accountgesprek", "Account conversation held", By.ContractManager, ["MGR-C16", "MGR-R03"],
            [Held.Require("MGR-C16"), .. Agenda, SocialReturnItem, Minutes.Require("MGR-C16")], Hold),
        OnFile.Of(
            EntryKinds.EvaluativeConversation, "Evaluatief accountgesprek segment 2", "Evaluative account conversation segment 2",
            By.CaseManager, ["MGR-R08"],
            [
                Held.Require("MGR-R08"), Minutes.Require("MGR-R08"),
                Column.YesNo("contract_manager_present", "Contractmanager sloot aan", "Contract manager joined"),
            ],
            finding => finding.NotAhead("MGR-R08", HeldOn).Cite(
                "MGR-R08", "Het verloop van alle trajecten is besproken", "The course of all trajectories was discussed")),
    ];

    /// <summary>The last day for the questionnaire: about four weeks before.</summary>
    public static LocalDate QuestionnaireBy(LocalDate conversation, int days) => Terms.Days(conversation, -days);

    /// <summary>The last day on which the provider's input is in: five working days before.</summary>
    public static LocalDate InputBy(LocalDate conversation, WorkingDays calendar) => calendar.Add(conversation, InputDays);

    /// <summary>The last day on which the agenda goes out: three working days before.</summary>
    public static LocalDate AgendaBy(LocalDate conversation, WorkingDays calendar) => calendar.Add(conversation, AgendaDays);

    /// <summary>The last day for the quarterly overview: four working days before.</summary>
    public static LocalDate OverviewBy(LocalDate conversation, WorkingDays calendar) =>
        calendar.Add(conversation, OverviewDays);

    private static FileEntry Computing(FileEntry entry) => entry with
    {
        Definition = entry.Definition with
        {
            Computed =
            [
                Column.Date("questionnaire_by", "Vragenlijst uiterlijk", "Questionnaire at the latest"),
                Column.Date("input_by", "Inbreng uiterlijk", "Input at the latest"),
                Column.Date("overview_by", "Kwartaaloverzicht uiterlijk", "Quarterly overview at the latest"),
                Column.Date("agenda_by", "Agenda uiterlijk", "Agenda at the latest"),
            ],
        },
    };

    private static void Plan(Finding finding)
    {
        var on = finding.Given.Date(PlannedFor) ?? finding.Today;
        var calendar = finding.Tenant.Calendar;
        finding.Violations.Require(
            on >= finding.Today, "PLANNED_IN_PAST", "MGR-R03", "Een gesprek wordt vooruit gepland.", "A conversation is planned ahead.",
            PlannedFor);
        var questionnaire = QuestionnaireBy(on, (int)finding.Settings.Number(Settings.QuestionnaireDays));
        finding.Computed = FieldValues.Empty
            .With("questionnaire_by", questionnaire)
            .With("input_by", InputBy(on, calendar))
            .With("overview_by", OverviewBy(on, calendar))
            .With("agenda_by", AgendaBy(on, calendar));
        finding.Cite("MGR-R04", $"Inbreng uiterlijk {Write.Date(InputBy(on, calendar))}, agenda uiterlijk {Write.Date(AgendaBy(on, calendar))}",
                $"Input by {Write.Date(InputBy(on, calendar))}, agenda by {Write.Date(AgendaBy(on, calendar))}")
            .Cite("MGR-R02", $"Kwartaaloverzicht uiterlijk {Write.Date(OverviewBy(on, calendar))}",
                $"Quarterly overview by {Write.Date(OverviewBy(on, calendar))}")
            .Cite("COM-03", "Terug geteld in werkdagen", "Counted backward in working days");
        if (questionnaire < finding.Today)
        {
            finding.Flag(
                "short_notice", "MGR-R04", RoleIds.ContractManager,
                "Korter dan vier weken vooraf gepland", "Planned less than four weeks ahead");
        }
    }

    private static void Prepare(Finding finding)
    {
        var planned = finding.Given.Date(PlannedFor) ?? finding.Today;
        var calendar = finding.Tenant.Calendar;
        finding.NotAhead("MGR-R04").Violations.Require(
            finding.File.Any(entry => entry.Kind == EntryKinds.ConversationPlanned && entry.Values.Date(PlannedFor) == planned),
            "NO_SUCH_CONVERSATION", "MGR-R04", "Er is geen gesprek gepland op deze dag.", "No conversation is planned for this day.", PlannedFor);
        var step = finding.Given.Text(Step);
        var due = step switch
        {
            QuestionnaireSent => QuestionnaireBy(planned, (int)finding.Settings.Number(Settings.QuestionnaireDays)),
            InputReceived => InputBy(planned, calendar),
            _ => AgendaBy(planned, calendar),
        };
        if (step == InputReceived)
        {
            finding.Count(new Measure(Indicators.StatementsInTime, $"input_{Write.Date(planned)}", finding.On) { Met = finding.On <= due })
                .Cite("MGR-K09", finding.On <= due ? "Op tijd" : "Te laat", finding.On <= due ? "In time" : "Late");
        }

        if (finding.On > due)
        {
            finding.Flag("late_preparation", "MGR-R04", RoleIds.ContractManager, $"Uiterlijk op {Write.Date(due)}", $"Due on {Write.Date(due)}");
        }
        else
        {
            finding.Cite("MGR-R04", $"Op tijd: uiterlijk {Write.Date(due)}", $"In time: due {Write.Date(due)}");
        }
    }

    private static void Hold(Finding finding)
    {
        finding.NotAhead("MGR-C16", HeldOn);
        foreach (var item in Agenda)
        {
            finding.Violations.Require(
                finding.Given.Yes(item.Name), $"{item.Name.ToUpperInvariant()}_NOT_DISCUSSED", "MGR-C16",
                $"Niet besproken: {item.Label.Nl}.", $"Not discussed: {item.Label.En}.", item.Name);
        }

        var applies = finding.Provider?.Contracts.Any(contract => contract.Yes(MgrModel.SocialReturnApplies)) == true;
        finding.Violations.Require(
            !applies || finding.Given.Yes(SocialReturnItem.Name), "SOCIAL_RETURN_NOT_DISCUSSED", "MGR-C13",
            "Social return geldt voor deze aanbieder en staat op de agenda.",
            "Social return applies to this provider and is on the agenda.", SocialReturnItem.Name);
        finding.Cite("MGR-C16", "De vaste agenda is besproken; verslag door de contractmanager",
            "The standard agenda was discussed; minutes by the contract manager");
    }
}
