using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>
/// Dropping out exists only when provider, participant and case manager reach the same conclusion (MGR-T05). Provider and case manager
/// each speak for themselves; what the participant concludes is recorded by the case manager, who is the participant's counterpart.
/// </summary>
internal static class DroppingOut
{
    private const string Participant = "participant";

    private static readonly ColumnDefinition Party = Column.Choice(
        "party", "Wie concludeert dit", "Who concludes this",
        Arguments.Option(RoleIds.Provider, "Aanbieder", "Provider"),
        Arguments.Option(Participant, "Deelnemer", "Participant"),
        Arguments.Option(RoleIds.CaseManager, "Casusregisseur", "Case manager"));

    private static readonly ColumnDefinition Agrees = Column.YesNo("agrees", "Concludeert tot uitval", "Concludes to dropping out");

    public static ColumnDefinition[] Form { get; } = [Party, Agrees, Arguments.Reason];

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.ConfirmDropOut, "Conclusie over uitval vastleggen", "Record a conclusion on dropping out", By.ProviderOrCaseManager,
            ["MGR-T05"], [Arguments.On, Party.Require("MGR-T05"), Agrees.Require("MGR-T05"), Arguments.Reason.Require("MGR-T05")],
            Confirm) with
        {
            Check = Check,
        },
        new Act(
            Trigger.DropOut, "Uitval vaststellen", "Establish dropping out", By.CaseManager, ["MGR-T05", "MGR-K02"],
            [Arguments.On], DropOut) with
        {
            Check = (command, violations) => Ending.CheckLastDay(command, violations, "MGR-T05"),
        },
    ];

    /// <summary>Whether a party's last conclusion was that the participant dropped out.</summary>
    public static bool Confirmed(Facts facts, string party) =>
        facts.Trajectory.Rows(Tables.Confirmations).LastOrDefault(row => row.Text(Party.Name) == party)?.Yes(Agrees.Name) == true;

    public static bool ConfirmedByProvider(Facts facts) => Confirmed(facts, RoleIds.Provider);

    public static bool ConfirmedByParticipant(Facts facts) => Confirmed(facts, Participant);

    public static bool ConfirmedByCaseManager(Facts facts) => Confirmed(facts, RoleIds.CaseManager);

    private static void Check(Command command, Violations violations)
    {
        command.CheckPast(violations, "MGR-T05");
        var forProvider = command.Given.Text(Party.Name) == RoleIds.Provider;
        violations.Require(
            forProvider == (command.Role == RoleIds.Provider), "SPEAKS_FOR_ANOTHER", "MGR-T05",
            "De aanbieder spreekt voor zichzelf; de casusregisseur voor zichzelf en voor de deelnemer.",
            "The provider speaks for itself; the case manager for itself and for the participant.", Party.Name);
    }

    private static void Confirm(Command command, Effects effects) => effects
        .Record(Tables.Confirmations, command.Row)
        .Cite("MGR-T05", $"Conclusie van {command.Given.Text(Party.Name)} vastgelegd", $"Conclusion of {command.Given.Text(Party.Name)} recorded");

    private static void DropOut(Command command, Effects effects)
    {
        effects.Set(Fields.DroppedOut, true)
            .Cite("MGR-T05", "Aanbieder, deelnemer en casusregisseur concluderen hetzelfde",
                "Provider, participant and case manager conclude the same");
        Ending.End(command, effects, command.On);
    }
}
