using Modular.Sdk;
using Modular.Sdk.Contracting;
using Modular.Sdk.Entries;
using NodaTime;

namespace Modular.Modules.Tests.MgrNoordLimburg;

/// <summary>What is recorded beside the trajectories.</summary>
public sealed class OnFileTests
{
    private static readonly LocalDate Today = new(2022, 5, 2);

    [Fact]
    public void Conversation_Planned_GetsItsDeadlines()
    {
        var judged = Judge("mgr_conversation_planned", [("planned_for", new LocalDate(2022, 6, 10))]);

        Assert.Equal(new LocalDate(2022, 6, 2), judged.Computed.Date("input_by"));
        Assert.Equal(new LocalDate(2022, 6, 3), judged.Computed.Date("overview_by"));
        Assert.Equal(new LocalDate(2022, 6, 7), judged.Computed.Date("agenda_by"));
        Assert.Equal("short_notice", Judge("mgr_conversation_planned", [("planned_for", new LocalDate(2022, 5, 20))]).Signals.Single().Kind);
        Assert.Equal("PLANNED_IN_PAST", Judge("mgr_conversation_planned", [("planned_for", new LocalDate(2022, 5, 1))]).Violations.Single().Code);
    }

    [Fact]
    public void Conversation_Held_DiscussesTheStandardAgenda()
    {
        string[] agenda =
        [
            "actions_and_decisions", "implementation", "dashboards", "escalations_and_incidents", "cooperation", "development_tasks", "risks",
        ];
        (string, object?)[] held = [("held_on", Today), ("minutes", "Verslag"), .. agenda.Select(item => (item, (object?)true))];

        Assert.Empty(Judge("mgr_conversation_held", held).Violations);
        Assert.Equal("RISKS_NOT_DISCUSSED MGR-C16", Refused(Judge("mgr_conversation_held", held[..^1])));
        var obliged = new Case();
        obliged.Contract = obliged.Contract!.With("social_return_applies", true);
        Assert.Equal("SOCIAL_RETURN_NOT_DISCUSSED MGR-C13", Refused(Judge("mgr_conversation_held", held, obliged.ProviderContext())));
    }

    [Fact]
    public void Escalation_TakesItsThreeStepsInOrder()
    {
        (string, object?)[] third = [("subject", "Tarief"), ("step", "portfolio_holders"), ("parties_informed_on", Today)];
        (string, object?)[] first = [("subject", "Tarief"), ("step", "director"), ("parties_informed_on", Today)];
        (string, object?)[] second = [("subject", "Tarief"), ("step", "secretary"), ("parties_informed_on", Today)];

        Assert.Equal("STEP_OUT_OF_ORDER MGR-C08", Refused(Judge("mgr_escalation", third)));
        Assert.Empty(Judge("mgr_escalation", first).Violations);
        Assert.Empty(Judge("mgr_escalation", third, Known(("mgr_escalation", first), ("mgr_escalation", second))).Violations);
        Assert.Equal(
            "NOT_INFORMED_BEFOREHAND MGR-C08", Refused(Judge("mgr_escalation", [.. first, ("on", new LocalDate(2022, 5, 1))])));
    }

    /// <summary>Per rated party: the case manager in segment 1, provider and case manager in segment 2.</summary>
    [Theory]
    [InlineData("collective", "participant", "provider", true)]
    [InlineData("collective", "participant", "case_manager", false)]
    [InlineData("collective", "provider", "case_manager", true)]
    [InlineData("collective", "employer", "case_manager", true)]
    [InlineData("collective", "employer", "provider_and_case_manager", false)]
    [InlineData("individual", "employer", "provider_and_case_manager", true)]
    [InlineData("individual", "employer", "case_manager", false)]
    public void Survey_IsAboutThePartyThatTheHandbookNames(string segment, string side, string rated, bool accepted) =>
        Assert.Equal(accepted ? "" : "WRONG_PARTY_RATED MGR-K03", Refused(Survey(segment, side, rated, 8m)));

