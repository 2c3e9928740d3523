using Grpc.Core;
using Modular.Cli.Display;
using Modular.Cli.Scenarios;
using Modular.Cli.Wire;
using Modular.Common.V1;
using Modular.Invoicing.V1;
using Modular.Reporting.V1;
using Modular.Tenants.V1;
using Modular.Trajectories.V1;
using Spectre.Console;

namespace Modular.Cli.Demo;

/// <summary>How things stand when the demo ends, as a case manager would look it up.</summary>
internal sealed class Overview(IAnsiConsole console, CallInvoker invoker, Variables variables)
{
    private readonly TrajectoryService.TrajectoryServiceClient _trajectories = new(invoker);
    private readonly InvoicingService.InvoicingServiceClient _invoicing = new(invoker);
    private readonly ReportingService.ReportingServiceClient _reporting = new(invoker);

    public static CallOptions AsCaseManager { get; } = new(new CallIdentity("case_manager", "k.jansen", null).ToMetadata());

    public async Task ShowAsync()
    {
        foreach (var (number, variable) in Clients.All)
        {
            await TrajectoryAsync(number, variables.Fill($"${{{variable}}}")).ConfigureAwait(false);
        }

        await TenantAsync(variables.Fill("${tenant}")).ConfigureAwait(false);
    }

    private async Task TrajectoryAsync(string number, string name)
    {
        Blocks.Heading(console, $"Client {number}");
        var trajectory = (await _trajectories.GetTrajectoryAsync(new GetTrajectoryRequest { Name = name }, AsCaseManager)).Trajectory;
        TrajectoryView.Show(console, trajectory);
        var events = await _trajectories.ListTrajectoryEventsAsync(new ListTrajectoryEventsRequest { Name = name }, AsCaseManager);
        TrajectoryView.Events(console, "Timeline", events.Events);
        ReportView.List(console, (await _reporting.ListReportsAsync(new ListReportsRequest { Parent = name }, AsCaseManager)).Reports);
        var moments = await _invoicing.ListBillableMomentsAsync(new ListBillableMomentsRequest { Parent = name }, AsCaseManager);
        InvoiceView.Moments(console, moments.BillableMoments);
        foreach (var moment in moments.BillableMoments) CalculationView.Show(console, moment.Explanation);
        InvoiceView.List(console, (await _invoicing.ListInvoicesAsync(new ListInvoicesRequest { Parent = name }, AsCaseManager)).Invoices);
    }

    private async Task TenantAsync(string name)
    {
        var tenants = new TenantService.TenantServiceClient(invoker);
        var tenant = (await tenants.GetTenantAsync(new GetTenantRequest { Name = name }, AsCaseManager)).Tenant;
        Blocks.Heading(console, $"The caseload on {Cells.Of(tenant.Today)}");
        TrajectoryView.List(
            console,
            (await _trajectories.ListTrajectoriesAsync(new ListTrajectoriesRequest { Parent = name }, AsCaseManager)).Trajectories);
        var overdue = await _trajectories.ListDeadlinesAsync(new ListDeadlinesRequest { Parent = name, OverdueOnly = true }, AsCaseManager);
        TrajectoryView.Deadlines(console, "Overdue", Clients.Named(overdue.Deadlines, variables), tenant.Today);
        var open = await _trajectories.ListDeadlinesAsync(
            new ListDeadlinesRequest { Parent = name, Status = DeadlineStatus.Open }, AsCaseManager);
        TrajectoryView.Deadlines(console, "Open", Clients.Named(open.Deadlines, variables), tenant.Today);
        InvoiceView.List(console, (await _invoicing.ListInvoicesAsync(new ListInvoicesRequest { Parent = name }, AsCaseManager)).Invoices);
        var period = new DatePeriod { Start = Commands.Written.Date("2026-04-01"), End = Commands.Written.Date("2026-12-31") };
        var obligations = await _reporting.ListObligationsAsync(
            new ListObligationsRequest { Parent = name, Period = period, OpenOnly = true },
            AsCaseManager);
        ReportView.Obligations(console, obligations.Obligations);
    }
}
