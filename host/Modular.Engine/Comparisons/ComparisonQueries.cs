using System.Collections.Immutable;
using Modular.Engine.Errors;
using Modular.Engine.Modules;
using Modular.Sdk.Comparison;
using Modular.Sdk.Values;

namespace Modular.Engine.Comparisons;

/// <summary>Plays one case under several regimes. Nothing is read from or written to a tenant.</summary>
public sealed class ComparisonQueries(RegimeCatalogue regimes)
{
    private static readonly LocalizedText NotInForce = new("Niet van kracht op de dag van de opdracht.", "Not in force on the date of the order.");
    private static readonly LocalizedText NoCourse = new("Doet niet mee aan vergelijkingen.", "Takes no part in comparisons.");

    private ImmutableArray<string> Loaded => [.. regimes.All.Select(regime => regime.Id).Distinct()];

    /// <summary>Refuses regimes that are not loaded or are named twice.</summary>
    public void Check(IReadOnlyList<string> asked, FieldErrors errors)
    {
        var names = string.Join(", ", Loaded);
        foreach (var (id, index) in asked.Select((id, index) => (id, index)))
        {
            errors.Require(Loaded.Contains(id), $"regimes[{index}]", "UNKNOWN_REGIME", $"Geladen zijn: {names}.", $"Loaded are: {names}.");
            errors.Require(
                asked.Take(index).All(other => other != id), $"regimes[{index}]", "NAMED_TWICE", "Noem elk regime een keer.", "Name each regime once.");
        }
    }

    /// <summary>Compares.</summary>
    /// <param name="facts">The facts of the case.</param>
    /// <param name="asked">Identifiers of loaded regimes; none for all.</param>
    /// <exception cref="ModularException">A module failed.</exception>
    public ComparedRegimes Compare(CaseFacts facts, IReadOnlyList<string> asked)
    {
        var compared = ImmutableArray.CreateBuilder<ComparedRegime>();
        var leftOut = ImmutableArray.CreateBuilder<LeftOutRegime>();
        foreach (var id in asked.Count > 0 ? [.. asked] : Loaded)
        {
            if (regimes.InForce(id, facts.OrderedOn) is not { } regime)
            {
                leftOut.Add(new LeftOutRegime(id, NotInForce));
            }
            else if (CourseRun.Play(regime, facts) is { } played)
            {
                compared.Add(played);
            }
            else
            {
                leftOut.Add(new LeftOutRegime(id, NoCourse));
            }
        }

        return new ComparedRegimes(compared.ToImmutable(), leftOut.ToImmutable());
    }
}
