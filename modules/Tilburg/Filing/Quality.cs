using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Contracting;
using Modular.Sdk.Entries;
using Modular.Sdk.Modelling;
using Modular.Sdk.Reporting;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tilburg.Filing;

/// <summary>Failing quality: discussed first, then a SMART improvement plan with a term, then its outcome (TIL-C06).</summary>
internal static class Quality
{
    private const string Talk = "til_quality_talk";
    private const string Plan = "til_improvement_plan";
    private const string Outcome = "til_improvement_outcome";
    private const string DueOn = "due_on";
    private const string OfPlan = "improvement_plan";
    private const string Satisfactory = "satisfactory";

    public static ImmutableArray<EntryKind> Kinds { get; } =
    [
        new EntryKind(
            Talk, "Gesprek over kwaliteit", "Discussion about quality", By.ContractManager, ["TIL-C06"],
            [
                Column.Date("held_on", "Gehouden op", "Held on").Require("TIL-C06"),
                Column.Text("subject", "Onderwerp", "Subject").Require("TIL-C06"),
                Column.Text("agreements", "Afspraken", "Agreements").Require("TIL-C06"),
                Column.YesNo("plan_requested", "Verbeterplan gevraagd", "Improvement plan requested"),
            ],
            JudgeTalk),
        new EntryKind(
            Plan, "Verbeterplan", "Improvement plan", By.Provider, ["TIL-C06"],
            [
                Column.Text("improvements", "Verbeteringen: specifiek en realistisch", "Improvements: specific and realistic").Require("TIL-C06"),
                Column.Text("measured_by", "Gemeten aan", "Measured by").Require("TIL-C06"),
                Column.Date(DueOn, "Afgesproken termijn", "Term agreed").Require("TIL-C06"),
            ],
            JudgePlan),
        new EntryKind(
            Outcome, "Uitkomst van een verbeterplan", "Outcome of an improvement plan", By.ContractManager, ["TIL-C06"],
            [
                OnFile.Reference(OfPlan, "Verbeterplan", "Improvement plan").Require("TIL-C06"),
                Column.YesNo(Satisfactory, "Naar tevredenheid doorgevoerd", "Carried out satisfactorily").Require("TIL-C06"),
                Column.Text("explanation", "Toelichting", "Explanation"),
            ],
            JudgeOutcome),
    ];

    /// <summary>Whether the last improvement plan that was judged failed.</summary>
    public static bool HasFailed(ProviderContext context) =>
        OnFile.Of(context, Outcome).LastOrDefault() is { } last && !last.Values.Yes(Satisfactory);

    public static IEnumerable<Obligation> Due(ProviderContext context) => OnFile.Of(context, Plan).Select(plan => new Obligation(
        "improvement", $"improvement_{plan.Id}", plan.Values.Date(DueOn) ?? plan.RecordedOn, "TIL-C06",
        Write.Text("Verbeterplan doorvoeren binnen de afgesproken termijn", "Carry out the improvement plan within the term agreed"))
    {
        DoneOn = OnFile.Of(context, Outcome)
            .Where(outcome => outcome.Values.Text(OfPlan)?.EndsWith(plan.Id, StringComparison.Ordinal) == true)
            .Select(outcome => (LocalDate?)outcome.RecordedOn).Min(),
    });

    private static void JudgeTalk(EntryContext context, Filed filed)
    {
        OnFile.CheckPast(context, filed, "TIL-C06", "held_on");
        filed.Cite("TIL-C06", "Eerst besproken", "Discussed first");
        if (context.Values.Yes("plan_requested"))
        {
            filed.Flag(
                "improvement_plan_requested", "TIL-C06", RoleIds.Provider,
                "De gemeente vraagt een SMART verbeterplan", "The municipality asks for a SMART improvement plan");
        }
    }

    private static void JudgePlan(EntryContext context, Filed filed)
    {
        filed.Violations.Require(
            OnFile.Of(context.Provider, Talk).Any(talk => talk.Values.Yes("plan_requested")), "NOT_REQUESTED", "TIL-C06",
            "Een verbeterplan volgt op een gesprek waarin de gemeente erom vroeg.",
            "An improvement plan follows a discussion in which the municipality asked for it.")
            .Require(
                !(context.Values.Date(DueOn) < context.Tenant.Today), "TERM_HAS_PASSED", "TIL-C06",
                "De termijn is al voorbij.", "The term has passed already.", DueOn);
        filed.Cite("TIL-C06", "SMART verbeterplan met een termijn", "SMART improvement plan with a term");
    }

    private static void JudgeOutcome(EntryContext context, Filed filed)
    {
        filed.Violations.Require(
            OnFile.Named(context, OfPlan, Plan) is not null, "UNKNOWN_PLAN", "TIL-C06",
            "Dit verbeterplan is niet geregistreerd.", "This improvement plan is not registered.", OfPlan);
        if (context.Values.Yes(Satisfactory))
        {
            filed.Cite("TIL-C06", "Naar tevredenheid doorgevoerd", "Carried out satisfactorily");
        }
        else
        {
            filed.Flag(
                "default_procedure", "TIL-C06", RoleIds.ContractManager,
                "Niet naar tevredenheid: artikel 12 van de Algemene Inkoopvoorwaarden wordt toegepast",
                "Not satisfactory: article 12 of the general purchasing conditions is applied");
        }
    }
}
