using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;

namespace Modular.Modules.RsdLiemers;

/// <summary>
/// The case manager takes an order back before the start, for example because the participant moved away. Without it such an order
/// could only end by the provider's hand-back. After an intake the provider still hands back, for the reimbursement rests on it.
/// </summary>
internal static class Withdrawing
{
    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.Withdraw, "Opdracht intrekken", "Withdraw the order", By.CaseManager, ["RSD-F09", "RSD-T01", "RSD-F08"],
            [Endings.ReasonBesidesProgress.Require("RSD-F09"), Arguments.Reason], Withdraw),
    ];

    private static void Withdraw(Command command, Effects effects)
    {
        effects.Copy(command.Given, Fields.EndReason)
            .Set(Fields.HandBackFrom, null)
            .Record(Tables.Ends, command.Given.With(Arguments.On.Name, command.Today));
        HandingBack.CancelTerms(command, effects);
        if (command.Values.Has(Fields.IntakeOn))
        {
            effects.Cite("RSD-T01", "Ingetrokken door de klantmanager; de terugmeldrapportage volgt",
                "Withdrawn by the case manager; the hand-back report follows");
            return;
        }

        effects.Set(TrajectoryFields.CompletedOn, command.Today)
            .Cite("RSD-F09", "Geëindigd voor de start", "Ended before the start")
            .Cite("RSD-F08", "Er was geen intake: niets te vergoeden", "There was no intake: nothing to reimburse");
    }
}
