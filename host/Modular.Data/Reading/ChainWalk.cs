using Modular.Data.Connections;
using Modular.Data.Sql;
using Modular.Data.Writing;

namespace Modular.Data.Reading;

/// <summary>
/// The check of the audit's chain, as far as it has come. It goes on from one snapshot to the next, so that a long one does not keep the
/// write-ahead log from being emptied.
/// </summary>
public sealed class ChainWalk
{
    private readonly byte[] _link = new byte[AuditHash.Length];
    private readonly AuditHash _hash = new();
    private long _next;

    /// <summary>Whether all was looked at, or something was found.</summary>
    public bool Finished { get; private set; }

    /// <summary>The sequence of the first command that is not as it was written, or null. For a missing end it is the last one.</summary>
    public long? FirstBroken { get; private set; }

    /// <summary>The last command that was looked at.</summary>
    public long Sequence { get; private set; }

    /// <summary>The link of that command as recomputed.</summary>
    public ReadOnlyMemory<byte> Link => _link;

    internal void Go(Session session, int most, CancellationToken cancel)
    {
        var (expectedEnd, last) = End(session);
        var commands = session.Fixed(SystemSql.ChainCommands).Bind(1, Sequence).Bind(2, most);
        var audit = session.Fixed(SystemSql.ChainAudit).Bind(1, _next);
        try
        {
            var more = audit.Step();
            var count = 0;
            for (; commands.Step(); count++)
            {
                cancel.ThrowIfCancellationRequested();
                if (!Holds(commands, audit, ref more))
                {
                    (FirstBroken, Finished) = (Sequence, true);
                    return;
                }
            }
            if (count < most)
            {
                Finished = true;
                FirstBroken = !more && Sequence == last && _link.AsSpan().SequenceEqual(expectedEnd) ? null : last;
            }
        }
        finally
        {
            commands.Reset();
            audit.Reset();
        }
    }

    private bool Holds(Statement command, Statement audit, ref bool more)
    {
        Sequence = command.Number(0);
        _hash.Start(_link, Sequence).Add(command.Bytes(1)).Add(command.TextOrNull(2)).Add(command.TextOrNull(3))
            .Add(command.Bytes(4)).Add(command.Bytes(5)).Add(command.Bytes(6));
        // A row of an earlier sequence has lost its command; it breaks this link too.
        for (; more && Position.SequenceOf(audit.Number(0)) <= Sequence; more = audit.Step())
        {
            _next = audit.Number(0) + 1;
            _hash.Add(audit.Number(0)).Add(audit.Bytes(1)).Add(audit.Bytes(2)).Add(audit.Bytes(3)).Add(audit.Bytes(4));
        }
        _hash.Finish(_link);
        return command.Bytes(7).SequenceEqual(_link);
    }

    private static (byte[] Link, long Sequence) End(Session session)
    {
        var state = session.Fixed(SystemSql.State);
        state.Step();
        var end = (state.Bytes(2).ToArray(), state.Number(0));
        state.Reset();
        return end;
    }
}
