using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>What is agreed before the start, the start situation, and the start (MGR-O06).</summary>
internal static class Starting
{
    private static readonly ColumnDefinition WithProvider =
        Column.YesNo("agreed_with_provider", "Afgestemd met de aanbieder", "Agreed with the provider");

    private static readonly ColumnDefinition Wheel =
        Column.Text("positive_health", "Gesprek Positieve Gezondheid, zonder medische gegevens",
            "Positive Health conversation, without medical data");

    private static readonly ColumnDefinition Goals = Column.Text("agreed_goals", "Vastgelegde doelen", "Goals as recorded");

    private static readonly ColumnDefinition StartedOn = Column.Date(TrajectoryFields.StartedOn, "Eerste dag (leeg: vandaag)",
        "First day (empty: today)");

    public static ColumnDefinition[] Situation { get; } = [Wheel, Goals];

    public static ColumnDefinition[] StepRow { get; } =
    [
        Column.Text("moment", "Moment", "Moment"), Arguments.BeginStep, Arguments.TargetStep, Arguments.CurrentStep, Arguments.TermMonths,
    ];

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.AgreeSteps, "Begintrede, doeltrede en termijn afspreken", "Agree begin step, target step and term", By.CaseManager,
            ["MGR-O08", "MGR-O06", "MGR-O07", "MGR-O09", "COM-07"],
            [
                Arguments.On, Arguments.BeginStep.Require("MGR-O06"), Arguments.TargetStep.Require("MGR-O06"),
                Arguments.TermMonths.Require("MGR-O06"), WithProvider.Require("MGR-O06"),
            ],
            Agree) with
        {
            Check = CheckAgreed,
        },
        new Act(
            Trigger.RecordStartSituation, "Startsituatie vastleggen", "Record the start situation", By.CaseManager,
            ["MGR-O06", "MGR-K01", "COM-08"],
            [Arguments.On, Wheel.Require("MGR-O06"), Goals.Require("MGR-O06")], RecordSituation) with
        {
            Check = (command, violations) => command.CheckPast(violations, "MGR-O06"),
        },
        new Act(
            Trigger.Start, "Starten", "Start", By.ProviderOrCaseManager, ["MGR-O06", "MGR-T02", "MGR-K01"], [StartedOn], Start) with
        {
            Check = CheckStart,
        },
    ];

    private static void CheckAgreed(Command command, Violations violations)
    {
        command.CheckPast(violations, "MGR-O06");
        violations.Require(
            command.Given.Yes(WithProvider.Name), "NOT_AGREED_WITH_PROVIDER", "MGR-O06",
            "Casusregisseur en aanbieder spreken dit samen af.", "Case manager and provider agree on this together.", WithProvider.Name);
        violations.Require(
            !(command.Given.Whole(Fields.TargetStep) < command.Given.Whole(Fields.BeginStep)), "TARGET_BELOW_BEGIN", "COM-07",
            "De doeltrede ligt onder de begintrede.", "The target step lies below the begin step.", Fields.TargetStep);
    }

    private static void Agree(Command command, Effects effects)
    {
        effects.Copy(command.Given, Fields.BeginStep, Fields.TargetStep, Fields.TermMonths)
            .Set(Fields.CurrentStep, command.Given.Whole(Fields.BeginStep))
            .Record(Tables.Steps, FieldValues.From(
                from column in StepRow
                select KeyValuePair.Create(column.Name, command.Given.Get(column.Name)))
                .With("moment", "agreed").With(Arguments.On.Name, command.On))
            .Cite("MGR-O06", "Begintrede, doeltrede en termijn afgesproken met de aanbieder",
                "Begin step, target step and term agreed with the provider")
            .Cite("COM-07", "Treden met hun datum bewaard", "Steps kept with their date");
        if (!command.IsCollective)
        {
            effects.Cite("MGR-O09", "De aanbieder bepaalt de duur in overleg met de casusregisseur",
                "The provider sets the duration in consultation with the case manager");
        }
    }

    private static void RecordSituation(Command command, Effects effects)
    {
        effects.Set(Fields.StartSituationOn, command.On)
            .Record(Tables.StartSituations, command.Row)
            .Cite("MGR-O06", "Startsituatie vastgelegd met Positieve Gezondheid", "Start situation recorded with Positive Health");
        if (command.StartedOn is { } started)
        {
            Counting.StartRegistration(command, effects, started, complete: true);
        }
    }

    private static void CheckStart(Command command, Violations violations)
    {
        command.CheckPast(violations, "MGR-O06", TrajectoryFields.StartedOn);
        violations.Require(
            command.Route != Route.CarriedOver || FirstDay(command) <= Framework.Beginning, "NOT_RUNNING_IN_2021", "MGR-C06",
            "Doorlopen kan alleen wat op 1 januari 2022 liep.", "Only what ran on 1 January 2022 is carried over.", TrajectoryFields.StartedOn);
        if (command.Term is { } term)
        {
            var start = FirstDay(command);
            Chain.CheckEnd(command, violations, start, command.LastDay(start, term), TrajectoryFields.StartedOn);
        }
    }

    private static LocalDate FirstDay(Command command) => command.Given.Date(TrajectoryFields.StartedOn) ?? command.Today;

    private static void Start(Command command, Effects effects)
    {
        var start = FirstDay(command);
        var end = command.LastDay(start, command.Term ?? 1);
        effects.Set(TrajectoryFields.StartedOn, start)
            .Set(TrajectoryFields.EndsOn, end)
            .Set(TrajectoryFields.Months, command.Term)
            .Meet(Deadlines.Start, start)
            .Cite("DEC-14", $"Laatste dag {Write.Date(end)}", $"Last day {Write.Date(end)}");
        Schedule.Owe(command, effects, start, end);
        Chain.Owe(command, effects, start, end);
        Evaluating.Final(effects, end);
        var complete = command.Values.Has(Fields.StartSituationOn);
        Counting.Started(command, effects, start);
        Counting.StartRegistration(command, effects, start, complete);
        if (!complete)
        {
            effects.Flag(new Signal(
                "start_situation_missing", "MGR-O06", RoleIds.CaseManager,
                Write.Text("De startsituatie is niet vastgelegd", "The start situation was not recorded")));
        }

        if (!command.Values.Has(Fields.PlanOn))
        {
            effects.Flag(new Signal(
                "plan_missing", "MGR-O05", RoleIds.Provider,
                Write.Text("Er is nog geen plan van aanpak", "There is no plan van aanpak yet")));
        }
    }
}
