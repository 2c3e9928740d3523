using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>The matching conversation with a possible provider; optional, before or after the order (MGR-O04).</summary>
internal static class Matching
{
    private static readonly ColumnDefinition Fits = Column.YesNo("fits", "De vraag past bij de aanbieder", "The question fits the provider");

    private static readonly ColumnDefinition Expected =
        Column.Text("expected_trajectory", "Te verwachten traject", "Expected trajectory");

    private static readonly ColumnDefinition ExpectedStart =
        Column.Date("expected_start", "Verwachte start", "Expected start");

    public static ColumnDefinition[] Form { get; } = [Fits, Expected, ExpectedStart, Arguments.Reason];

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.RecordMatching, "Matchingsgesprek vastleggen", "Record the matching conversation", By.ProviderOrCaseManager,
            ["MGR-O04"],
            [Arguments.On, Fits.Require("MGR-O04"), Expected.Require("MGR-O04"), ExpectedStart.Require("MGR-O04")],
            Record) with
        {
            Check = (command, violations) => command.CheckPast(violations, "MGR-O04"),
        },
        new Act(
            Trigger.Decline, "Geen match", "No match", By.ProviderOrCaseManager, ["MGR-O04"],
            [Arguments.On, Arguments.Reason.Require("MGR-O04")], Decline) with
        {
            Check = (command, violations) => command.CheckPast(violations, "MGR-O04"),
        },
    ];

    private static void Record(Command command, Effects effects) => effects
        .Set(Fields.MatchedOn, command.On)
        .Record(Tables.Matchings, command.Row)
        .Cite("MGR-O04", $"Matchingsgesprek op {Write.Date(command.On)}", $"Matching conversation on {Write.Date(command.On)}");

    private static void Decline(Command command, Effects effects)
    {
        Ordering.Leave(command, effects);
        effects.Record(Tables.Matchings, command.Row.With(Fits.Name, false))
            .Cite("MGR-O04", "De vraag past niet bij deze aanbieder", "The question does not fit this provider");
    }
}
