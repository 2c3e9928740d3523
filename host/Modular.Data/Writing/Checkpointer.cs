using Microsoft.Data.Sqlite;
using Modular.Data.Connections;
using Modular.Data.Files;

namespace Modular.Data.Writing;

/// <summary>
/// Moves the write-ahead log into the file. Only the writer does so, between batches: SQLite before 3.51.3 can corrupt a file
/// when two connections checkpoint at once.
/// </summary>
internal sealed class Checkpointer(Session session, StoreHealth health)
{
    // Most pages are written again soon; moving them later moves them once.
    private const int PassivePages = 4000;

    private static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(5);

    private int _pagesSincePassive;
    // What an earlier process left in the log counts too.
    private bool _logInUse = true;

    /// <summary>How long the writer may wait for a command before it should tidy up.</summary>
    public TimeSpan Patience => _logInUse && !health.IsQuarantined ? IdleTime : Timeout.InfiniteTimeSpan;

    public void AfterCommit()
    {
        var pages = session.TakePagesWritten();
        _pagesSincePassive += pages;
        _logInUse |= pages > 0;
        if (_pagesSincePassive <= PassivePages)
            return;
        _pagesSincePassive = 0;
        Run(truncate: false);
    }

    /// <summary>Empties the log. With a reader in the way it stays, and is tried again when next idle.</summary>
    public void Truncate()
    {
        if (_logInUse && !health.IsQuarantined && Run(truncate: true))
            (_logInUse, _pagesSincePassive) = (false, 0);
    }

    private bool Run(bool truncate)
    {
        try
        {
            return session.Checkpoint(truncate);
        }
        catch (SqliteException error)
        {
            // A full disk is told to the next command that needs room; the log keeps everything until then.
            if (StoreFault.Quarantines(error))
                health.Quarantine(error);
            return false;
        }
    }
}
