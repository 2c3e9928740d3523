using System.CommandLine;
using Google.Protobuf.WellKnownTypes;
using Modular.Cli.Display;
using Modular.Records.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular period</c>.</summary>
public static class PeriodCommands
{
    public static Command Build(CommandHandling handling) => new("period", "Records that hold for a period, such as rates.")
    {
        Show(handling),
        Change(handling),
    };

    private static Command Show(CommandHandling handling)
    {
        var table = Written.Argument("table", "The effective-dated table, such as rate.");
        var key = Written.Fields("--key", "-k");
        var on = Written.Required("--on", "The day on which it holds.");
        var known = Written.Option("--known-at", "By what was known at this date or instant.");
        return handling.On(new Command("show", "Shows the record that holds on a day.") { table, key, on, known }, async (session, parse) =>
        {
            var request = new LookUpRecordRequest
            {
                Parent = $"{session.Tenant}/tables/{parse.GetValue(table)}",
                AsOf = Written.Date(parse.GetValue(on)),
                KnownAt = Written.Instant(parse.GetValue(known)),
            };
            Written.Into(request.Key, parse.GetValue(key));
            session.Show(await Client(session).LookUpRecordAsync(request, session.Call), (console, response) => PeriodView.Show(console, response.Record));
        });
    }

    private static Command Change(CommandHandling handling)
    {
        var record = Written.Argument("record", "The record, as table/id or by its whole name.");
        var mode = Written.Required("--mode", "correct: it was wrong; new_period: it is no longer so from --from; insert: it is otherwise from --from to --to.");
        var from = Written.Option("--from", "The first day.");
        var to = Written.Option("--to", "The day after the last one.");
        var fields = Written.Fields("--field", "-f");
        return handling.On(new Command("change", "Changes a record, now or from a day on.") { record, mode, from, to, fields }, async (session, parse) =>
        {
            var request = new UpdateRecordRequest
            {
                Record = new Record { Name = PeriodView.Name(session.Tenant, parse.GetValue(record)!) },
                Period = new PeriodChange
                {
                    Mode = Written.Choice<PeriodMode>(parse.GetValue(mode)),
                    From = Written.Date(parse.GetValue(from)),
                    To = Written.Date(parse.GetValue(to)),
                },
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            Written.Into(request.Record.Fields, parse.GetValue(fields));
            request.UpdateMask = new FieldMask { Paths = { request.Record.Fields.Keys.Select(name => $"fields.{name}") } };
            session.Show(await Client(session).UpdateRecordAsync(request, session.Call), (console, response) => PeriodView.Written(console, response.Result));
        });
    }

    private static RecordService.RecordServiceClient Client(Session session) => new(session.Invoker);
}
