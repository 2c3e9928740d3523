using Modular.Data.Reading;
using Modular.Engine.Commands;
using Modular.Engine.Providers;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;

namespace Modular.Engine.Statements;

/// <summary>Reads statements and their lines. A provider sees its own only.</summary>
public static class StatementQueries
{
    /// <summary>Lines are about people; a policy adviser reads figures.</summary>
    internal static IReadOnlyList<string> LineReaders { get; } =
        [RoleIds.CaseManager, RoleIds.ContractManager, RoleIds.Provider, RoleIds.Administrator];

    public static StatementView Get(Tenant tenant, string id, Principal principal)
    {
        using var store = tenant.Read();
        return StatementRows.Views(tenant, store, [StatementRows.Find(tenant, store, id, principal)]).Single();
    }

    public static PageOf<StatementView> List(Tenant tenant, StatementFilter filter, Page page, Principal principal)
    {
        using var store = tenant.Read();
        if (filter.Provider is { } provider)
        {
            ProviderQueries.Require(store, tenant, provider, principal);
        }

        var own = principal.Role == RoleIds.Provider ? filter with { Provider = principal.Provider ?? "" } : filter;
        var rows = page.Read(store, own.Query());
        return new PageOf<StatementView>([.. StatementRows.Views(tenant, store, rows.Items.ToList())], rows.NextToken);
    }

    /// <summary>The lines of a statement, in order, and the statement.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="id">Identifier of the statement.</param>
    /// <param name="stands">Only lines that stand, or only those that do not; null for all.</param>
    /// <param name="page">Which part.</param>
    /// <param name="principal">Who asks.</param>
    public static (PageOf<StatementLineView> Lines, StatementView Statement) Lines(
        Tenant tenant, string id, bool? stands, Page page, Principal principal)
    {
        Authorize.Role(principal, "list_statement_lines", LineReaders);
        using var store = tenant.Read();
        var row = StatementRows.Find(tenant, store, id, principal);
        var query = new RowQuery(TableNames.StatementLine) { OrderBy = [new Order("position")] }.WithEqual("statement", id);
        query = stands is null ? query : query.WithEqual("stands", stands);
        var lines = page.Read(store, query);
        var views = StatementRows.Lines(store, row.Values.Text("kind"), lines.Items.ToList());
        return (new PageOf<StatementLineView>(views, lines.NextToken), StatementRows.Views(tenant, store, [row]).Single());
    }
}
