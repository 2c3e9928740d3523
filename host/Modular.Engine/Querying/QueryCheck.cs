using System.Text.RegularExpressions;
using Modular.Engine.Errors;
using Modular.Engine.Language;
using Modular.Engine.Metadata;
using Modular.Engine.Tables;
using Modular.Sdk;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Querying;

/// <summary>What a named query must get right before anyone may ask it.</summary>
public static partial class QueryCheck
{
    private static readonly LocalDate AnyDay = new(2000, 1, 1);

    /// <summary>A sentence for everything that is wrong with the queries of a regime; empty when all is well.</summary>
    public static IEnumerable<string> Problems(IRegime regime)
    {
        foreach (var twice in regime.Queries.GroupBy(query => query.Name).Where(group => group.Count() > 1))
        {
            yield return $"query {twice.Key} is listed twice";
        }

        foreach (var query in regime.Queries.Where(query => !Name().IsMatch(query.Name) || query.Name.StartsWith("x_", StringComparison.Ordinal)))
        {
            yield return $"query {query.Name} is no name for a regime's query";
        }

        var model = ModelBuilder.Build("", 0, RegimeTables.Of(regime), [], [regime]);
        foreach (var query in ModuleQueries.Of([regime]))
        {
            var errors = new FieldErrors();
            Check(query, model, QueryFields.OfName, errors);
            foreach (var error in errors)
            {
                yield return $"query {query.Name}: {error.Text.En}";
            }
        }
    }

    /// <summary>Holds a named query against the tables that it is about, whoever will ask it.</summary>
    /// <param name="query">The query.</param>
    /// <param name="model">The tenant's metadata.</param>
    /// <param name="fields">How the request calls its parts.</param>
    /// <param name="errors">Where faults go.</param>
    internal static void Check(NamedQueryModel query, TenantModel model, QueryFields fields, FieldErrors errors)
    {
        errors.Require(
            query.AsOfParameter is null || query.Parameters.Any(parameter => parameter.Name == query.AsOfParameter && parameter.Type == ColumnType.Date),
            fields.AsOf, "PARAMETER_UNKNOWN", "De dag is geen parameter van type Date.", "The day is no parameter of type Date.");
        var samples = FieldValues.From(BindOptions.Samples(query.Parameters));
        var asked = NamedQueries.Query(query, samples) with
        {
            AllPeriods = model.Find(query.Table)?.Kind == TableKind.EffectiveDated && query.AsOfParameter is null,
        };
        new QueryBinder(model, null, AnyDay, fields, errors).Bind(asked);
    }

    [GeneratedRegex("^[a-z][a-z0-9_]{0,62}\\z")]
    private static partial Regex Name();
}
