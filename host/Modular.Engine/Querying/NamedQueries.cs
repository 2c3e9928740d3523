using System.Collections.Immutable;
using Modular.Data.Querying;
using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Arguments;
using Modular.Engine.Errors;
using Modular.Engine.Language;
using Modular.Engine.Metadata;
using Modular.Engine.Security;
using Modular.Engine.Tenants;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Querying;

/// <summary>Asks the queries that a module or the tenant gave a name.</summary>
public static class NamedQueries
{
    /// <summary>A page of a named query; see <see cref="RecordQueries.Query"/>.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="name">The query's name.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="page">Which part.</param>
    /// <param name="principal">Who asks.</param>
    /// <param name="take">Takes a record; whether the page can hold more.</param>
    /// <param name="cancel">Ends the query.</param>
    /// <returns>The token of the next page; empty on the last one.</returns>
    public static string Run(
        Tenant tenant, string name, FieldValues parameters, QueryPage page, Principal principal, Func<BoundQuery, RowCursor, bool> take,
        CancellationToken cancel)
    {
        using var snapshot = tenant.Read();
        var errors = new FieldErrors();
        var model = tenant.ModelOf(snapshot);
        var named = model.Queries.FirstOrDefault(query => query.Name == name);
        var table = named is null ? null : model.Find(named.Table);
        var shown = name.Length <= 63 ? name : name[..63] + "...";
        errors.Require(
            table?.MayRead(principal) == true, "query", "QUERY_UNKNOWN", $"Er is geen vraag '{shown}', of zij is voor u niet zichtbaar.",
            $"There is no query '{shown}', or it is not visible to you.");
        errors.ThrowIfAny();
        var given = ArgumentCheck.Check(named!.Parameters, parameters, "parameters", errors);
        errors.ThrowIfAny();
        var query = Query(named, given) with
        {
            Columns = Visible(model, table!, named, principal),
            AllPeriods = table!.Kind == TableKind.EffectiveDated && named.AsOfParameter is null,
        };
        var bound = RecordQueries.Bind(tenant, snapshot, query, QueryFields.OfName, principal);
        return RecordQueries.Read(
            snapshot, bound, RecordQueries.List(tenant, query, principal), page, take, new ReadBudget(QueryLimits.MostSteps, cancel));
    }

    /// <summary>What a named query asks.</summary>
    /// <param name="named">The named query.</param>
    /// <param name="parameters">Its parameters; one that is absent has no value.</param>
    internal static RecordQuery Query(NamedQueryModel named, FieldValues parameters) => new(named.Table)
    {
        Columns = named.Columns,
        Filter = named.Filter ?? "",
        OrderBy = [.. named.OrderBy.Select(OrderOf)],
        AsOf = named.AsOfParameter is { } day ? parameters.Get(day) as LocalDate? : null,
        Parameters = named.Parameters.ToImmutableSortedDictionary(
            parameter => parameter.Name, parameter => parameters.Get(parameter.Name), StringComparer.Ordinal),
    };

    private static Order OrderOf(string path) => path.StartsWith('-') ? new Order(path[1..], true) : new Order(path);

    // Whoever gave the query its name did not know who would ask it.
    private static ImmutableArray<string> Visible(TenantModel model, TableModel table, NamedQueryModel named, Principal principal)
    {
        var options = new BindOptions { Principal = principal };
        ImmutableArray<string> visible = [.. named.Columns.Where(path => BoundPath.Find(model, table, path, options, "query", []) is not null)];
        // None would mean all.
        return visible.IsEmpty && !named.Columns.IsEmpty ? [SystemColumns.Id] : visible;
    }
}
