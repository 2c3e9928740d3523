using Modular.Data.Connections;
using Modular.Data.Sql;
using Modular.Data.Tables;

namespace Modular.Data.Writing;

/// <summary>Where the tenant stands within the open transaction: last sequence, end of the audit chain, tables.</summary>
internal sealed class WriterState(Session session, Catalog catalog)
{
    private readonly byte[] _link = new byte[AuditHash.Length];

    public long Sequence { get; set; }

    public Catalog Catalog { get; set; } = catalog;

    public Span<byte> Link => _link;

    /// <summary>Back to what is committed.</summary>
    public void Load(Catalog committed)
    {
        var statement = session.Fixed(SystemSql.State);
        if (!statement.Step())
            throw new InvalidOperationException("The tenant's file has no state row.");
        Sequence = statement.Number(0);
        statement.Bytes(2).CopyTo(_link);
        statement.Reset();
        Catalog = committed;
    }

    public void Save() =>
        session.Fixed(SystemSql.SetState).Bind(1, Sequence).Bind(2, Catalog.Version).BindBlob(3, _link).Run();
}
