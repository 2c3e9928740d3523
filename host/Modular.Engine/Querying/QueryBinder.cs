using System.Collections.Immutable;
using Modular.Data.Querying;
using Modular.Data.Reading;
using Modular.Engine.Errors;
using Modular.Engine.Language;
using Modular.Engine.Metadata;
using Modular.Engine.Security;
using Modular.Sdk;
using NodaTime;

namespace Modular.Engine.Querying;

/// <summary>
/// Holds a query against a tenant's metadata. What the caller may not read is refused as what there is not; without a caller all is there.
/// </summary>
internal sealed class QueryBinder(TenantModel model, Principal? principal, LocalDate today, QueryFields fields, FieldErrors errors)
{
    private const string ValidFrom = "valid_from";
    private const string ValidTo = "valid_to";

    private readonly HashSet<string> ways = new(StringComparer.Ordinal);

    /// <summary>The table; null when there is none for the caller.</summary>
    public TableModel? Table(string name)
    {
        var table = model.Find(name) is { } found && (principal is null || found.MayRead(principal)) ? found : null;
        var shown = name.Length <= 63 ? name : name[..63] + "...";
        errors.Require(
            table is not null, fields.Table, "TABLE_UNKNOWN", $"Er is geen tabel '{shown}', of zij is voor u niet zichtbaar.",
            $"There is no table '{shown}', or it is not visible to you.");
        return table;
    }

    /// <summary>The whole query; null when something is at fault.</summary>
    public BoundQuery? Bind(RecordQuery query)
    {
        if (Table(query.Table) is not { } table)
        {
            return null;
        }

        var before = errors.Count();
        Limit(query.Columns.Length, QueryLimits.MostColumns, fields.Columns);
        Limit(query.OrderBy.Length, QueryLimits.MostOrders, fields.OrderBy);
        var columns = Columns(query, table);
        foreach (var order in query.OrderBy.Take(QueryLimits.MostOrders))
        {
            Path(table, order.Column, fields.OrderBy);
        }

        var selection = Rows(query, table) with { OrderBy = query.OrderBy };
        if (errors.Count() > before)
        {
            return null;
        }

        var paths = columns.Select(column => column.Path).ToList();
        var places = ImmutableArray.CreateBuilder<int>();
        foreach (var order in selection.CompleteOrder)
        {
            var at = paths.IndexOf(order.Column);
            if (at < 0)
            {
                at = paths.Count;
                paths.Add(order.Column);
            }

            places.Add(at);
        }

        return new BoundQuery(table, columns, selection with { Columns = [.. paths] }, places.ToImmutable());
    }

    /// <summary>Which rows a query is about, without columns and order.</summary>
    public Selection Rows(RecordQuery query, TableModel table)
    {
        var parts = ImmutableArray.CreateBuilder<Where>();
        var options = new BindOptions { Principal = principal, Today = today, Parameters = query.Parameters };
        if (query.Filter.Length > 0 && FilterText.Parse(query.Filter, fields.Filter, errors) is { } node)
        {
            Add(parts, Filter.Bind(node, model, table, options, fields.Filter, errors), fields.Filter);
        }

        if (query.Where is not null)
        {
            Add(parts, Filter.Bind(query.Where, model, table, options, fields.Where, errors), fields.Where);
        }

        Period(query, table, parts);
        return new Selection(table.Name)
        {
            Where = parts.Count switch { 0 => null, 1 => parts[0], _ => new WhereAll(parts.ToImmutable()) },
            Rights = Rights(),
        };
    }

    public BoundPath? Path(TableModel table, string path, string field)
    {
        var found = BoundPath.Find(model, table, path, new BindOptions { Principal = principal }, field, errors);
        if (found is not null)
        {
            Go(path, field);
        }

        return found;
    }

    public void Limit(int count, int most, string field) =>
        errors.Require(count <= most, field, "TOO_MANY", $"Ten hoogste {most}.", $"At most {most}.");

    private ImmutableArray<BoundPath> Columns(RecordQuery query, TableModel table)
    {
        if (query.Columns.IsEmpty)
        {
            return [.. (principal is null ? table.Columns : table.ColumnsFor(principal)).Select(column => Path(table, column.Name, fields.Columns)!)];
        }

        var named = query.Columns.Take(QueryLimits.MostColumns).ToList();
        errors.Require(
            named.Distinct().Count() == named.Count, fields.Columns, "NAMED_TWICE", "Een pad staat er twee keer.", "A path is there twice.");
        return [.. named.Select(path => Path(table, path, fields.Columns)).OfType<BoundPath>()];
    }

    private void Period(RecordQuery query, TableModel table, ImmutableArray<Where>.Builder parts)
    {
        if (table.Kind != TableKind.EffectiveDated)
        {
            errors.Require(
                query.AsOf is null && !query.AllPeriods, fields.AsOf, "AS_OF_NOT_ALLOWED", $"{table.Name} heeft geen perioden.",
                $"{table.Name} has no periods.");
            return;
        }

        errors.Require(
            (query.AsOf is null) == query.AllPeriods, fields.AsOf, "AS_OF_REQUIRED",
            $"{table.Name} heeft perioden: noem een dag, of vraag alle perioden.", $"{table.Name} has periods: name a day, or ask for all periods.");
        if (query.AsOf is { } day)
        {
            parts.Add(new WhereValue(ValidFrom, Comparison.LessOrEqual, day));
            parts.Add(new WhereAny([new WhereValue(ValidTo, Comparison.IsNull), new WhereValue(ValidTo, Comparison.Greater, day)]));
        }
    }

    private RowRights? Rights() => principal?.Role != RoleIds.Provider
        ? null
        : new RowRights(principal.Provider ?? "", model.Tables
            .Where(table => table.ProviderPath is not null)
            .ToImmutableDictionary(table => table.Name, table => table.ProviderPath!, StringComparer.Ordinal));

    private void Add(ImmutableArray<Where>.Builder parts, Filter? filter, string field)
    {
        if (filter is null)
        {
            return;
        }

        parts.Add(filter.Where);
        foreach (var path in filter.Paths)
        {
            Go(path, field);
        }
    }

    // Each lookup of a path leads to another row, however many paths go on from there. Said once.
    private void Go(string path, string field)
    {
        for (var end = path.IndexOf('.', StringComparison.Ordinal); end >= 0; end = path.IndexOf('.', end + 1))
        {
            if (ways.Add(path[..end]) && ways.Count == QueryLimits.MostWays + 1)
            {
                errors.Add(
                    field, "TOO_MANY_LOOKUPS", $"Ten hoogste {QueryLimits.MostWays} verschillende wegen over verwijzingen in een vraag.",
                    $"At most {QueryLimits.MostWays} different ways over lookups in a query.");
            }
        }
    }
}
