using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>Stagnation: the plan is adjusted towards mediation to other support, and a warm handover is a must (MGR-T04).</summary>
internal static class Stagnation
{
    private static readonly ColumnDefinition To = Column.Text("handed_over_to", "Overgedragen aan", "Handed over to") with { MaxLength = 500 };

    private static readonly ColumnDefinition InPerson =
        Column.YesNo("in_person", "Warm: in een gesprek met de deelnemer", "Warm: in a conversation with the participant");

    public static ColumnDefinition[] Handover { get; } = [To, InPerson];

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.ReportStagnation, "Stagnatie melden", "Report stagnation", By.ProviderOrCaseManager, ["MGR-T04"],
            [Arguments.On, Arguments.Reason.Require("MGR-T04")], Report) with
        {
            Check = (command, violations) => command.CheckPast(violations, "MGR-T04"),
        },
        new Act(
            Trigger.RecordHandover, "Warme overdracht vastleggen", "Record the warm handover", By.ProviderOrCaseManager, ["MGR-T04"],
            [Arguments.On, To.Require("MGR-T04"), InPerson], HandOver) with
        {
            Check = CheckHandover,
        },
    ];

    private static void Report(Command command, Effects effects) => effects
        .Set(Fields.StagnationOn, command.On)
        .Record(Tables.Stagnations, command.Row)
        .Flag(new Signal(
            "plan_to_adjust", "MGR-T04", RoleIds.Provider,
            Write.Text("Stagnatie: stel het plan bij naar bemiddeling naar andere ondersteuning",
                "Stagnation: adjust the plan towards mediation to other support")));

    private static void CheckHandover(Command command, Violations violations)
    {
        command.CheckPast(violations, "MGR-T04");
        violations.Require(
            command.Given.Yes(InPerson.Name), "NOT_WARM", "MGR-T04",
            "Een warme overdracht gaat in een gesprek.", "A warm handover takes a conversation.", InPerson.Name);
    }

    private static void HandOver(Command command, Effects effects) => effects
        .Set(Fields.HandoverOn, command.On)
        .Record(Tables.Handovers, command.Row)
        .Cite("MGR-T04", $"Warm overgedragen op {Write.Date(command.On)}", $"Handed over warmly on {Write.Date(command.On)}");
}
