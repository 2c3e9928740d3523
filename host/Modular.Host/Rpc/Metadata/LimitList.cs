using Modular.Engine.Batches;
using Modular.Engine.Changes;
using Modular.Engine.Language;
using Modular.Engine.Metadata;
using Modular.Engine.Pipeline;
using Modular.Engine.Querying;
using Modular.Host.Transport;
using V1 = Modular.Metadata.V1;

namespace Modular.Host.Rpc.Metadata;

/// <summary>Every limit that a caller can run into. Each is kept where it is held; here they are only told.</summary>
internal static class LimitList
{
    public static IEnumerable<V1.Limit> Of(TransportOptions transport) =>
        OfCalls(transport).Concat(OfBatches()).Concat(OfMetadata()).Concat(OfExpressions()).Concat(OfQueries()).Concat(OfFeed())
            .OrderBy(limit => limit.Name, StringComparer.Ordinal);

    private static IEnumerable<V1.Limit> OfCalls(TransportOptions transport) =>
    [
        Limit("request_bytes", transport.LargestRequest, "bytes", "Een bericht aan de host; groter: MESSAGE_TOO_LARGE.", "A message to the host; larger: MESSAGE_TOO_LARGE."),
        Limit("response_bytes", transport.LargestResponse, "bytes", "Een antwoord; een lijst wordt korter om te passen.", "A response; a list is made shorter so that it fits."),
        Limit("call_milliseconds", (long)transport.LatestDeadline.TotalMilliseconds, "milliseconds", "Hoe lang een opdracht mag duren.", "How long a call may take."),
        Limit("list_page_rows", Engine.Commands.Page.Most, "rows", "Een bladzijde van een lijst; meer gevraagd geeft er zoveel.", "A page of a list; asking for more gives so many."),
        Limit("pipeline_depth", PipelineLimits.Depth, "writes", "Wijzigingen die op elkaar volgen; dieper: DEPTH_EXCEEDED.", "Writes that follow from each other; deeper: DEPTH_EXCEEDED."),
        Limit("pipeline_writes", PipelineLimits.Following, "writes", "Wijzigingen die uit een opdracht volgen; meer: DEPTH_EXCEEDED.", "Writes that follow from one command; more: DEPTH_EXCEEDED."),
        Limit("computed_rows", PipelineLimits.ComputedRows, "rows", "Rijen waarvoor een nieuwe berekende kolom in een keer gevuld wordt.", "Rows that a new computed column is filled for at once."),
    ];

    private static IEnumerable<V1.Limit> OfBatches() =>
    [
        Limit("batch_operations", BatchLimits.MostOperations, "operations", "Opdrachten, of records, van een batch.", "Operations, or records, of one batch."),
        Limit("import_chunk_records", BatchLimits.MostChunkRecords, "records", "Records van een deel van een import.", "Records of one chunk of an import."),
        Limit("import_id_characters", BatchLimits.LongestImportId, "characters", "De naam van een import.", "The name of an import."),
    ];

    private static IEnumerable<V1.Limit> OfMetadata() =>
    [
        Limit("metadata_changes", MetadataLimits.Changes, "changes", "Wijzigingen in een ChangeMetadata.", "Changes in one ChangeMetadata."),
        Limit("own_tables", MetadataLimits.Tables, "tables", "Eigen tabellen en relaties van een tenant.", "A tenant's own tables and relationships."),
        Limit("own_columns_per_table", MetadataLimits.ColumnsPerTable, "columns", "Eigen kolommen van een tabel.", "The tenant's own columns of a table."),
        Limit("kept_columns_per_table", MetadataLimits.KeptColumnsPerTable, "columns", "Alle kolommen van een tabel in het bestand, verwijderde mee.", "All columns of a table in the file, removed ones too."),
        Limit("keys_per_table", MetadataLimits.KeysPerTable, "keys", "Eigen sleutels van een tabel.", "The tenant's own keys of a table."),
        Limit("columns_per_key", MetadataLimits.ColumnsPerKey, "columns", "Kolommen van een sleutel.", "Columns of a key."),
        Limit("rules_per_table", MetadataLimits.RulesPerTable, "rules", "Bedrijfsregels van een tabel.", "Business rules of a table."),
        Limit("actions_per_rule", MetadataLimits.ActionsPerRule, "actions", "Gevolgen van een bedrijfsregel.", "Actions of a business rule."),
        Limit("rule_order", MetadataLimits.RuleOrder, "order", "De hoogste plaats van een bedrijfsregel.", "The highest order of a business rule."),
        Limit("choice_lists", MetadataLimits.ChoiceLists, "lists", "Keuzelijsten van een tenant.", "A tenant's lists of choices."),
        Limit("choices_per_list", MetadataLimits.Choices, "values", "Waarden van een keuzelijst, vervallen waarden mee.", "Values of a list of choices, retired ones too."),
        Limit("named_queries", MetadataLimits.Queries, "queries", "Benoemde vragen van een tenant.", "A tenant's named queries."),
        Limit("parameters_per_query", MetadataLimits.ParametersPerQuery, "parameters", "Parameters van een benoemde vraag.", "Parameters of a named query."),
        Limit("reference_rows", MetadataLimits.ReferenceRows, "rows", "Rijen van een tabel met referentiegegevens in een oplossing.", "Rows of a table of reference data in a solution."),
        Limit("name_characters", MetadataLimits.Name, "characters", "Een eigen naam.", "A name of the tenant's own."),
        Limit("label_characters", MetadataLimits.Label, "characters", "Een opschrift.", "A label."),
        Limit("rule_message_characters", MetadataLimits.Message, "characters", "De melding van een bedrijfsregel.", "The message of a business rule."),
        Limit("text_characters", MetadataLimits.Text, "characters", "De langste tekst van een kolom.", "The longest text of a column."),
        Limit("decimal_scale", MetadataLimits.Scale, "decimals", "Decimalen van een kolom.", "Decimals of a column."),
    ];

