using System.Collections.Immutable;
using System.Globalization;
using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Commands;
using Modular.Engine.Json;
using Modular.Engine.Records;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;
using Modular.Sdk.Tariffs;
using NodaTime;

namespace Modular.Engine.Tariffs;

/// <summary>Reads index figures and indexations, and proposes one; writes nothing.</summary>
public static class IndexationQueries
{
    /// <summary>Index figures by series and period.</summary>
    public static PageOf<RecordView> Figures(Tenant tenant, string? series, Page page)
    {
        using var store = tenant.Read();
        var query = new RowQuery(TableNames.IndexFigure) { OrderBy = [new Order("series"), new Order("period")] };
        query = series is null ? query : query.WithEqual("series", series);
        return page.Read(store, query).Select(row => RecordView.Of(tenant.Id, row));
    }

    /// <summary>What the rates would become on a date; or what is missing. Never a guess.</summary>
    public static (IndexationView? View, ImmutableArray<Sdk.Rules.Violation> Missing, IRegime Regime) Propose(Tenant tenant, LocalDate on)
    {
        using var store = tenant.Read();
        var regime = tenant.RequireRegime();
        var indexation = Indexations.Of(tenant, store, regime, on);
        return (Indexations.View(tenant, regime, indexation, on), indexation.Missing, regime);
    }

    /// <summary>Indexations that were applied, by date.</summary>
    public static PageOf<IndexationView> List(Tenant tenant, Page page)
    {
        using var store = tenant.Read();
        var query = new RowQuery(TableNames.Indexation) { OrderBy = [new Order("effective_on")] };
        return page.Read(store, query).Select(row => Of(tenant, store, row));
    }

    private static IndexationView Of(Tenant tenant, ReadSnapshot store, Row row)
    {
        var used = new RowQuery(TableNames.IndexationFigure) { OrderBy = [new Order("position")] }.WithEqual("indexation", row.Id);
        var rates = new RowQuery(TableNames.Rate) { OrderBy = [new Order("code")] }.WithEqual("indexation", row.Id);
        return new IndexationView(
            tenant.Id, row.Id, row.Values.Date("effective_on"), decimal.Parse(row.Values.Text("percentage"), CultureInfo.InvariantCulture),
            [.. store.All(used).Select(figure => IndexFigureRows.Of(figure.Values))],
            [.. store.All(rates).Select(rate => RecordView.Of(tenant.Id, rate))],
            Stored.Read<Calculation>(row.Values.Text("explanation")),
            tenant.Regime)
        {
            AppliedOn = row.Values.Date("applied_on"),
            AppliedBy = row.Values.Text("applied_by"),
        };
    }
}
