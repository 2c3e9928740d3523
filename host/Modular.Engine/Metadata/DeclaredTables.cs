using System.Collections.Frozen;
using Modular.Data.Tables;
using Modular.Engine.EffectiveDating;
using Modular.Engine.Records;
using Modular.Engine.Tables;
using Modular.Sdk;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;
using ColumnType = Modular.Sdk.Modelling.ColumnType;

namespace Modular.Engine.Metadata;

/// <summary>The tables of the platform and of a regime, with what they declare of their columns.</summary>
internal sealed class DeclaredTables
{
    public const string PlatformLayer = "platform";

    private readonly FrozenDictionary<(string Table, string Column), ColumnDefinition> columns;
    private readonly FrozenDictionary<string, LocalizedText> labels;

    /// <param name="regimes">All loaded versions of the tenant's regime, the most telling first.</param>
    public DeclaredTables(IReadOnlyList<IRegime> regimes)
    {
        columns = regimes.SelectMany(ColumnsOf).DistinctBy(pair => pair.Key).ToFrozenDictionary();
        labels = regimes.SelectMany(LabelsOf).DistinctBy(pair => pair.Table).ToFrozenDictionary(pair => pair.Table, pair => pair.Label, StringComparer.Ordinal);
    }

    /// <summary>A table without what the tenant adds to it.</summary>
    public TableModel Model(TableSchema table)
    {
        var access = PlatformAccess.Of(table);
        return new TableModel
        {
            Name = table.Name,
            Id = table.Name,
            Label = PlatformLabels.Table(table.Name) ?? labels.GetValueOrDefault(table.Name) ?? PlatformLabels.InWords(table.Name),
            Layer = LayerOf(table.Layer),
            Module = ModuleOf(table.Layer),
            Kind = PlatformPeriods.KindOf(table.Name),
            PeriodKey = PlatformPeriods.KeyOf(table.Name),
            Columns = [.. table.Columns.Where(column => column.Layer != OwnTables.Layer).Select(column => Column(table, column, access))],
            Keys = [.. KeysOf(table)],
            Readers = [.. access.Readers],
            Writers = [.. access.Writers],
            ProviderPath = access.ProviderPath,
        };
    }

    private ColumnModel Column(TableSchema table, ColumnSchema column, PlatformAccess access)
    {
        var declared = columns.GetValueOrDefault((table.Name, column.Name)) ?? RecordForm.Of(table.Name)?.Columns.FirstOrDefault(form => form.Name == column.Name);
        return new ColumnModel($"{table.Name}.{column.Name}", declared ?? Plain(column), LayerOf(column.Layer))
        {
            Module = ModuleOf(column.Layer),
            Owner = access.Writers.Length > 0 && declared is not null ? ColumnOwner.Client : ColumnOwner.Server,
            Scale = column.Type switch { Data.Tables.ColumnType.Money => 2, Data.Tables.ColumnType.Decimal => column.Scale, _ => 0 },
            Readers = [.. PlatformAccess.ReadersOf(table.Name, column.Name)],
        };
    }

    private static IEnumerable<KeyValuePair<(string Table, string Column), ColumnDefinition>> ColumnsOf(IRegime regime)
    {
        var model = regime.Model;
        IEnumerable<(string Table, IEnumerable<ColumnDefinition> Columns)> all =
        [
            .. ((string[])[TableNames.Participant, TableNames.Provider, TableNames.Contract, TableNames.ProductSheet, TableNames.Trajectory])
                .Select(table => (table, RegimeTables.Columns(regime, table).AsEnumerable())),
            .. model.Tables.Select(table => (table.Name, table.Columns.AsEnumerable())),
            .. (regime.Statements?.Statements ?? []).SelectMany(statement => ((string, IEnumerable<ColumnDefinition>)[])
                [(statement.Kind, statement.Fields.Concat(statement.Computed)), (RegimeTables.LinesOf(statement.Kind), statement.LineFields.Concat(statement.LineComputed))]),
            .. (regime.Entries?.Entries ?? []).Select(entry => (entry.Kind, entry.Fields.Concat(entry.Computed))),
            (TableNames.Report, regime.Reporting.Reports.SelectMany(report => report.Sections)
                .Select(section => section with { Name = RegimeTables.SectionColumn(section.Name), Required = false })),
        ];
        return all.SelectMany(table => table.Columns.Select(column => KeyValuePair.Create((table.Table, column.Name), column)));
    }

    private static IEnumerable<(string Table, LocalizedText Label)> LabelsOf(IRegime regime) =>
    [
        .. regime.Model.Tables.Select(table => (table.Name, table.Label)),
        .. (regime.Statements?.Statements ?? []).Select(statement => (statement.Kind, statement.Label)),
        .. (regime.Statements?.Statements ?? []).Select(statement => (
            RegimeTables.LinesOf(statement.Kind), new LocalizedText($"Regel: {statement.Label.Nl}", $"Line: {statement.Label.En}"))),
        .. (regime.Entries?.Entries ?? []).Select(entry => (entry.Kind, entry.Label)),
    ];

    private static ColumnDefinition Plain(ColumnSchema column) =>
        new(column.Name, Enum.Parse<ColumnType>(column.Type.ToString()), PlatformLabels.Column(column.Name) ?? PlatformLabels.InWords(column.Name))
        {
            Required = column.Required,
            MaxLength = column.MaxLength,
            Target = column.Target,
            Indexed = column.Indexed,
            Choices = [.. column.Choices.Select(choice => new ChoiceOption(choice, PlatformLabels.Choice(choice) ?? PlatformLabels.InWords(choice)))],
        };

    private static IEnumerable<KeyModel> KeysOf(TableSchema table) =>
        table.Columns.Where(column => column.Unique).Select(column => new[] { column.Name }).Concat(table.UniqueKeys)
            .Select(key => new KeyModel(string.Join("_and_", key), [.. key], LayerOf(table.Layer)));

    private static Layer LayerOf(string layer) => layer == PlatformLayer ? Layer.Platform : Layer.Module;

    private static string? ModuleOf(string layer) => layer == PlatformLayer ? null : layer;
}
