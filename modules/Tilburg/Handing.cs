using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg;

/// <summary>The warm handover to whoever takes the support over, with or in consultation with the client (TIL-T08).</summary>
internal static class Handing
{
    public static ColumnDefinition To { get; } =
        Column.Text("to", "Overgedragen aan", "Handed over to") with { MaxLength = 200 };

    public static ColumnDefinition ClientInvolved { get; } =
        Column.YesNo("client_involved", "In bijzijn van of in overleg met de klant", "With or in consultation with the client");

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.RegisterHandover, "Warme overdracht registreren", "Register the warm handover", By.ProviderOrCaseManager, ["TIL-T08"],
            [Arguments.On, To.Require("TIL-T08"), ClientInvolved.Require("TIL-T08")], HandOver) with { Check = Check },
    ];

    private static void Check(Command command, Violations violations)
    {
        command.CheckPast(violations, "TIL-T08");
        violations.Require(
            command.Given.Yes(ClientInvolved.Name), "CLIENT_NOT_INVOLVED", "TIL-T08",
            "Een warme overdracht gaat in bijzijn van of in overleg met de klant.",
            "A warm handover is made with or in consultation with the client.", ClientInvolved.Name);
    }

    private static void HandOver(Command command, Effects effects) => effects
        .Set(Fields.HandoverOn, command.On)
        .Record(Tables.Handovers, command.Given.With(Arguments.On.Name, command.On))
        .Cite("TIL-T08", $"Warm overgedragen op {Write.Date(command.On)}", $"Warm handover on {Write.Date(command.On)}");
}
