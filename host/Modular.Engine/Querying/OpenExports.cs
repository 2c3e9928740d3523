namespace Modular.Engine.Querying;

/// <summary>
/// Counts the exports of a tenant that are under way. Each holds a connection, perhaps the sorted rows, and keeps the log from being emptied
/// for as long as its caller takes: there may not be any number of them.
/// </summary>
internal sealed class OpenExports
{
    private int open;

    /// <exception cref="Errors.ModularException">There are as many as there may be.</exception>
    public void Begin()
    {
        if (Interlocked.Increment(ref open) > QueryLimits.MostExports)
        {
            End();
            throw QueryCost.TooCostly("exports", QueryLimits.MostExports);
        }
    }

    public void End() => Interlocked.Decrement(ref open);
}
