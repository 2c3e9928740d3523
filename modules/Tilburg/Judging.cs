using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg;

/// <summary>The case manager's judgement of the result (TIL-T02, TIL-T09), apart from what is paid when the goals were not reached.</summary>
internal static class Judging
{
    private static readonly ColumnDefinition Successful =
        Column.YesNo(Fields.Successful, "Doelen behaald: succesvol afgesloten", "Goals reached: closed successfully");

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.JudgeResult, "Eindresultaat beoordelen", "Judge the end result", By.CaseManager,
            ["TIL-T02", "TIL-T09", "TIL-F03", "TIL-F04"], [Successful.Require("TIL-T09"), Arguments.Reason], Judge),
        new Act(
            Trigger.JudgeWithoutReport, "Beoordelen zonder eindrapport", "Judge without a final report", By.CaseManager,
            ["TIL-T02", "TIL-T09", "TIL-F04"],
            [Results.Column, Results.OtherText, Arguments.LadderAfter, Arguments.Reason.Require("TIL-T09")], JudgeWithout),
    ];

    /// <summary>Whether a payment has to be decided by two people before the trajectory can be closed.</summary>
    public static bool TakesDecision(Facts facts) =>
        facts.Successful is not null && (facts.EndedEarly || facts.Successful == false);

    private static void Judge(Command command, Effects effects)
    {
        var successful = command.Given.Yes(Fields.Successful);
        if (command.Trajectory.Report(ReportKinds.Final) is { } report)
        {
            effects.Accept(report);
        }

        Keep(command, effects, successful);
        effects.Cite("TIL-T02", "Akkoord op eindresultaat en eindrapport", "End result and final report agreed");
        if (successful && !command.EndedEarly)
        {
            Instalments.EarnAtResult(command, effects);
            return;
        }

        AskDecision(command, effects);
    }

    /// <summary>A provider that never reports has no second instalment; the client's position is kept where it is known.</summary>
    private static void JudgeWithout(Command command, Effects effects)
    {
        effects.Set(Fields.Result, command.Given.Text(Fields.Result))
            .Set(Fields.ResultOther, command.Given.Text(Fields.ResultOther))
            .Cite("TIL-T02", "Zonder eindrapport volgt geen tweede termijn", "Without a final report no second instalment follows");
        Ladder.Keep(command, effects);
        Keep(command, effects, successful: false);
        Closing.CancelTerms(command, effects);
        AskDecision(command, effects);
    }

    private static void Keep(Command command, Effects effects, bool successful) => effects
        .Set(Fields.Successful, successful)
        .Set(Fields.JudgedOn, command.Today)
        .Record(Tables.Judgements, Planning.Judgement(command, "result", successful))
        .Cite("TIL-T09", successful ? "Succesvol afgesloten" : "Niet succesvol afgesloten",
            successful ? "Closed successfully" : "Closed unsuccessfully")
        .Count(Indicators.Of(Indicators.Successful, command.CompletedOn ?? command.Today) with { Met = successful });

    private static void AskDecision(Command command, Effects effects)
    {
        var proposal = Settling.Propose(command, command.CompletedOn ?? command.Today);
        effects.Set(Fields.ProposedAmount, proposal.Amount)
            .Cite("DEC-03", $"Voorstel: {proposal.How.Formula} = {Write.Amount(proposal.Amount)}",
                $"Proposal: {proposal.How.Formula} = {Write.Amount(proposal.Amount)}")
            .Flag(new Signal(
                "payment_to_decide", "TIL-F04", RoleIds.ContractManager,
                Write.Text("Weeg met de klantregisseur af wat wordt betaald of terugbetaald",
                    "Weigh with the case manager what is paid or repaid")));
    }
}
