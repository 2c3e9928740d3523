using Modular.Sdk.Contracting;
using Modular.Sdk.Entries;
using Modular.Sdk.Indicators;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Settings;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>Collects what is said of an entry.</summary>
internal sealed class Finding(EntryContext context)
{
    private readonly List<Signal> signals = [];
    private readonly List<Measure> measures = [];
    private readonly List<AppliedRule> rules = [];

    public FieldValues Given => context.Values;

    public SettingValues Settings => context.Tenant.Settings;

    public LocalDate Today => context.Tenant.Today;

    public TenantContext Tenant => context.Tenant;

    /// <summary>What is on file about the provider.</summary>
    public IEnumerable<Entry> File => context.Provider?.Entries ?? [];

    /// <summary>The date on which it happened: as told, or today.</summary>
    public LocalDate On => Given.Date(Arguments.On.Name) ?? Today;

    public ProviderContext? Provider => context.Provider;

    public Violations Violations { get; } = new();

    public FieldValues Computed { get; set; } = FieldValues.Empty;

    public Finding Flag(string kind, string ruleId, string audience, string nl, string en)
    {
        signals.Add(new Signal(kind, ruleId, audience, Write.Text(nl, en)));
        return Cite(ruleId, nl, en);
    }

    public Finding Count(Measure measure)
    {
        measures.Add(measure);
        return this;
    }

    public Finding Cite(string ruleId, string nl, string en)
    {
        rules.Add(new AppliedRule(ruleId, Write.Text(nl, en)));
        return this;
    }

    /// <summary>Refuses a date that has not come yet.</summary>
    public Finding NotAhead(string ruleId, string field = "on")
    {
        Violations.Require(
            !(Given.Date(field) > Today), "DATE_IN_FUTURE", ruleId, "Deze datum ligt in de toekomst.", "This date lies in the future.", field);
        return this;
    }

    public EntryJudgement Judgement() => new()
    {
        Violations = [.. Violations],
        Computed = Computed,
        Signals = [.. signals],
        Measures = Violations.None ? [.. measures] : [],
        Rules = [.. rules],
    };
}
