using System.Globalization;
using System.Text;
using Modular.Data.Querying;
using Modular.Data.Reading;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Security;
using Modular.Engine.Tenants;
using Modular.Sdk;

namespace Modular.Engine.Querying;

/// <summary>Asks questions of a tenant's tables.</summary>
public static class RecordQueries
{
    /// <summary>A page of records, read one by one.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="query">The query.</param>
    /// <param name="page">Which part.</param>
    /// <param name="principal">Who asks.</param>
    /// <param name="take">Takes a record; whether the page can hold more.</param>
    /// <param name="cancel">Ends the query.</param>
    /// <returns>The token of the next page; empty on the last one.</returns>
    public static string Query(
        Tenant tenant, RecordQuery query, QueryPage page, Principal principal, Func<BoundQuery, RowCursor, bool> take, CancellationToken cancel)
    {
        using var snapshot = tenant.Read();
        var bound = Bind(tenant, snapshot, query, QueryFields.OfRequest, principal);
        return Read(snapshot, bound, List(tenant, query, principal), page, take, new ReadBudget(QueryLimits.MostSteps, cancel));
    }

    /// <summary>The exact number of records.</summary>
    public static long Count(Tenant tenant, RecordQuery query, Principal principal, CancellationToken cancel)
    {
        using var snapshot = tenant.Read();
        var errors = new FieldErrors();
        var binder = new QueryBinder(tenant.ModelOf(snapshot), principal, tenant.Today, QueryFields.OfRequest, errors);
        var selection = binder.Table(query.Table) is { } table ? binder.Rows(query, table) : null;
        errors.ThrowIfAny();
        return Watched(() => snapshot.Count(selection!, new ReadBudget(QueryLimits.MostSteps, cancel)));
    }

    /// <summary>How a query would be carried out.</summary>
    public static StatementPlan Explain(Tenant tenant, RecordQuery query, Principal principal)
    {
        Authorize.Role(principal, "explain_query", RoleIds.Administrator);
        using var snapshot = tenant.Read();
        return snapshot.Explain(Bind(tenant, snapshot, query, QueryFields.OfRequest, principal).Selection with { Limit = QueryLimits.DefaultPage });
    }

    /// <summary>All records at one moment.</summary>
    public static QueryExport Export(Tenant tenant, RecordQuery query, Principal principal, CancellationToken cancel)
    {
        var snapshot = tenant.Read();
        try
        {
            var bound = Bind(tenant, snapshot, query, QueryFields.OfRequest, principal);
            return new QueryExport(tenant.Exports, snapshot, bound, cancel);
        }
        catch
        {
            snapshot.Dispose();
            throw;
        }
    }

    internal static BoundQuery Bind(Tenant tenant, ReadSnapshot snapshot, RecordQuery query, QueryFields fields, Principal principal)
    {
        var errors = new FieldErrors();
        var bound = new QueryBinder(tenant.ModelOf(snapshot), principal, tenant.Today, fields, errors).Bind(query);
        errors.ThrowIfAny();
        return bound!;
    }

    internal static string Read(
        ReadSnapshot snapshot, BoundQuery bound, string list, QueryPage page, Func<BoundQuery, RowCursor, bool> take, ReadBudget budget)
    {
        var after = page.Token.Length == 0 ? [] : PlaceToken.Read(page.Token, list) ?? throw Page.Invalid();
        try
        {
            return Watched(() =>
            {
                using var reader = snapshot.Open(bound.Selection with { After = [.. after], Limit = page.Size + 1 }, budget);
                for (var taken = 1; reader.Read(); taken++)
                {
                    if (take(bound, reader.Row) && taken < page.Size)
                    {
                        continue;
                    }

                    var place = bound.Order.Select(reader.Row.Value).ToList();
                    return reader.Read() ? PlaceToken.Write(list, place) : "";
                }

                return "";
            });
        }
        catch (QueryInvalidException) when (page.Token.Length > 0)
        {
            // A token can be made up: its values then do not fit the columns of the order.
            throw Page.Invalid();
        }
    }

    internal static T Watched<T>(Func<T> read)
    {
        try
        {
            return StorageErrors.Guard(read);
        }
        catch (QueryTooCostlyException)
        {
            throw QueryCost.TooCostly("steps", QueryLimits.MostSteps);
        }
    }

    /// <summary>What tells a query's list from others: everything that makes it, and whose it is.</summary>
    internal static string List(Tenant tenant, RecordQuery query, Principal principal)
    {
        var text = new StringBuilder();
        foreach (var part in (IEnumerable<string>)[
            tenant.Id, principal.Caller, query.Table, $"{query.AsOf} {query.AllPeriods}", query.Filter, FilterWriting.Of(query.Where),
            .. query.Columns, "/", .. query.OrderBy.Select(order => $"{order.Column} {order.Descending}"), "/",
            .. query.Parameters.Select(pair => $"{pair.Key}={pair.Value}")])
        {
            text.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part}");
        }

        return PlaceToken.Hash(text.ToString());
    }
}
