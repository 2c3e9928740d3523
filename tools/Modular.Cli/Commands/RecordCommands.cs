using System.CommandLine;
using Modular.Cli.Display;
using Modular.Records.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular record</c>.</summary>
public static class RecordCommands
{
    public static Command Build(CommandHandling handling) => new("record", "Records of any table.")
    {
        Create(handling),
        Get(handling),
        Update(handling),
        Upsert(handling),
        Delete(handling),
        Associate(handling),
        Disassociate(handling),
    };

    /// <summary>A table's resource name from its plain name.</summary>
    public static string Table(Session session, string table) => session.Name("tables", table);

    /// <summary>A record's resource name from <c>table/id</c>.</summary>
    public static string Name(Session session, string name) => name.Split('/') switch
    {
        [var table, var id] => $"{session.Tenant}/tables/{table}/records/{id}",
        [_] => throw new UsageException($"'{name}' is no record; write table/id or its resource name."),
        _ => name,
    };

    private static Command Create(CommandHandling handling)
    {
        var (table, fields, id) = (Written.Argument("table", "The table."), Written.Fields("--field", "-f"), Written.Option("--id", "Its identifier. [made up]"));
        return handling.On(new Command("create", "Makes a record.") { table, fields, id }, async (session, parse) =>
        {
            var request = new CreateRecordRequest
            {
                Parent = Table(session, parse.GetValue(table)!),
                Record = new Record(),
                RecordId = parse.GetValue(id) ?? "",
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            Written.Into(request.Record.Fields, parse.GetValue(fields));
            session.Show(await Client(session).CreateRecordAsync(request, session.Call), (console, response) => RecordView.Written(console, response.Result));
        });
    }

    private static Command Get(CommandHandling handling)
    {
        var (name, key) = (Written.Argument("record", "table/id, or with --key the table."), Key());
        return handling.On(new Command("get", "Shows a record.") { name, key }, async (session, parse) =>
        {
            var values = KeyOf(parse.GetValue(key));
            var request = new GetRecordRequest
            {
                Name = values is null ? Name(session, parse.GetValue(name)!) : Table(session, parse.GetValue(name)!),
                Key = values,
            };
            session.Show(await Client(session).GetRecordAsync(request, session.Call), (console, response) => RecordView.Found(console, response.Record));
        });
    }

    private static Command Update(CommandHandling handling)
    {
        var (name, fields) = (Written.Argument("record", "table/id."), Written.Fields("--field", "-f"));
        var clear = new Option<string[]>("--clear") { Description = "A column to empty." };
        return handling.On(new Command("update", "Changes columns of a record.") { name, fields, clear }, async (session, parse) =>
        {
            var request = new UpdateRecordRequest
            {
                Record = new Record { Name = Name(session, parse.GetValue(name)!) },
                UpdateMask = new(),
                Condition = Condition(session),
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            Written.Into(request.Record.Fields, parse.GetValue(fields));
            request.UpdateMask.Paths.Add(request.Record.Fields.Keys.Concat(parse.GetValue(clear) ?? []).Select(column => $"fields.{column}"));
            session.Show(await Client(session).UpdateRecordAsync(request, session.Call), (console, response) => RecordView.Written(console, response.Result));
        });
    }

    private static Command Upsert(CommandHandling handling)
    {
        var (name, key, fields) = (Written.Argument("record", "table/id, or with --key the table."), Key(), Written.Fields("--field", "-f"));
        return handling.On(new Command("upsert", "Makes a record or changes it.") { name, key, fields }, async (session, parse) =>
        {
            var values = KeyOf(parse.GetValue(key));
            var request = new UpsertRecordRequest
            {
                Record = new Record
                {
                    Name = values is null ? Name(session, parse.GetValue(name)!) : Table(session, parse.GetValue(name)!),
                },
                Key = values,
                Condition = Condition(session),
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            Written.Into(request.Record.Fields, parse.GetValue(fields));
            session.Show(await Client(session).UpsertRecordAsync(request, session.Call), (console, response) => RecordView.Written(console, response.Result));
        });
    }

    private static Command Delete(CommandHandling handling)
    {
        var name = Written.Argument("record", "table/id.");
        return handling.On(new Command("delete", "Deletes a record.") { name }, async (session, parse) => session.Show(
            await Client(session).DeleteRecordAsync(
                new DeleteRecordRequest
                {
                    Name = Name(session, parse.GetValue(name)!),
                    Condition = Condition(session),
                    RequestId = session.RequestId,
                    ValidateOnly = session.TryOnly,
                },
                session.Call),
            (console, response) => RecordView.Written(console, response.Result)));
    }

    private static Command Associate(CommandHandling handling)
    {
        var (name, relationship, related) = Ends();
        return handling.On(new Command("associate", "Associates two records.") { name, relationship, related }, async (session, parse) => session.Show(
            await Client(session).AssociateAsync(
                new AssociateRequest
                {
                    Name = Name(session, parse.GetValue(name)!),
                    Relationship = parse.GetValue(relationship),
                    Related = Name(session, parse.GetValue(related)!),
                    RequestId = session.RequestId,
                    ValidateOnly = session.TryOnly,
                },
                session.Call),
            (console, response) => RecordView.Changed(console, response.Changed)));
    }

    private static Command Disassociate(CommandHandling handling)
    {
        var (name, relationship, related) = Ends();
        return handling.On(new Command("disassociate", "Undoes an association.") { name, relationship, related }, async (session, parse) => session.Show(
            await Client(session).DisassociateAsync(
                new DisassociateRequest
                {
                    Name = Name(session, parse.GetValue(name)!),
                    Relationship = parse.GetValue(relationship),
                    Related = Name(session, parse.GetValue(related)!),
                    RequestId = session.RequestId,
                    ValidateOnly = session.TryOnly,
                },
                session.Call),
            (console, response) => RecordView.Changed(console, response.Changed)));
    }

    private static (Argument<string> Name, Argument<string> Relationship, Argument<string> Related) Ends() => (
        Written.Argument("record", "table/id."), Written.Argument("relationship", "The relationship."), Written.Argument("related", "The other, as table/id."));

    private static Option<string[]> Key() => new("--key") { Description = "column=value of a key of the table." };

    private static KeyValues? KeyOf(string[]? written)
    {
        if (written is not { Length: > 0 }) return null;
        var key = new KeyValues();
        Written.Into(key.Values, written);
        return key;
    }

    private static WriteCondition? Condition(Session session) => session.Etag.Length == 0 ? null : new WriteCondition { Etag = session.Etag };

    private static RecordService.RecordServiceClient Client(Session session) => new(session.Invoker);
}
