using Modular.Data.Reading;
using Modular.Engine.Metadata;
using Modular.Sdk;

namespace Modular.Engine.Security;

/// <summary>Which rows a caller of a provider sees, rows that were deleted among them.</summary>
internal sealed class ProviderRights(ReadSnapshot snapshot, TenantModel model, RowsNow rows, Principal principal)
{
    private readonly ProviderPath path = new(snapshot, model, rows.ValueOf);

    /// <summary>Whether the caller sees some rows and others not.</summary>
    public bool AreRows { get; } = principal.Role == RoleIds.Provider;

    /// <summary>Whether the caller sees a row of a table that it may read.</summary>
    /// <param name="table">The row's table.</param>
    /// <param name="id">The row's identifier.</param>
    /// <param name="valueOf">The value of one of its columns.</param>
    public bool Sees(TableModel table, string id, Func<string, object?> valueOf) =>
        !AreRows || path.LeadsTo(principal.Provider, table, id, valueOf);
}
