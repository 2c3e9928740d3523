using Modular.Engine.Commands;
using Modular.Engine.Security;
using Modular.Engine.Statements;

namespace Modular.Engine.Groups;

/// <summary>Lists what providers handed in, over the members of a group: declarations, overviews, production accounts.</summary>
public sealed class GroupStatements(GroupReader reader)
{
    /// <summary>The statements, member by member and oldest first within one; with the members that this page needed.</summary>
    public (PageOf<StatementView> Statements, IReadOnlyList<GroupPart<PageOf<StatementView>>> Parts) List(
        string group, StatementFilter filter, Page page, Principal principal) => MemberPages.Read(
            reader,
            reader.Cases(group, "list_group_statements", principal),
            page,
            (tenant, store, rest) =>
            {
                var rows = rest.Read(store, filter.Query());
                return new PageOf<StatementView>([.. StatementRows.Views(tenant, store, rows.Items.ToList())], rows.NextToken);
            });
}
