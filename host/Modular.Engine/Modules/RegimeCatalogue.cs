using Modular.Engine.Errors;
using Modular.Sdk;
using NodaTime;

namespace Modular.Engine.Modules;

/// <summary>The regime versions that can be used.</summary>
public sealed class RegimeCatalogue
{
    private readonly Dictionary<(string Id, string Version), IRegime> regimes;

    public RegimeCatalogue(IEnumerable<IRegime> regimes) => this.regimes = regimes.ToDictionary(regime => (regime.Id, regime.Version));

    public IEnumerable<IRegime> All => regimes.Values.OrderBy(r => r.Id, StringComparer.Ordinal).ThenBy(r => r.Version, StringComparer.Ordinal);

    public IRegime? Find(string id, string version) => regimes.GetValueOrDefault((id, version));

    /// <summary>The version in force on a date of ordering; the one that started last when several are.</summary>
    public IRegime? InForce(string id, LocalDate date) => regimes.Values
        .Where(regime => regime.Id == id && regime.Validity.Contains(date))
        .MaxBy(regime => regime.Validity.Start);

    public IEnumerable<IRegime> Versions(string id) => All.Where(regime => regime.Id == id);

    public IRegime Require(string id, string version) =>
        Find(id, version) ?? throw ModularException.RegimeUnavailable($"{id} {version}");
}
