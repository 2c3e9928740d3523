using Grpc.Core;
using Modular.ChildHost.Calls;
using Modular.ChildHost.Processes;
using Modular.Common.V1;
using Modular.Documents.V1;
using Modular.Groups.V1;
using Modular.Indicators.V1;
using Modular.Reporting.V1;
using Modular.Statements.V1;
using Modular.Tenants.V1;

namespace Modular.Benchmarks.Large;

/// <summary>Measures what grows with a tenant, over large ones.</summary>
internal sealed class LargeRun(string data, int trajectories)
{
    private static readonly DatePeriod Year = new() { Start = Values.Date(2024, 1, 1), End = Values.Date(2024, 12, 31) };

    private static readonly Grpc.Core.Metadata Administrator = new() { { "x-modular-role", "administrator" } };
    private static readonly Grpc.Core.Metadata Manager = new() { { "x-modular-role", "contract_manager" } };

    private static readonly Grpc.Core.Metadata GroupManager =
        new() { { "x-modular-role", "contract_manager" }, { "x-modular-group", LargeTenants.Group } };

    public async Task<LargeFigures> MeasureAsync()
    {
        var tenants = new LargeTenants(data, trajectories);
        await tenants.FillAsync();
        await using var host = await HostProcess.StartAsync(data);
        using var client = new HostClient(host.Address);
        await client.ReadyAsync();
        try
        {
            await PrepareAsync(client);
            return await MeasureAsync(host, client, tenants);
        }
        catch (RpcException error)
        {
            throw new InvalidOperationException(host.LastLines, error);
        }
    }

    private static async Task PrepareAsync(HostClient client)
    {
        await AdvanceAsync(client, LargeTenants.Monthly, Values.Date(2026, 10, 5));
        foreach (var name in LargeTenants.Municipalities)
        {
            await AdvanceAsync(client, name, Values.Date(2025, 6, 2));
            await client.Tenants.SetTenantGroupAsync(
                new SetTenantGroupRequest { Name = $"tenants/{name}", Group = LargeTenants.Group, RequestId = "group" }, Administrator);
        }
    }

    private static async Task AdvanceAsync(HostClient client, string tenant, Google.Type.Date to) => await client.Tenants.AdvanceClockAsync(
        new AdvanceClockRequest { Name = $"tenants/{tenant}", ToDate = to, RequestId = "advance" }, Administrator);

    private async Task<LargeFigures> MeasureAsync(HostProcess host, HostClient client, LargeTenants tenants)
    {
        var provider = Caller.Provider(tenants.Provider);
        var statements = new StatementService.StatementServiceClient(client.Invoker);
        var one = $"tenants/{LargeTenants.Municipalities[0]}";
        var figures = new LargeFigures
        {
            Trajectories = trajectories,
            RowsEach = tenants.RowsEach,
            FillSeconds = tenants.Seconds,
            Statement = await Timing.OfAsync("SubmitStatement, tried", async _ =>
            {
                var answer = await statements.SubmitStatementAsync(Month(tenants.Provider, 2025, "tried", validateOnly: true), provider);
                return $"{answer.Lines.Count} lines";
            }),
            Workbook = await WorkbookAsync(client, statements, tenants.Provider, provider),
            Indicators = await Timing.OfAsync("ListIndicators", async _ =>
            {
                var indicators = new IndicatorService.IndicatorServiceClient(client.Invoker);
                var answer = await indicators.ListIndicatorsAsync(new() { Parent = one, Period = Year }, Manager);
                return $"{answer.Indicators.Count} indicators, {answer.Indicators.Sum(each => each.Denominator)} cases";
            }),
            Obligations = await Timing.OfAsync("ListObligations", async _ =>
            {
                var reporting = new ReportingService.ReportingServiceClient(client.Invoker);
                var answer = await reporting.ListObligationsAsync(new() { Parent = one, Period = Year }, Manager);
                return $"{answer.Obligations.Count} obligations";
            }),
            GroupIndicators = await Timing.OfAsync("ListGroupIndicators", async _ =>
            {
                var answer = await Groups(client).ListGroupIndicatorsAsync(new() { Parent = LargeTenants.Group, Period = Year }, GroupManager);
                return $"{answer.Indicators.Count} indicators, {answer.Indicators.Sum(each => each.Total.Denominator)} cases, complete: {answer.Complete}";
            }),
            GroupProviders = await Timing.OfAsync("ListGroupProviders", async _ =>
            {
                var answer = await Groups(client).ListGroupProvidersAsync(new() { Parent = LargeTenants.Group, Year = 2024 }, GroupManager);
                return $"{answer.Providers.Count} providers, {answer.Providers.Sum(each => each.Total.Ordered)} orders";
            }),
            GroupObligations = await Timing.OfAsync("ListGroupObligations", async _ =>
            {
                var answer = await Groups(client).ListGroupObligationsAsync(new() { Parent = LargeTenants.Group, Period = Year }, GroupManager);
                return $"{answer.Obligations.Count} obligations";
            }),
            PeakMebibytes = 0,
        };
        return figures with { PeakMebibytes = host.PeakMebibytes };
    }

    private static GroupService.GroupServiceClient Groups(HostClient client) => new(client.Invoker);

    private static async Task<Timing> WorkbookAsync(
        HostClient client, StatementService.StatementServiceClient statements, string name, Grpc.Core.Metadata provider)
    {
        var kept = (await statements.SubmitStatementAsync(Month(name, 2026, "kept", validateOnly: false), provider)).Statement.Name;
        return await Timing.OfAsync("GetDocument", async _ =>
        {
            using var call = new DocumentService.DocumentServiceClient(client.Invoker)
                .GetDocument(new GetDocumentRequest { Name = kept, Format = DocumentFormat.Xlsx }, provider);
            long bytes = 0;
            while (await call.ResponseStream.MoveNext(default))
            {
                bytes += call.ResponseStream.Current.Data.Length;
            }

            return $"{bytes} bytes";
        });
    }

    private static SubmitStatementRequest Month(string provider, int year, string id, bool validateOnly) => new()
    {
        Parent = provider,
        Kind = "til_accountability",
        Period = new DatePeriod { Start = Values.Date(year, 3, 1), End = Values.Date(year, 3, 31) },
        RequestId = id,
        ValidateOnly = validateOnly,
    };
}
