using Modular.Data.Reading;
using Modular.Documents.Workbooks;
using Modular.Engine.Errors;
using Modular.Engine.Security;
using Modular.Engine.Statements;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;

namespace Modular.Engine.Documents;

/// <summary>
/// Statements as workbooks, of any kind of any regime. Who may read the lines may have the workbook. The regime says what the columns are
/// called, so that there is none while its module is not loaded.
/// </summary>
public static class StatementDocuments
{
    public static IReadOnlyList<DocumentOffer> List(Tenant tenant, string id, Principal principal)
    {
        using var store = tenant.Read();
        return Offers(Find(tenant, store, id, principal));
    }

    /// <summary>Writes the workbook of a statement; its lines are read some hundreds at a time.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="id">Identifier of the statement.</param>
    /// <param name="format">As what kind of file.</param>
    /// <param name="principal">Who asks.</param>
    /// <param name="cancel">Stops the writing.</param>
    /// <exception cref="ModularException">Not found, not for this role, or not available in this format.</exception>
    public static DocumentFile Write(Tenant tenant, string id, DocumentFormat format, Principal principal, CancellationToken cancel)
    {
        using var store = tenant.Read();
        var view = Find(tenant, store, id, principal);
        var offers = Offers(view);
        var offer = offers.FirstOrDefault(offer => offer.Format == format)
            ?? throw ModularException.DocumentNotAvailable(ResourceNames.Statement(tenant.Id, id), format, offers);
        var provider = store.Find(TableNames.Provider, view.Provider)!.Values.Text("display_name");
        var workbook = new StatementWorkbook(view, view.Definition!, provider, new ValueCells(store));
        return DocumentFile.Write(offer, target => WorkbookFile.Write(workbook.Of(stands => Lines(store, view, stands)), target, cancel));
    }

    private static StatementView Find(Tenant tenant, ReadSnapshot store, string id, Principal principal)
    {
        Authorize.Role(principal, "get_statement_document", StatementQueries.LineReaders);
        return StatementRows.Views(tenant, store, [StatementRows.Find(tenant, store, id, principal)]).Single();
    }

    private static IReadOnlyList<DocumentOffer> Offers(StatementView view) => view.Definition is { } definition
        ?
        [
            new(
                DocumentFormat.Xlsx,
                DocumentNames.Of("xlsx", definition.Label.Nl, PeriodName.Of(view.Statement.Period)),
                WorkbookFile.MediaType),
        ]
        : [];

    private static IEnumerable<StatementLineView> Lines(ReadSnapshot store, StatementView view, bool stands)
    {
        var query = new RowQuery(TableNames.StatementLine) { OrderBy = [new Order("position")] }
            .WithEqual("statement", view.Statement.Id).WithEqual("stands", stands);
        return store.All(query).Chunk(BulkReads.Together)
            .SelectMany(rows => StatementRows.Lines(store, view.Statement.Kind, rows));
    }
}
