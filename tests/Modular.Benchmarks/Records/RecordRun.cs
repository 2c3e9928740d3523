using System.Diagnostics;
using Grpc.Core;
using Grpc.Health.V1;
using Modular.Changes.V1;
using Modular.ChildHost.Calls;
using Modular.ChildHost.Processes;
using Modular.Queries.V1;
using Modular.Records.V1;

namespace Modular.Benchmarks.Records;

/// <summary>Measures records on one large table: everything that is compared is measured on the same machine, disk and host.</summary>
internal sealed class RecordRun(string data, int rows, TimeSpan duration)
{
    private const int Many = 64;
    private const int Rounds = 5;

    private string File => Path.Combine(data, "records.db");

    public async Task<RecordFigures> MeasureAsync()
    {
        await using (var host = await HostProcess.StartAsync(data))
        {
            using var client = new HostClient(host.Address);
            await client.ReadyAsync();
            await CaseTable.MakeAsync(client);
        }

        await CaseTable.FillAsync(File, rows);
        var export = await ExportAsync();
        await using var measured = await HostProcess.StartAsync(data);
        using var caller = new HostClient(measured.Address);
        await caller.ReadyAsync();
        try
        {
            return await MeasureAsync(measured, caller, export);
        }
        catch (RpcException error)
        {
            throw new InvalidOperationException(measured.LastLines, error);
        }
    }

    private async Task<RecordFigures> MeasureAsync(HostProcess host, HostClient client, Export export)
    {
        var (records, queries) = (new RecordService.RecordServiceClient(client.Invoker), new QueryService.QueryServiceClient(client.Invoker));
        using var plain = new PlainCommits(data);
        using var plainList = new PlainQuery(File);
        var echo = new Load(host, Many, (_, _) => client.Health.CheckAsync(new HealthCheckRequest()).ResponseAsync);
        var get = new Load(host, Many, (caller, time) => records.GetRecordAsync(
            new GetRecordRequest { Name = $"{CaseTable.Tenant}/tables/{CaseTable.Name}/records/{CaseTable.Id((int)((caller + (time * 7919)) % rows))}" },
            Caller.CaseManager).ResponseAsync);
        var list = new Load(host, Many, (caller, time) => queries.QueryRecordsAsync(
            new QueryRecordsRequest
            {
                Parent = CaseTable.Tenant,
                Query = new Query { Table = CaseTable.Name, Filter = $"x_city = \"{CaseTable.City((int)(caller + time))}\" AND x_active = true" },
            },
            Caller.CaseManager).ResponseAsync);
        var create = new Load(host, Many, (caller, time) => records.CreateRecordAsync(
            new CreateRecordRequest
            {
                Parent = $"{CaseTable.Tenant}/tables/{CaseTable.Name}",
                Record = new Record { Fields = { CaseTable.Fields($"C-{caller}-{time}") } },
                RequestId = $"create-{caller}-{time}",
            },
            Caller.CaseManager).ResponseAsync);
        Load[] loads = [echo, get, list, create];
        foreach (var load in loads)
        {
            await load.WarmUpAsync(duration / 2);
        }

        // In turns, so that what else the machine does falls on both sides of each ratio.
        for (var round = 0; round < Rounds; round++)
        {
            plain.Run(duration / Rounds);
            plainList.Run(duration / Rounds);
            foreach (var load in loads)
            {
                await load.RunAsync(duration / Rounds);
            }
        }

        return new RecordFigures
        {
            Rows = rows,
            Plain = plain.Result,
            PlainList = plainList.Result,
            Echo = echo.Result,
            Get = get.Result,
            List = list.Result,
            Create = create.Result,
            FeedPerSecond = await FeedAsync(client),
            ExportSeconds = export.Seconds,
            Exported = export.Rows,
            BeforeExportMebibytes = export.Before,
            ExportPeakMebibytes = export.Peak,
        };
    }

    /// <summary>All rows of the table, by a host that has done nothing else, so that its most memory is the export's.</summary>
    private async Task<Export> ExportAsync()
    {
        await using var host = await HostProcess.StartAsync(data);
        using var client = new HostClient(host.Address);
        await client.ReadyAsync();
        await new QueryService.QueryServiceClient(client.Invoker).CountRecordsAsync(
            new CountRecordsRequest { Parent = CaseTable.Tenant, Query = new Query { Table = "participant" } }, Caller.CaseManager);
        var before = host.ResidentMebibytes;
        var began = Stopwatch.GetTimestamp();
        using var call = new QueryService.QueryServiceClient(client.Invoker).ExportRecords(
            new ExportRecordsRequest { Parent = CaseTable.Tenant, Query = new Query { Table = CaseTable.Name } }, Caller.CaseManager);
        long count = 0;
        while (await call.ResponseStream.MoveNext(default))
        {
            count += call.ResponseStream.Current.Records.Count;
        }

        return new Export(Stopwatch.GetElapsedTime(began).TotalSeconds, count, before, host.PeakMebibytes);
    }

    /// <summary>Changes per second that one subscriber gets that follows the feed from its beginning.</summary>
    private async Task<double> FeedAsync(HostClient client)
    {
        using var call = new ChangeFeedService.ChangeFeedServiceClient(client.Invoker).WatchChanges(
            new WatchChangesRequest { Parent = CaseTable.Tenant }, Caller.Administrator);
        var began = Stopwatch.GetTimestamp();
        long events = 0;
        while (Stopwatch.GetElapsedTime(began) < duration && await call.ResponseStream.MoveNext(default))
        {
            events += call.ResponseStream.Current.Events.Count;
        }

        return events / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private sealed record Export(double Seconds, long Rows, double Before, double Peak);
}
