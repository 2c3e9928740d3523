using Modular.Engine.Batches;
using Modular.Host.Rpc.Records;
using V1 = Modular.Batches.V1;

namespace Modular.Host.Rpc.Batches;

/// <summary>What operations came to, as callers get it.</summary>
internal static class OperationWire
{
    // Well within the largest answer; what is kept of the answer for a repeated call is as large.
    private const int MostBytes = 3 * 1024 * 1024;

    /// <summary>All results.</summary>
    public static IReadOnlyList<V1.OperationResult> Write(IEnumerable<OperationResult> results, bool tried)
    {
        List<V1.OperationResult> written = [.. results.Select(result => Write(result, tried))];
        Fit(written);
        return written;
    }

    /// <summary>When results would not fit in one answer, later records keep only their name, etag and times.</summary>
    public static void Fit(IEnumerable<V1.OperationResult?> results)
    {
        var room = MostBytes;
        foreach (var result in results.OfType<V1.OperationResult>())
        {
            if (result.CalculateSize() > room && result.Result is { } record)
            {
                record.Applied.Clear();
                record.Record?.Fields.Clear();
            }

            room -= result.CalculateSize();
        }
    }

    public static V1.OperationResult Write(OperationResult result, bool tried)
    {
        var written = new V1.OperationResult { RecordId = result.Id, State = result.State };
        if (result.Record is { } record)
        {
            written.Result = RecordWire.Write(record, tried);
            if (tried && record is { Created: true, IdGiven: false })
            {
                written.RecordId = RecordWire.NoId;
            }
        }

        return written;
    }
}
