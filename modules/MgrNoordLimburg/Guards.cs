using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>The conditions on a trajectory's facts. They look, and change nothing.</summary>
internal sealed class Guards(Facts facts)
{
    private const int MostTermChanges = 2;

    public Guard BeginStepAgreed => Of(
        "BEGIN_STEP_MISSING", "MGR-O06", () => facts.Values.Has(Fields.BeginStep),
        "De begintrede is niet afgesproken.", "The begin step was not agreed.");

    public Guard TargetStepAgreed => Of(
        "TARGET_STEP_MISSING", "MGR-O06", () => facts.Values.Has(Fields.TargetStep),
        "De doeltrede is niet afgesproken.", "The target step was not agreed.");

    public Guard TermAgreed => Of(
        "TERM_MISSING", "MGR-O06", () => facts.Term is not null,
        "De termijn is niet afgesproken.", "The term was not agreed.");

    public Guard TermMayChange => Of(
        "TERM_CHANGED_TWICE", "MGR-T01", () => facts.TermChanges < MostTermChanges,
        "De doorlooptijd is al twee keer aangepast.", "The term was adjusted twice already.");

    public Guard IsCollective => Of(
        "SEGMENT_1_ONLY", "MGR-T03", () => facts.IsCollective,
        "Dit geldt alleen voor segment 1.", "This holds for segment 1 only.");

    public Guard HasWageValue => Of(
        "WAGE_VALUE_SEGMENT_1_ONLY", "MGR-O10", () => facts.IsCollective,
        "De loonwaarde telt alleen in segment 1.", "The wage value counts in segment 1 only.");

    public Guard ProviderConfirms => Of(
        "NOT_CONFIRMED_BY_PROVIDER", "MGR-T05", () => DroppingOut.ConfirmedByProvider(facts),
        "De aanbieder heeft de uitval niet bevestigd.", "The provider has not confirmed the dropping out.");

    public Guard ParticipantConfirms => Of(
        "NOT_CONFIRMED_BY_PARTICIPANT", "MGR-T05", () => DroppingOut.ConfirmedByParticipant(facts),
        "De deelnemer heeft de uitval niet bevestigd.", "The participant has not confirmed the dropping out.");

    public Guard CaseManagerConfirms => Of(
        "NOT_CONFIRMED_BY_CASE_MANAGER", "MGR-T05", () => DroppingOut.ConfirmedByCaseManager(facts),
        "De casusregisseur heeft de uitval niet bevestigd.", "The case manager has not confirmed the dropping out.");

    public Guard Stagnates => Of(
        "NO_STAGNATION", "MGR-T04", () => facts.Values.Has(Fields.StagnationOn),
        "Er is geen stagnatie gemeld.", "No stagnation was reported.");

    public Guard StagnationHandedOver => Of(
        "HANDOVER_MISSING", "MGR-T04",
        () => facts.DroppedOut || !facts.Values.Has(Fields.StagnationOn)
            || facts.Values.Date(Fields.HandoverOn) >= facts.Values.Date(Fields.StagnationOn),
        "Na stagnatie is een warme overdracht een must.", "After stagnation a warm handover is a must.");

    private static Guard Of(string code, string ruleId, Func<bool> holds, string nl, string en) =>
        new(code, ruleId, new LocalizedText(nl, en), holds);
}