    private static IEnumerable<V1.Limit> OfExpressions() =>
    [
        Limit("expression_characters", LanguageLimits.LongestText, "characters", "Een filter of formule.", "A filter or formula."),
        Limit("expression_parts", LanguageLimits.MostParts, "parts", "Vergelijkingen, waarden en functies van een filter of formule.", "Comparisons, values and calls of a filter or formula."),
        Limit("expression_depth", LanguageLimits.Deepest, "levels", "Haakjes in elkaar.", "Parentheses within each other."),
        Limit("filter_in_values", LanguageLimits.MostValues, "values", "Waarden van een IN.", "Values of one IN."),
        Limit("path_lookups", LanguageLimits.MostLookups, "lookups", "Verwijzingen in een pad.", "Lookups in a path."),
    ];

    private static IEnumerable<V1.Limit> OfQueries() =>
    [
        Limit("query_page_rows", QueryLimits.LargestPage, "rows", "Een bladzijde van een vraag; meer wordt geweigerd.", "A page of a query; more is refused."),
        Limit("query_columns", QueryLimits.MostColumns, "paths", "Kolommen die een vraag teruggeeft.", "Paths that a query returns."),
        Limit("query_ways", QueryLimits.MostWays, "ways", "Verschillende wegen over verwijzingen in een vraag.", "Different ways over lookups in a query."),
        Limit("query_orders", QueryLimits.MostOrders, "paths", "Paden waarop een vraag ordent.", "Paths that a query is ordered by."),
        Limit("query_groupings", QueryLimits.MostGroupings, "paths", "Paden waarop gegroepeerd wordt.", "Paths that records are grouped by."),
        Limit("query_aggregates", QueryLimits.MostAggregates, "figures", "Berekeningen per groep.", "Figures per group."),
        Limit("query_groups", QueryLimits.MostGroups, "groups", "Groepen; meer: QUERY_TOO_COSTLY.", "Groups; more: QUERY_TOO_COSTLY."),
        Limit("query_group_bytes", QueryLimits.MostGroupBytes, "bytes", "Alle groepen samen; meer: QUERY_TOO_COSTLY.", "All groups together; more: QUERY_TOO_COSTLY."),
        Limit("query_in_values", QueryLimits.MostValues, "values", "Waarden in alle lijsten van een voorwaarde samen.", "Values in all lists of a condition together."),
        Limit("exports", QueryLimits.MostExports, "exports", "Uitvoeren van een tenant tegelijk; meer: QUERY_TOO_COSTLY.", "Exports of a tenant at once; more: QUERY_TOO_COSTLY."),
        Limit("query_steps", QueryLimits.MostSteps, "steps", "Stappen van de database; meer: QUERY_TOO_COSTLY.", "Steps of the database; more: QUERY_TOO_COSTLY."),
        Limit("export_minutes", QueryLimits.LongestExport, "minutes", "Hoe lang een export mag duren.", "How long an export may take."),
    ];

    private static IEnumerable<V1.Limit> OfFeed() =>
    [
        Limit("feed_changes", FeedLimits.MostChanges, "changes", "Wijzigingen die in een keer gevraagd worden.", "Changes that are asked for at once."),
        Limit("feed_filter_tables", FeedLimits.MostTables, "tables", "Tabellen in het filter van een lezer.", "Tables in the filter of a reader."),
        Limit("feed_heartbeat_seconds", FeedLimits.LongestHeartbeat, "seconds", "De langste stilte van een lezer.", "The longest silence of a watcher."),
    ];

    private static V1.Limit Limit(string name, long most, string unit, string nl, string en) => new()
    {
        Name = name,
        Most = most,
        Unit = unit,
        Text = new Common.V1.LocalizedText { Nl = nl, En = en },
    };
}
