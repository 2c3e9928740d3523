using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg;

/// <summary>The conditions on a trajectory's facts. They look, and change nothing.</summary>
internal sealed class Guards(Facts facts)
{
    public Guard ChangeConsulted => Of(
        "CHANGE_NOT_CONSULTED", "TIL-O08", () => facts.Values.Has(Fields.ChangeConsultedOn),
        "Leg eerst het overleg tussen opdrachtnemer en klantregisseur over de wijziging vast.",
        "Record the consultation between provider and case manager about the change first.");

    public Guard EndingConsulted => Of(
        "ENDING_NOT_CONSULTED", "TIL-T03", () => facts.Values.Has(Fields.EndingConsultedOn),
        "Leg eerst het overleg met de klantregisseur over de beëindiging vast.",
        "Record the consultation with the case manager about the ending first.");

    public Guard Leaves => Of(
        "CLIENT_DOES_NOT_MOVE", "TIL-T07", () => facts.Leaves,
        "Er is geen verhuizing gemeld waarover nog is te besluiten.", "No move was reported that is still to be decided on.");

    public Guard Stays => Of(
        "CLIENT_MOVES", "TIL-T07", () => !facts.Leaves,
        "De klant verhuist: sluit af, of besluit tot voortzetting.", "The client moves: close, or decide to continue.");

    public Guard StaysToTheEnd => Of(
        "CLIENT_MOVES", "TIL-T07", () => !facts.Leaves || facts.Values.Date(Fields.MovesOn) > facts.EndsOn,
        "De klant verhuist voor de laatste dag: sluit af, of besluit tot voortzetting.",
        "The client moves before the last day: close, or decide to continue.");

    public Guard HoldPending => Of(
        "NO_HOLD_REQUESTED", "TIL-T05", () => facts.Values.Has(Fields.HoldRequestedOn),
        "Er is niet om on hold gevraagd.", "Nobody asked to put the trajectory on hold.");

    public Guard NoHoldPending => Of(
        "HOLD_PENDING", "TIL-T05", () => !facts.Values.Has(Fields.HoldRequestedOn),
        "Er is al om on hold gevraagd.", "Putting the trajectory on hold was asked already.");

    public Guard HoldExceeded => Of(
        "HOLD_WITHIN_LIMIT", "TIL-T06", () => facts.OnHoldSince is { } since && facts.Today > Holding.LastDay(facts, since),
        "De drie maanden on hold zijn nog niet voorbij.", "The three months on hold have not passed yet.");

    public Guard ExtensionPending => Of(
        "NO_EXTENSION_REQUESTED", "TIL-T04", () => facts.Values.Has(Fields.ExtensionRequestedOn),
        "Er ligt geen trajectplan voor een verlenging.", "There is no trajectory plan for an extension.");

    public Guard NoExtensionPending => Of(
        "EXTENSION_PENDING", "TIL-T04", () => !facts.Values.Has(Fields.ExtensionRequestedOn),
        "Er ligt al een trajectplan voor een verlenging.", "There is a trajectory plan for an extension already.");

    public Guard EndReached => Of(
        "END_NOT_REACHED", "DEC-14", () => facts.EndsOn is { } end && facts.Today >= end,
        "De laatste dag is nog niet bereikt; eerder eindigen is vroegtijdig beëindigen.",
        "The last day has not come; ending before it is ending early.");

    public Guard WasStarted => Of(
        "NEVER_STARTED", "TIL-T01", () => facts.StartedOn is not null,
        "Het traject is nooit gestart; er is niets te rapporteren.", "The trajectory never started; there is nothing to report.");

    public Guard ReportOverdue => Of(
        "REPORT_STILL_IN_TIME", "TIL-T01",
        () => facts.Trajectory.Report(ReportKinds.Final) is not { Status: ReportStatus.Owed } report || report.DueOn < facts.Today,
        "De opdrachtnemer heeft nog tijd voor het eindrapport.", "The provider still has time for the final report.");

    public Guard DecisionOpen => Of(
        "NOTHING_TO_DECIDE", "TIL-F04",
        () => Judging.TakesDecision(facts) && !facts.Values.Has(Fields.DecidedAmount) && !facts.Values.Has(Fields.SettledAmount),
        "Er is geen betaling waarover nog is te beslissen.", "There is no payment left to decide on.");

    public Guard ToConfirm => Of(
        "NOT_DECIDED_YET", "TIL-F04", () => facts.Values.Has(Fields.DecidedAmount) && !facts.Values.Has(Fields.SettledAmount),
        "De klantregisseur heeft nog geen bedrag bepaald.", "The case manager has not set an amount yet.");

    public Guard Settled => Of(
        "PAYMENT_NOT_DECIDED", "TIL-F04", () => !Judging.TakesDecision(facts) || facts.Values.Has(Fields.SettledAmount),
        "Klantregisseur en contractmanager hebben nog niet over de betaling beslist.",
        "Case manager and contract manager have not decided on the payment yet.");

    public Guard HandedOver => Of(
        "HANDOVER_MISSING", "TIL-T08",
        () => facts.Values.Text(Fields.EndReason) != Endings.ContractEnded || facts.Values.Has(Fields.HandoverOn),
        "De overeenkomst eindigde: de warme overdracht is nog niet geregistreerd.",
        "The agreement ended: the warm handover has not been registered.");

    private static Guard Of(string code, string ruleId, Func<bool> holds, string nl, string en) =>
        new(code, ruleId, new LocalizedText(nl, en), holds);
}
