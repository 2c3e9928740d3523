using Modular.Engine.Pipeline;
using Modular.Engine.Records;
using Modular.Host.Rpc.Wire;
using Modular.Sdk.Modelling;
using V1 = Modular.Records.V1;

namespace Modular.Host.Rpc.Records;

/// <summary>Records and what writes of them came to, as callers get them.</summary>
internal static class RecordWire
{
    // Instead of an identifier that a record was not really given.
    public const string NoId = "-";

    public static V1.Record Write(RecordRow row)
    {
        var record = new V1.Record
        {
            Name = row.Name(),
            Etag = Etags.Write(row.Version),
            CreateTime = Instants.Write(row.CreatedAt),
            UpdateTime = Instants.Write(row.ChangedAt),
        };
        foreach (var column in row.Columns)
        {
            if (row.Value(column) is { } value)
            {
                record.Fields.Add(column.Name, Fields.Write(value, column.Type == ColumnType.Money));
            }
        }

        return record;
    }

    /// <param name="result">What a write came to.</param>
    /// <param name="tried">Whether it was undone: its etag is then nobody's, and neither is an identifier that was made up.</param>
    public static V1.WriteResult Write(RecordResult result, bool tried)
    {
        var written = new V1.WriteResult { Created = result.Created, Changed = result.Changed, Applied = { result.Applied.Select(Write) } };
        if (result.Record is not { } row)
        {
            return written;
        }

        written.Record = Write(row);
        if (tried && result.Changed)
        {
            written.Record.Etag = "";
        }

        if (tried && result is { Created: true, IdGiven: false })
        {
            written.Record.Name = row.Name(NoId);
        }

        return written;
    }

    private static V1.AppliedRule Write(AppliedRule rule) => new()
    {
        Name = rule.Name,
        Layer = rule.Layer,
        Stage = rule.Stage,
        Record = rule.Record,
        Effect = Texts.Write(rule.Effect),
    };
}