    [Fact]
    public void Survey_CountsAnEightOrMore_AndInsufficientPartsAskAPlan()
    {
        Assert.True(Survey("individual", "participant", "provider", 8m).Measures[0].Met);
        var low = Survey("individual", "participant", "provider", 7.9m, "Bereikbaarheid");
        Assert.False(low.Measures[0].Met);
        Assert.Equal(7.9m, low.Measures[1].Value);
        Assert.Equal(("improvement_plan_due", "provider"), (low.Signals.Single().Kind, low.Signals.Single().Audience));
        Assert.Equal("conversation_due", Survey("individual", "provider", "case_manager", 5m, "Reactietijd").Signals.Single().Kind);
        Assert.Equal("provider_score_2", Survey("individual", "provider", "case_manager", 9m).Measures.Single().Indicator);
    }

    [Fact]
    public void ImprovementPlan_NamesASurveyOnFile()
    {
        (string, object?)[] plan = [("survey", "e-1"), ("measures", "Spreekuur"), ("discussed_on", Today)];
        Assert.Equal("NO_SUCH_SURVEY MGR-R12", Refused(Judge("mgr_improvement_plan", plan)));
        Assert.Empty(Judge("mgr_improvement_plan", plan, Known(("mgr_survey", []))).Violations);
    }

    [Fact]
    public void UnduePayment_AfterAControl_NeedsAnUnlawfulFinding()
    {
        (string, object?)[] undue = [("amount", 100m), ("ground", "after_control"), ("control", "e-1"), ("reason", "Niet geleverd")];
        Assert.Equal("NO_UNLAWFUL_FINDING MGR-F06", Refused(Judge("mgr_undue_payment", undue, Known(("mgr_control", [("unlawful", false)])))));
        Assert.Empty(Judge("mgr_undue_payment", undue, Known(("mgr_control", [("unlawful", true)]))).Violations);
        Assert.Equal(
            "no_cooperation",
            Judge("mgr_control", [("control_kind", "material"), ("findings", "Geen dossier"), ("provider_cooperated", false)]).Signals.Single().Kind);
    }

    [Fact]
    public void Signals_GoToPolicyAndContractManager()
    {
        var signal = Judge("mgr_provider_signal", [("experiences", "Laat"), ("contract_breach", true)]);
        Assert.Equal(
            ["policy_adviser DEC-32", "contract_manager DEC-32", "contract_manager MGR-R15"],
            signal.Signals.Select(one => $"{one.Audience} {one.RuleId}"));
        Assert.Empty(Judge("mgr_incident", [("happened_on", Today), ("severity", "incident"), ("description", "Val")]).Signals);
        Assert.Equal(
            "MGR-R10", Judge("mgr_incident", [("happened_on", Today), ("severity", "possible_calamity"), ("description", "Val")]).Signals.Single().RuleId);
        var change = Judge("mgr_coverage_change", [("from", Today), ("municipality", "gennep"), ("covered", false)]);
        Assert.Equal("MGR-R16", change.Signals.Single().RuleId);
        Assert.False(change.Measures.Single().Met);
    }

    private static EntryJudgement Survey(string segment, string side, string rated, decimal score, string? parts = null) => Judge(
        "mgr_survey", [("segment", segment), ("side", side), ("rated", rated), ("score", score), ("insufficient_parts", parts)]);

    private static ProviderContext Known(params (string Kind, (string, object?)[] Values)[] entries) => new Case().ProviderContext(
        [.. entries.Select((entry, at) => new Entry($"e-{at + 1}", entry.Kind, Today, Case.Args(entry.Values)))]);

    private static EntryJudgement Judge(string kind, (string, object?)[] values, ProviderContext? provider = null) =>
        Case.Module.Entries!.Judge(new EntryContext
        {
            Kind = kind,
            Role = RoleIds.ContractManager,
            Values = Case.Args(values),
            Tenant = new TenantContext { Settings = new Case().Settings, Today = Today },
            Provider = provider ?? new Case().ProviderContext(),
        });

    private static string Refused(EntryJudgement judged) =>
        string.Join(",", judged.Violations.Select(violation => $"{violation.Code} {violation.RuleId}"));
}
