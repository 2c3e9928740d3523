using System.Collections.Immutable;
using Modular.Data.Tables;
using Modular.Engine.EffectiveDating;
using Modular.Engine.Metadata.Parts;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;
using ColumnType = Modular.Data.Tables.ColumnType;

namespace Modular.Engine.Metadata;

/// <summary>The tenant's own tables: those that it declares, and those that keep its relationships.</summary>
internal static class OwnTables
{
    /// <summary>What the store is told of who declares the tenant's own tables and columns.</summary>
    public const string Layer = "tenant";

    private static readonly ImmutableArray<ColumnSchema> Dates =
        [new(PeriodColumns.From, ColumnType.Date) { Required = true, Indexed = true }, new(PeriodColumns.To, ColumnType.Date)];

    private static readonly Dictionary<string, LocalizedText> Labels = new(StringComparer.Ordinal)
    {
        [PeriodColumns.From] = new("Geldig vanaf", "Valid from"),
        [PeriodColumns.To] = new("Geldig tot", "Valid until"),
        [RelationshipModel.FromColumn] = new("Van", "From"),
        [RelationshipModel.ToColumn] = new("Naar", "To"),
    };

    /// <summary>The columns that the platform gives a table of this kind.</summary>
    public static ImmutableArray<ColumnSchema> Given(TablePart table) => table.IsDated ? Dates : [];

    /// <summary>The columns of a relationship's table.</summary>
    public static ImmutableArray<ColumnSchema> Given(RelationshipPart relationship) =>
    [
        new(RelationshipModel.FromColumn, ColumnType.Lookup) { Required = true, Target = relationship.FromTable },
        new(RelationshipModel.ToColumn, ColumnType.Lookup) { Required = true, Target = relationship.ToTable },
    ];

    public static TableModel Model(TableSchema schema, TablePart part, OwnParts own) => own.Extended(
        new TableModel
        {
            Name = part.Name,
            Id = part.Id!,
            Label = part.Label,
            Layer = Metadata.Layer.Tenant,
            Kind = part.Kind,
            PeriodKey = part.PeriodKey,
            Columns = [.. Given(part).Select(column => Column(part.Id!, column, Cascade.Restrict))],
            Readers = part.ReadRoles,
            Writers = part.WriteRoles,
            ProviderPath = part.ProviderPath,
            ReferenceData = part.ReferenceData,
            FormerNames = own.FormerNames(part),
        },
        schema);

    public static TableModel Model(TableSchema schema, RelationshipPart part, OwnParts own) => own.Extended(
        new TableModel
        {
            Name = part.Name,
            Id = part.Id!,
            Label = part.Label,
            Layer = Metadata.Layer.Tenant,
            Columns = [.. Given(part).Select(column => Column(part.Id!, column, Cascade.Delete))],
            Keys =
            [
                new KeyModel(
                    $"{RelationshipModel.FromColumn}_and_{RelationshipModel.ToColumn}",
                    [RelationshipModel.FromColumn, RelationshipModel.ToColumn],
                    Metadata.Layer.Platform),
            ],
            FormerNames = own.FormerNames(part),
        },
        schema);

    private static ColumnModel Column(string table, ColumnSchema column, Cascade cascade) => new(
        $"{table}.{column.Name}",
        new ColumnDefinition(column.Name, Enum.Parse<Sdk.Modelling.ColumnType>(column.Type.ToString()), Labels[column.Name])
        {
            Required = column.Required,
            Target = column.Target,
            Indexed = column.Indexed,
        },
        Metadata.Layer.Platform)
    {
        Owner = ColumnOwner.Client,
        Cascade = cascade,
    };
}
