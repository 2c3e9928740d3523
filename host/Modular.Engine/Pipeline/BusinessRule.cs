using System.Collections.Immutable;
using Modular.Engine.Language;
using Modular.Engine.Metadata;

namespace Modular.Engine.Pipeline;

/// <summary>A business rule, ready to be looked at.</summary>
/// <param name="Model">The rule.</param>
/// <param name="When">Its condition; null for always.</param>
/// <param name="Actions">What it does, each with the formula of what it sets.</param>
internal sealed record BusinessRule(RuleModel Model, Filter? When, ImmutableArray<(RuleActionModel Does, Formula? Value)> Actions)
{
    public bool LooksAt(RowChange change) => Model.Events.Contains(change.Event) && change.ChangesAny(Model.WhenChanged);
}
