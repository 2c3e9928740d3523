using System.Collections.Immutable;
using Modular.Sdk.Lifecycles;
using NodaTime;

namespace Modular.Modules.Tilburg;

/// <summary>Billable moments and the calculations they carry.</summary>
internal static class Moments
{
    public const string Rounding = "half away from zero, to the cent (COM-01)";

    public static BillableMoment Of(string key, LocalDate on, Priced priced, params ImmutableArray<string> ruleIds) =>
        new(key, priced.Amount, on, priced.How) { Description = priced.How.Label, RuleIds = ruleIds };
}
