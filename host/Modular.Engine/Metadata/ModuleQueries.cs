using Modular.Sdk;
using Modular.Sdk.Modelling;

namespace Modular.Engine.Metadata;

/// <summary>The queries that the versions of a regime give names.</summary>
internal static class ModuleQueries
{
    /// <summary>Each name once: a newer version's query stands in the place of an older one's.</summary>
    public static IEnumerable<NamedQueryModel> Of(IEnumerable<IRegime> regimes) => regimes
        .OrderByDescending(regime => regime.Validity.Start)
        .SelectMany(regime => regime.Queries.Select(query => Of(query, regime.Id)))
        .DistinctBy(query => query.Name);

    private static NamedQueryModel Of(QueryDefinition query, string module) => new(query.Name, query.Label, query.Table)
    {
        Columns = query.Columns,
        Filter = query.Filter,
        OrderBy = query.OrderBy,
        AsOfParameter = query.AsOfParameter,
        Parameters = query.Parameters,
        Layer = Layer.Module,
        Module = module,
    };
}
