using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tilburg;

/// <summary>How the service ends: on its last day, or early after consultation (TIL-T03).</summary>
internal static class Endings
{
    public const string ContractEnded = "contract_ended";

    private const string Moved = "moved";

    private static readonly ColumnDefinition EndedOn = Column.Date("ended_on", "Laatste dag van dienst", "Last day of service");

    public static ColumnDefinition Reason { get; } = Column.Choice(
        Fields.EndReason, "Reden van beëindiging", "Reason of ending",
        new("dropped_out", new("Uitgevallen", "Dropped out")),
        new("hold_exceeded", new("Langer dan 3 maanden on hold", "On hold for more than 3 months")),
        new(Moved, new("Verhuisd", "Moved")),
        new("goals_reached_early", new("Doelen eerder bereikt", "Goals reached early")),
        new("other_support", new("Andere ondersteuning", "Other support")),
        new(ContractEnded, new("Overeenkomst beëindigd", "Agreement ended")),
        new("other", new("Anders", "Other")));

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.Complete, "Afronden op de laatste dag", "Complete on the last day",
            [RoleIds.Provider, RoleIds.CaseManager, RoleIds.System], ["DEC-14", "TIL-T01"], [], Complete),
        new Act(
            Trigger.EndEarly, "Vroegtijdig beëindigen", "End early", By.ProviderOrCaseManager,
            ["TIL-T03", "TIL-F04", "DEC-03", "TIL-T06", "TIL-T07"], [EndedOn, Reason.Require("TIL-T03"), Arguments.Reason], EndEarly) with
        {
            Check = CheckEnd,
        },
    ];

    private static LocalDate LastDay(Command command) => command.Given.Date(EndedOn.Name)
        ?? (command.OnHoldSince is { } since && since > command.StartedOn ? Terms.Before(since) : command.Today);

    private static void CheckEnd(Command command, Violations violations)
    {
        var ended = LastDay(command);
        command.CheckPast(violations, "TIL-T03", EndedOn.Name);
        violations.Require(
            !(ended < (command.StartedOn ?? command.Values.Date(Fields.PlanApprovedOn))), "END_BEFORE_START", "TIL-T03",
            "De laatste dag ligt voor de start.", "The last day lies before the start.", EndedOn.Name);
        violations.Require(
            command.OnHoldSince is not null || !(ended >= command.EndsOn), "NOT_EARLY", "TIL-T03",
            "Vroegtijdig is voor de geplande laatste dag.", "Early is before the last day as planned.", EndedOn.Name);
    }

    private static void Complete(Command command, Effects effects)
    {
        var end = command.EndsOn ?? command.Today;
        Leave(command, effects, end);
        effects.Cite("DEC-14", $"Afgerond op {Write.Date(end)}", $"Completed on {Write.Date(end)}")
            .Cite("TIL-T01", "Het eindrapport volgt", "The final report follows");
    }

    private static void EndEarly(Command command, Effects effects)
    {
        var ended = LastDay(command);
        var reason = command.Given.Text(Fields.EndReason);
        var proposal = Settling.Propose(command, ended);
        Holding.Close(command, effects, Terms.After(ended));
        Leave(command, effects, ended);
        effects.Copy(command.Given, Fields.EndReason)
            .Set(Fields.EndedEarly, true)
            .Set(Fields.ProposedAmount, proposal.Amount)
            .Record(Tables.Ends, FieldValues.Empty
                .With(Arguments.On.Name, ended)
                .With(Tables.Kind.Name, reason)
                .With(Arguments.Reason.Name, command.Given.Text(Arguments.Reason.Name)))
            .Cite("TIL-T03", "Beëindigd na afstemming met de klantregisseur", "Ended after consultation with the case manager")
            .Cite("TIL-F04", $"Voorstel: {proposal.How.Formula} = {Write.Amount(proposal.Amount)}",
                $"Proposal: {proposal.How.Formula} = {Write.Amount(proposal.Amount)}")
            .Cite("DEC-03", "Een voorstel: klantregisseur en contractmanager beslissen", "A proposal: case manager and contract manager decide");
        if (command.Trajectory.Deadline(Deadlines.Move) is { Status: DeadlineStatus.Open })
        {
            effects.Meet(Deadlines.Move, ended).Cite("TIL-T07", "Afgesloten bij de verhuizing", "Closed on moving");
        }
    }

    private static void Leave(Command command, Effects effects, LocalDate ended)
    {
        effects.Set(TrajectoryFields.CompletedOn, ended).Set(Fields.HoldRequestedOn, null);
        Extending.Clear(effects);
        Presence.CancelOwed(command, effects);
        if (command.Trajectory.Deadline(Deadlines.Start) is { Status: DeadlineStatus.Open })
        {
            effects.Cancel(Deadlines.Start);
        }

        if (command.StartedOn is { } start)
        {
            effects.Owe(Finishing.Final(command, start, LocalDate.Max(start, ended)));
        }
    }
}
