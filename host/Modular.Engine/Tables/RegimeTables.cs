using Modular.Data.Tables;
using Modular.Engine.Entries;
using Modular.Sdk;
using Modular.Sdk.Modelling;
using Modular.Sdk.Statements;

namespace Modular.Engine.Tables;

/// <summary>The platform's tables with what a regime's model adds to them.</summary>
internal static class RegimeTables
{
    /// <summary>The column of a report that keeps a section.</summary>
    public static string SectionColumn(string section) => "section_" + section;

    public static IReadOnlyList<TableSchema> Of(IRegime regime)
    {
        var layer = regime.Id;
        var model = regime.Model;
        var added = new Dictionary<string, IEnumerable<ColumnDefinition>>
        {
            [TableNames.Participant] = model.Participant,
            [TableNames.Provider] = model.Provider,
            [TableNames.Contract] = model.Contract,
            [TableNames.ProductSheet] = model.ProductSheet,
            [TableNames.Trajectory] = model.Trajectory,
            [TableNames.Report] = Sections(regime),
        };
        var tables = PlatformTables.All
            .Select(table => added.TryGetValue(table.Name, out var columns)
                ? table with { Columns = [.. table.Columns, .. columns.Select(column => Schema(column, layer))] }
                : table)
            .ToList();
        tables.AddRange(model.Tables.Select(table => new TableSchema(
            table.Name,
            [PlatformTables.Lookup("trajectory", TableNames.Trajectory), .. table.Columns.Select(column => Schema(column, layer))])
        { Layer = layer }));
        tables.AddRange((regime.Statements?.Statements ?? []).SelectMany(definition => Statement(definition, layer)));
        tables.AddRange((regime.Entries?.Entries ?? []).Select(entry => new TableSchema(
            entry.Kind,
            [PlatformTables.Lookup(EntryRows.Parent, TableNames.Entry), .. entry.Fields.Concat(entry.Computed).Select(column => Schema(column, layer))])
        { Layer = layer }));
        return tables;
    }

    /// <summary>The table that keeps the columns of a kind of statement's lines.</summary>
    public static string LinesOf(string kind) => kind + "_line";

    /// <summary>Column definitions of a regime on a platform table: what callers may set by name.</summary>
    public static IReadOnlyList<ColumnDefinition> Columns(IRegime regime, string table) => table switch
    {
        TableNames.Participant => regime.Model.Participant,
        TableNames.Provider => regime.Model.Provider,
        TableNames.Contract => regime.Model.Contract,
        TableNames.ProductSheet => regime.Model.ProductSheet,
        TableNames.Trajectory => regime.Model.Trajectory,
        _ => [],
    };

    private static IEnumerable<ColumnDefinition> Sections(IRegime regime) => regime.Reporting.Reports
        .SelectMany(report => report.Sections)
        .DistinctBy(section => section.Name)
        .Select(section => section with { Name = SectionColumn(section.Name), Required = false });

    private static IEnumerable<TableSchema> Statement(StatementDefinition definition, string layer) =>
    [
        new(
            definition.Kind,
            [
                PlatformTables.Lookup("statement", TableNames.Statement),
                .. definition.Fields.Concat(definition.Computed).Select(column => Schema(column, layer)),
            ])
        { Layer = layer },
        new(
            LinesOf(definition.Kind),
            [
                PlatformTables.Lookup("statement_line", TableNames.StatementLine),
                .. definition.LineFields.Concat(definition.LineComputed).Select(column => Schema(column, layer)),
            ])
        { Layer = layer },
    ];

    private static ColumnSchema Schema(ColumnDefinition column, string layer) =>
        new(column.Name, Enum.Parse<Data.Tables.ColumnType>(column.Type.ToString()))
        {
            Layer = layer,
            Indexed = column.Indexed,
            MaxLength = column.MaxLength,
            Target = column.Target,
            Choices = [.. column.Choices.Select(choice => choice.Value)],
        };
}
