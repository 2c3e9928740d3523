using System.Collections.Immutable;
using Modular.Data.Reading;
using Modular.Data.Writing;
using Modular.Engine.Identifiers;
using Modular.Engine.Tables;
using Modular.Engine.Tariffs;
using Modular.Sdk.Values;

namespace Modular.Engine.Seeding;

/// <summary>Seed data as rows: what is not there yet, and how it is written.</summary>
internal sealed record SeedRows(ImmutableArray<FieldValues> Rates, ImmutableArray<FieldValues> IndexFigures, ImmutableArray<ProviderSeed> Providers)
{
    public SeedCounts Counts => new(
        Rates.Length, IndexFigures.Length, Providers.Length, Providers.Count(provider => provider.Contract is not null),
        Providers.Sum(provider => provider.ProductSheets.Length));

    /// <summary>
    /// What is not there yet: rates by code, unit and first day, figures by what they observe, providers by trade register number or, since no
    /// two have the same, by name.
    /// </summary>
    public SeedRows Missing(Func<RowQuery, long> count) => new(
        [.. Rates.Where(rate => count(Same(TableNames.Rate, rate, "code", "unit", "valid_from")) == 0)],
        [.. IndexFigures.Where(figure => count(IndexFigureRows.Same(figure)) == 0)],
        [
            .. Providers.Where(seed => count(Same(TableNames.Provider, seed.Provider, "trade_register_number")) == 0
                && count(Same(TableNames.Provider, seed.Provider, "display_name")) == 0),
        ]);

    public void Write(WriteTransaction tx, IdSource ids)
    {
        foreach (var rate in Rates)
        {
            RateRows.Insert(tx, ids.Next(tx.Now), rate);
        }

        foreach (var figure in IndexFigures)
        {
            tx.Insert(TableNames.IndexFigure, ids.Next(tx.Now), figure.ToRow());
        }

        foreach (var seed in Providers)
        {
            var provider = tx.Insert(TableNames.Provider, ids.Next(tx.Now), seed.Provider.ToRow()).Id;
            if (seed.Contract is { } contract)
            {
                tx.Insert(TableNames.Contract, ids.Next(tx.Now), contract.With("provider", provider).With("status", "active").ToRow());
            }

            foreach (var sheet in seed.ProductSheets)
            {
                tx.Insert(TableNames.ProductSheet, ids.Next(tx.Now), sheet.With("provider", provider).With("status", "approved").ToRow());
            }
        }
    }

    private static RowQuery Same(string table, FieldValues values, params string[] key) =>
        key.Aggregate(new RowQuery(table), (query, column) => query.WithEqual(column, values.Get(column)));
}
