using Modular.Data.Writing;
using Modular.Engine.Audit;
using Modular.Engine.Changes;
using Modular.Engine.Errors;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Wire;
using V1 = Modular.Changes.V1;

namespace Modular.Host.Rpc.Changes;

/// <summary>Changes as CloudEvents.</summary>
internal static class ChangeWire
{
    public static V1.ChangeEvent Write(Tenant tenant, FeedEvent change)
    {
        var (action, verb) = change.Action switch
        {
            AuditActions.Insert => (V1.ChangeAction.Create, "created"),
            AuditActions.Update => (V1.ChangeAction.Update, "updated"),
            _ => (V1.ChangeAction.Delete, "deleted"),
        };
        return new V1.ChangeEvent
        {
            Id = $"{change.Sequence}-{change.Ordinal}",
            Source = Source(tenant),
            SpecVersion = "1.0",
            Type = $"nl.modular.{change.Table}.{verb}",
            Subject = ResourceNames.Record(tenant.Id, change.Table, change.Record),
            Time = Instants.Write(change.At),
            Sequence = $"{change.Place:D20}",
            SequenceType = "Integer",
            DataContentType = "application/protobuf",
            DataSchema = "modular.changes.v1.RecordChange",
            Data = Write(change, action),
        };
    }

    public static V1.ColumnChange Write(ValueChange change) => new()
    {
        Column = change.Column,
        Before = Fields.Write(change.Before, change.Type),
        After = Fields.Write(change.After, change.Type),
    };

    public static FeedFilter Read(V1.ChangeFilter? filter, string field, FieldErrors errors)
    {
        if (filter is null)
        {
            return FeedFilter.Everything;
        }

        errors.Require(
            filter.Tables.Count <= FeedLimits.MostTables,
            $"{field}.tables", "TOO_MANY", $"Hoogstens {FeedLimits.MostTables} tabellen.", $"At most {FeedLimits.MostTables} tables.");
        var trajectory = filter.Trajectory.Length == 0 ? null : Texts.Optional(filter.Trajectory, $"{field}.trajectory", 64, errors);
        return new FeedFilter([.. filter.Tables.Distinct()], trajectory);
    }

    public static V1.ChangeFilter Write(FeedFilter filter) => new() { Tables = { filter.Tables }, Trajectory = filter.Trajectory ?? "" };

    private static string Source(Tenant tenant) => tenant.Terms.Billing.Oin is { } oin
        ? $"urn:nld:oin:{oin}:systeem:modular:{tenant.Id}"
        : $"urn:nld:modular:tenants:{tenant.Id}";

    private static V1.RecordChange Write(FeedEvent change, V1.ChangeAction action)
    {
        var data = new V1.RecordChange
        {
            Table = change.Table,
            RecordId = change.Record,
            Action = action,
            Etag = Etags.Write(change.Sequence),
            Command = change.Sequence,
            Trajectory = change.Trajectory ?? "",
        };
        foreach (var column in change.Columns)
        {
            data.Columns.Add(Write(column));
        }

        foreach (var key in change.Keys)
        {
            if (Fields.Write(key.Before, key.Type) is { } value)
            {
                data.Keys[key.Column] = value;
            }
        }

        return data;
    }
}
