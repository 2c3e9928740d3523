using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Modular.Engine.Arguments;
using Modular.Engine.Errors;
using Modular.Engine.Records;
using Modular.Engine.Tables;
using Modular.Engine.Tariffs;
using Modular.Sdk;
using Modular.Sdk.Modelling;
using Modular.Sdk.Seeding;
using Modular.Sdk.Values;

namespace Modular.Engine.Seeding;

/// <summary>Holds a regime's seed data against the forms that people fill in: what would be refused there is a fault of the module here.</summary>
internal static partial class SeedCheck
{
    public static SeedRows Sound(IRegime regime, SeedData seed)
    {
        var errors = new FieldErrors();
        var rows = new SeedRows(
            [
                .. seed.Rates.Select(rate => RecordForm.Rate.Check(regime, Indexations.FieldsOf(rate).With("valid_to", null), FieldValues.Empty, errors)
                    .With("valid_to", rate.ValidTo)),
            ],
            [.. seed.IndexFigures.Select(figure => Check(regime, RecordForm.IndexFigure, IndexFigureRows.FieldsOf(figure), errors))],
            [.. seed.Providers.Select(provider => Check(regime, provider, errors))]);
        Twice(rows.Rates.Select(rate => $"{rate.Text("code")} {rate.Text("unit")} {rate.Date("valid_from")}"), "rate", errors);
        Twice(
            rows.IndexFigures.Select(figure => $"{figure.Text("series")} {figure.Text("period")} {figure.Text("vintage")} {figure.Text("sector")}"),
            "index_figure", errors);
        Twice(seed.Providers.Select(provider => provider.TradeRegisterNumber), "provider.trade_register_number", errors);
        Twice(seed.Providers.Select(provider => provider.Name), "provider.display_name", errors);
        var fault = errors.Select(error => $"{error.Field}: {error.Text.En}").FirstOrDefault();
        return fault is null
            ? rows
            : throw ModularException.ModuleFault($"{regime.Id} {regime.Version}", new InvalidOperationException(fault));
    }

    private static ProviderSeed Check(IRegime regime, SeedProvider seed, FieldErrors errors)
    {
        errors.Require(
            EightDigits().IsMatch(seed.TradeRegisterNumber),
            "provider.trade_register_number", "NOT_EIGHT_DIGITS", $"{seed.Name}: een KvK-nummer heeft 8 cijfers.", $"{seed.Name}: a trade register number has 8 digits.");
        var provider = seed.Fields.With("display_name", seed.Name).With("trade_register_number", seed.TradeRegisterNumber);
        return new ProviderSeed(
            Check(regime, RecordForm.Provider, provider, errors),
            seed.Contract is { } contract ? Check(regime, RecordForm.Contract, contract, errors) : null,
            [.. seed.ProductSheets.Select(sheet => Check(regime, RecordForm.ProductSheet, sheet, errors))]);
    }

    private static FieldValues Check(IRegime regime, RecordForm form, FieldValues values, FieldErrors errors)
    {
        // What belongs to a provider is given with it.
        ImmutableArray<ColumnDefinition> columns =
            [.. form.Columns.Where(column => column.Target != TableNames.Provider), .. RegimeTables.Columns(regime, form.Table)];
        var accepted = ArgumentCheck.Check(columns, values, form.Path, errors);
        ValueChecks.Find(form.Table, null, accepted.ToRow(), new GivenValues([], column => $"{form.Path}.{column}", errors));
        return accepted;
    }

    private static void Twice(IEnumerable<string> keys, string field, FieldErrors errors)
    {
        foreach (var key in keys.GroupBy(key => key, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            errors.Add(field, "TWICE", $"'{key}' staat er twee keer.", $"'{key}' is there twice.");
        }
    }

    [GeneratedRegex("^[0-9]{8}\\z")]
    private static partial Regex EightDigits();
}
