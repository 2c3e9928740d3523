using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.RsdLiemers;

/// <summary>How the service ends: as planned, stopped by the case manager, or early for another reason.</summary>
internal static class Endings
{
    private const string InsufficientProgress = "insufficient_progress";

    private static readonly ColumnDefinition EndedOn = Column.Date("ended_on", "Laatste dag van dienst", "Last day of service");

    public static ColumnDefinition Reason { get; } = Column.Choice(
        Fields.EndReason, "Reden van beëindiging", "Reason of ending",
        new("moved", new("Verhuisd", "Moved")),
        new("dropped_out", new("Uitgevallen", "Dropped out")),
        new("accepted_job", new("Baan aanvaard", "Accepted a job")),
        new(InsufficientProgress, new("Onvoldoende voortgang", "Insufficient progress")),
        new("other", new("Anders", "Other")));

    /// <summary>For insufficient progress the case manager stops the trajectory, and no one else (RSD-T02).</summary>
    public static ColumnDefinition ReasonBesidesProgress { get; } =
        Reason with { Choices = Reason.Choices.RemoveAll(choice => choice.Value == InsufficientProgress) };

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.Complete, "Afronden op de laatste dag", "Complete on the last day",
            [RoleIds.Provider, RoleIds.CaseManager, RoleIds.System], ["RSD-D04", "DEC-15"], [], Complete),
        new Act(
            Trigger.Stop, "Stopzetten wegens onvoldoende voortgang", "Stop for insufficient progress", By.CaseManager,
            ["RSD-T02", "RSD-D04", "RSD-F09"], [EndedOn, Arguments.Reason.Require("RSD-T02")], Stop) with { Check = CheckEnd },
        new Act(
            Trigger.EndEarly, "Voortijdig beëindigen", "End early", By.ProviderOrCaseManager, ["RSD-F09", "RSD-D04", "RSD-R07"],
            [EndedOn, ReasonBesidesProgress.Require("RSD-F09"), Arguments.Reason], EndEarly) with { Check = CheckEnd },
    ];

    private static LocalDate LastDay(Command command) => command.Given.Date(EndedOn.Name) ?? command.Today;

    private static void CheckEnd(Command command, Violations violations)
    {
        var ended = LastDay(command);
        command.CheckPast(violations, "RSD-F09", EndedOn.Name);
        violations.Require(
            !(ended < command.StartedOn) && !(ended >= command.EndsOn), "NOT_EARLY", "RSD-F09",
            "Voortijdig is vanaf de start en voor de geplande laatste dag.",
            "Early is from the start and before the last day as planned.", "ended_on");
    }

    private static void Complete(Command command, Effects effects)
    {
        var end = command.EndsOn ?? command.Today;
        End(command, effects, end);
        effects.Cite("DEC-15", $"Afgerond op de laatste dag van dienst, {Write.Date(end)}",
            $"Completed on the last day of service, {Write.Date(end)}");
    }

    private static void Stop(Command command, Effects effects)
    {
        effects.Set(Fields.EndReason, InsufficientProgress)
            .Cite("RSD-T02", "Gestopt door de klantmanager; de aanbieder rondt af en rapporteert",
                "Stopped by the case manager; the provider rounds off and reports")
            .Record(Tables.Judgements, Planning.Judgement(command, "progress", approved: false));
        End(command, effects, LastDay(command));
        Propose(command, effects);
    }

    private static void EndEarly(Command command, Effects effects)
    {
        effects.Copy(command.Given, Fields.EndReason)
            .Record(Tables.Ends, command.Given.With(EndedOn.Name, null).With(Arguments.On.Name, LastDay(command)))
            .Cite("RSD-F09", "Voortijdig beëindigd: een redelijk bedrag wordt afgesproken",
                "Ended early: a reasonable amount is to be agreed");
        End(command, effects, LastDay(command));
        Propose(command, effects);
    }

    private static void End(Command command, Effects effects, LocalDate ended)
    {
        effects.Set(TrajectoryFields.CompletedOn, ended)
            .Set(Fields.ExtensionRequestedOn, null)
            .Set(Fields.ExtensionMonths, null)
            .Set(Fields.ExtensionPrice, null)
            .Owe(Schedule.Final(command, ended));
        if (command.Values.Has(Fields.ExtensionRequestedOn))
        {
            effects.Flag(new Signal(
                "extension_lapsed", "RSD-D05", RoleIds.CaseManager,
                Write.Text("Het verlengingsverzoek is niet beoordeeld en vervalt met het einde",
                    "The extension request was not judged and lapses with the end")));
        }

        foreach (var report in command.Trajectory.Reports.Where(r =>
            r.Status == ReportStatus.Owed && r.Kind != ReportKinds.Final && r.DueOn > ended))
        {
            effects.Cancel(report.Key);
        }
    }

    private static void Propose(Command command, Effects effects)
    {
        var proposal = Settling.Propose(command, LastDay(command));
        effects.Set(Fields.EndedEarly, true)
            .Set(Fields.ProposedAmount, proposal.Amount)
            .Cite("RSD-F09", $"Voorstel, nog te factureren: {proposal.How.Formula}",
                $"Proposal, still to be invoiced: {proposal.How.Formula}")
            .Cite("RSD-R07", "De tijdigheid van alle rapportages staat bij het voorstel",
                "The timeliness of all reports is shown with the proposal");
    }
}
