using Microsoft.Data.Sqlite;
using Modular.Data.Connections;

namespace Modular.Data.Querying;

/// <summary>Tells why a watched read was stopped.</summary>
internal static class Metered
{
    private const int Interrupted = 9;

    public static T Run<TAsked, T>(Meter meter, TAsked asked, Func<TAsked, T> read)
    {
        try
        {
            return read(asked);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == Interrupted)
        {
            meter.Budget.Cancel.ThrowIfCancellationRequested();
            throw new QueryTooCostlyException(meter.Budget.Steps);
        }
    }
}
