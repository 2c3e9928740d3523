using Grpc.Core;
using Modular.Engine.Querying;
using V1 = Modular.Queries.V1;

namespace Modular.Host.Rpc.Queries;

/// <summary>Sends an export in parts. Only one part is in memory: the next is read when the caller has taken the one before.</summary>
internal static class ExportStream
{
    public static async Task SendAsync(
        string tenant, QueryExport export, int enough, IServerStreamWriter<V1.ExportRecordsResponse> stream)
    {
        var total = 0L;
        for (var more = true; more;)
        {
            var part = new V1.ExportRecordsResponse { Sequence = export.Sequence };
            var found = new FoundRecords(tenant, part.Records, enough);
            var room = true;
            while (room && (more = export.Read()))
            {
                room = found.Add(export.Query, export.Row) && part.Records.Count < QueryLimits.ExportPart;
                total++;
            }

            if (!more)
            {
                part.Total = total;
            }

            await export.DeliverAsync(cancel => stream.WriteAsync(part, cancel));
        }
    }
}
