using Modular.Sdk.Entries;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg.Filing;

/// <summary>Collects what is said of an entry, while its kind judges it.</summary>
internal sealed class Filed
{
    private readonly List<Signal> signals = [];
    private readonly List<AppliedRule> rules = [];
    private FieldValues computed = FieldValues.Empty;

    public Violations Violations { get; } = [];

    public Filed Set(string column, object? value)
    {
        computed = computed.With(column, value);
        return this;
    }

    public Filed Cite(string ruleId, string nl, string en)
    {
        rules.Add(new AppliedRule(ruleId, new LocalizedText(nl, en)));
        return this;
    }

    public Filed Flag(string kind, string ruleId, string audience, string nl, string en)
    {
        signals.Add(new Signal(kind, ruleId, audience, new LocalizedText(nl, en)));
        return Cite(ruleId, nl, en);
    }

    public EntryJudgement Judgement() => Violations.None
        ? new EntryJudgement { Computed = computed, Signals = [.. signals], Rules = [.. rules] }
        : new EntryJudgement { Violations = [.. Violations] };
}
