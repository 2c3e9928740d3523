using Modular.Engine.Audit;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Changes;
using Modular.Host.Rpc.Wire;
using V1 = Modular.Audit.V1;

namespace Modular.Host.Rpc.Audit;

/// <summary>Changes with who, when and why.</summary>
internal static class AuditWire
{
    public static V1.AuditEntry Write(AuditView view)
    {
        var entry = view.Entry;
        return new V1.AuditEntry
        {
            Sequence = entry.Sequence,
            Ordinal = entry.Ordinal,
            Record = ResourceNames.Record(view.Tenant, entry.Table, entry.RowId),
            Action = entry.Action,
            Columns = { view.Columns.Select(ChangeWire.Write) },
            Actor = entry.Actor,
            OnBehalfOf = entry.OnBehalfOf ?? "",
            RequestId = entry.RequestId ?? "",
            Method = entry.Method,
            RuleIds = { entry.RuleIds },
            Time = Instants.Write(entry.At),
            Hash = Convert.ToHexStringLower(entry.Hash.Span),
        };
    }

    public static V1.ColumnValue WriteColumn(AuditView view) => new() { Entry = Write(view), Column = view.Columns[0].NameThen };

    public static Modular.Records.V1.Record Write(string tenant, KnownRecord known)
    {
        var record = new Modular.Records.V1.Record
        {
            Name = ResourceNames.Record(tenant, known.Table.Name, known.Row.Id),
            Etag = Etags.Write(known.Row.Version),
            CreateTime = Instants.Write(known.Row.CreatedAt),
            UpdateTime = Instants.Write(known.Row.ChangedAt),
        };
        foreach (var column in known.Columns)
        {
            if (Fields.Write(known.Row.Values[column.Name], column.Type) is { } value)
            {
                record.Fields[column.Name] = value;
            }
        }

        return record;
    }
}
