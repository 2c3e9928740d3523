using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.EffectiveDating;
using Modular.Engine.Records;
using Modular.Engine.Tables;
using Modular.Sdk;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;
using ColumnType = Modular.Sdk.Modelling.ColumnType;

namespace Modular.Engine.Metadata;

/// <summary>Puts together what the platform, a regime and the tenant declare.</summary>
internal static class ModelBuilder
{
    private const string PlatformLayer = "platform";

    /// <summary>The tenant's metadata as of the rows' moment.</summary>
    /// <param name="tenant">Identifier of the tenant.</param>
    /// <param name="rows">The tenant's rows.</param>
    /// <param name="regimes">All loaded versions of the tenant's regime.</param>
    public static TenantModel Build(string tenant, IRows rows, IReadOnlyList<IRegime> regimes) =>
        new(tenant, rows.SchemaVersion, rows.Tables.Select(table => Table(table, regimes)), [], []);

    private static TableModel Table(TableSchema table, IReadOnlyList<IRegime> regimes)
    {
        var access = PlatformAccess.Of(table);
        return new TableModel
        {
            Name = table.Name,
            Id = table.Name,
            Label = Name(table.Name),
            Layer = LayerOf(table.Layer),
            Module = ModuleOf(table.Layer),
            Kind = PlatformPeriods.KindOf(table.Name),
            PeriodKey = PlatformPeriods.KeyOf(table.Name),
            Columns = [.. table.Columns.Select(column => Column(table, column, access, regimes))],
            Keys = [.. KeysOf(table)],
            Readers = [.. access.Readers],
            Writers = [.. access.Writers],
            ProviderPath = access.ProviderPath,
        };
    }

    private static ColumnModel Column(TableSchema table, ColumnSchema column, PlatformAccess access, IReadOnlyList<IRegime> regimes)
    {
        var declared = regimes.SelectMany(regime => Declared(regime, table.Name)).FirstOrDefault(known => known.Name == column.Name);
        var form = RecordForm.Of(table.Name)?.Columns.FirstOrDefault(known => known.Name == column.Name);
        var byClient = access.Writers.Length > 0 && (declared ?? form) is not null;
        return new ColumnModel($"{table.Name}.{column.Name}", declared ?? form ?? Plain(column), LayerOf(column.Layer))
        {
            Module = ModuleOf(column.Layer),
            Owner = byClient ? ColumnOwner.Client : ColumnOwner.Server,
            Scale = column.Type switch { Data.Tables.ColumnType.Money => 2, Data.Tables.ColumnType.Decimal => column.Scale, _ => 0 },
        };
    }

    private static IEnumerable<ColumnDefinition> Declared(IRegime regime, string table) =>
        RegimeTables.Columns(regime, table).Concat(regime.Model.Tables.Where(own => own.Name == table).SelectMany(own => own.Columns))
            .Concat((regime.Entries?.Entries ?? []).Where(entry => entry.Kind == table).SelectMany(entry => entry.Fields.Concat(entry.Computed)));

    private static ColumnDefinition Plain(ColumnSchema column) => new(column.Name, Enum.Parse<ColumnType>(column.Type.ToString()), Name(column.Name))
    {
        Required = column.Required,
        MaxLength = column.MaxLength,
        Target = column.Target,
        Choices = [.. column.Choices.Select(choice => new ChoiceOption(choice, Name(choice)))],
    };

    private static IEnumerable<KeyModel> KeysOf(TableSchema table) =>
        table.Columns.Where(column => column.Unique).Select(column => new[] { column.Name }).Concat(table.UniqueKeys)
            .Select(key => new KeyModel(string.Join("_and_", key), [.. key], LayerOf(table.Layer)));

    private static Layer LayerOf(string layer) => layer == PlatformLayer ? Layer.Platform : Layer.Module;

    private static string? ModuleOf(string layer) => layer == PlatformLayer ? null : layer;

    // For people: the first letter a capital, the rest in words.
    private static LocalizedText Name(string name)
    {
        var words = char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ');
        return new LocalizedText(words, words);
    }
}
