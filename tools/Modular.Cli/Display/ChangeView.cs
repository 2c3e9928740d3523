using Modular.Audit.V1;
using Modular.Changes.V1;
using Modular.Common.V1;
using Spectre.Console;

namespace Modular.Cli.Display;

/// <summary>Changes of records, as the feed and the audit tell them.</summary>
public static class ChangeView
{
    public static void Events(IAnsiConsole console, IReadOnlyCollection<ChangeEvent> events)
    {
        if (events.Count > 0)
        {
            Blocks.Table(
                console, $"{events.Count} changes", ["id", "time", "action", "table", "record", "columns"], events.Select(each => new[]
                {
                    each.Id, each.Time.ToString().Trim('"'), Cells.Of(each.Data.Action), each.Data.Table, each.Data.RecordId, Columns(each.Data.Columns),
                }));
        }
    }

    public static void Pulled(IAnsiConsole console, PullChangesResponse response)
    {
        Events(console, response.Events);
        console.WriteLine($"token {response.ResumeToken}");
    }

    /// <summary>A heartbeat shows nothing.</summary>
    public static void Watched(IAnsiConsole console, WatchChangesResponse response)
    {
        if (response.Events.Count > 0)
        {
            Events(console, response.Events);
            console.WriteLine($"token {response.ResumeToken}");
        }
    }

    public static void State(IAnsiConsole console, GetFeedStateResponse response) => Blocks.Card(console, "feed",
    [
        ("begins at", response.StartToken), ("ends at", response.EndToken), ("commands", $"{response.HighWaterMark}"),
    ]);

    public static void Compacted(IAnsiConsole console, CompactFeedResponse response) => Blocks.Card(console, "feed",
    [
        ("begins at", response.StartToken), ("behind", string.Join(", ", response.SubscriptionsBehind.Select(Cells.Id))),
    ]);

    public static void One(IAnsiConsole console, Subscription subscription) => Blocks.Card(console, subscription.Name,
    [
        ("owner", subscription.Owner), ("tables", string.Join(", ", subscription.Filter.Tables)), ("trajectory", subscription.Filter.Trajectory),
        ("token", subscription.ResumeToken), ("behind", $"{subscription.Behind} commands"),
    ]);

    public static void List(IAnsiConsole console, IEnumerable<Subscription> subscriptions) => Blocks.Table(
        console, "Subscriptions", ["id", "owner", "tables", "trajectory", "behind"], subscriptions.Select(each => new[]
        {
            Cells.Id(each.Name), each.Owner, string.Join(", ", each.Filter.Tables), each.Filter.Trajectory, $"{each.Behind}",
        }));

    public static void Entries(IAnsiConsole console, IEnumerable<AuditEntry> entries) => Blocks.Table(
        console, "Changes", ["id", "time", "action", "record", "by", "for", "rules", "columns", "method"], entries.Select(each => new[]
        {
            $"{each.Sequence}-{each.Ordinal}", each.Time.ToString().Trim('"'), each.Action, Record(each.Record), each.Actor, each.OnBehalfOf,
            string.Join(", ", each.RuleIds), Columns(each.Columns), Cells.Id(each.Method),
        }));

    public static void Values(IAnsiConsole console, IEnumerable<ColumnValue> values) => Blocks.Table(
        console, "Values", ["id", "time", "column", "value", "by", "for"], values.Select(each => new[]
        {
            $"{each.Entry.Sequence}-{each.Entry.Ordinal}", each.Entry.Time.ToString().Trim('"'), each.Column, Of(each.Entry.Columns[0].After),
            each.Entry.Actor, each.Entry.OnBehalfOf,
        }));

    public static void AsOf(IAnsiConsole console, GetRecordAsOfResponse response) => Blocks.Card(console, response.Record.Name,
    [
        .. response.Record.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => (field.Key, Cells.Of(field.Value))),
        ("changed by command", $"{response.Sequence}"),
    ]);

    public static void Verified(IAnsiConsole console, VerifyChainResponse response) => Blocks.Card(console, "audit",
    [
        ("intact", response.Intact ? "yes" : "no"), ("first broken", response.Intact ? "" : $"{response.FirstBroken}"),
        ("last command", $"{response.LastSequence}"), ("end hash", response.EndHash),
    ]);

    private static string Columns(IEnumerable<ColumnChange> columns) =>
        string.Join("; ", columns.Select(each => each.Before is null ? $"{each.Column} {Of(each.After)}" : $"{each.Column} {Of(each.Before)} -> {Of(each.After)}"));

    private static string Of(FieldValue? value) => value is null ? "-" : Cells.Of(value);

    // Table and identifier are what tells one from another.
    private static string Record(string name) => name.Split('/') is [_, _, _, var table, _, var id] ? $"{table}/{id}" : name;
}
