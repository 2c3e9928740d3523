using System.Text;
using Google.Protobuf.Collections;
using Modular.Data.Querying;
using Modular.Data.Tables;
using Modular.Engine.Querying;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Wire;
using V1 = Modular.Queries.V1;

namespace Modular.Host.Rpc.Queries;

/// <summary>Puts records into a message, straight from the database, until it holds enough.</summary>
/// <param name="tenant">Identifier of the tenant.</param>
/// <param name="records">Where they go.</param>
/// <param name="most">How many bytes are enough. They are estimated: to count them costs as much as to send them.</param>
internal sealed class FoundRecords(string tenant, RepeatedField<V1.FoundRecord> records, int most)
{
    private const int FieldBytes = 32;

    private int bytes;

    /// <summary>Adds a record; whether the message can hold more.</summary>
    public bool Add(BoundQuery query, RowCursor row)
    {
        var record = new V1.FoundRecord { Name = ResourceNames.Record(tenant, query.Table.Name, row.Id), Etag = Etags.Write(row.Version) };
        for (var i = 0; i < query.Columns.Length; i++)
        {
            if (!row.IsEmpty(i))
            {
                var value = Value(row, i);
                record.Fields.Add(query.Columns[i].Path, value);
                bytes += FieldBytes + query.Columns[i].Path.Length + (value.HasText ? Encoding.UTF8.GetByteCount(value.Text) : 0);
            }
        }

        records.Add(record);
        bytes += FieldBytes + record.Name.Length;
        return bytes < most;
    }

    private static Common.V1.FieldValue Value(RowCursor row, int at) => row.TypeOf(at) switch
    {
        ColumnType.WholeNumber => new() { WholeNumber = row.WholeNumber(at) },
        ColumnType.Decimal => new() { Decimal = Decimals.Write(row.Decimal(at)) },
        ColumnType.Money => new() { Money = Amounts.Write(Sdk.Values.Money.Of(row.Decimal(at))) },
        ColumnType.Date => new() { Date = Dates.Write(row.Date(at)) },
        ColumnType.Instant => new() { Instant = Instants.Write(row.Instant(at)) },
        ColumnType.YesNo => new() { YesNo = row.YesNo(at) },
        _ => new() { Text = row.Text(at) },
    };
}
