using System.CommandLine;
using Modular.Cli.Display;
using Modular.Records.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular explain</c>.</summary>
public static class ExplainCommand
{
    public static Command Build(CommandHandling handling)
    {
        var record = Written.Argument("record", "The record, as table/id or by its whole name.");
        return handling.On(new Command("explain", "Shows how a record's computed columns came about, and the rules of its table.") { record }, async (session, parse) =>
        {
            var request = new ExplainRecordRequest { Name = PeriodView.Name(session.Tenant, parse.GetValue(record)!) };
            session.Show(await new RecordService.RecordServiceClient(session.Invoker).ExplainRecordAsync(request, session.Call), PeriodView.Explained);
        });
    }
}
