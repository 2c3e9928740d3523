using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Modular.Common.V1;
using Modular.Entries.V1;
using Modular.Host.Tests.Calls;
using Modular.Invoicing.V1;
using Modular.Modules.V1;
using Modular.Participants.V1;
using Modular.Providers.V1;
using Modular.Reporting.V1;
using Modular.Tariffs.V1;
using Modular.Tenants.V1;
using Modular.Trajectories.V1;

namespace Modular.Host.Tests.Regions;

/// <summary>One tenant of a region, and what happens in it when everybody tries everything.</summary>
internal sealed class Walk(RegionHost host, Regime regime, string tenantId, Random random)
{
    private static readonly string[] Codes = ["1", "2", "3", "4", "5", "coaching"];

    private static readonly (bool Priced, int Months)[] Kinds = [(true, 2), (true, 6), (false, 0), (false, 9)];

    private readonly Form _form = new(random);
    private readonly List<string> _sheets = [];
    private readonly List<string> _trajectories = [];
    private string _tenant = "";
    private string _provider = "";
    private string _participant = "";
    private int _requests;

    /// <summary>Refusals that no caller could do anything about.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>How often a trigger was fired, or an order given.</summary>
    public int Fired { get; private set; }

    /// <summary>How often something was put on file.</summary>
    public int Recorded { get; private set; }

    public async Task SettleAsync()
    {
        var (id, version) = (regime.Name.Split('/')[1], regime.Name.Split('/')[3]);
        var start = Timestamp.FromDateTime(new DateTime(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc));
        var tenants = new TenantService.TenantServiceClient(As("administrator"));
        _tenant = (await tenants.CreateTenantAsync(new()
        {
            TenantId = tenantId,
            DisplayName = tenantId,
            Regime = id,
            RegimeVersion = version,
            TestClockStart = start,
            RequestId = Next(),
        })).Tenant.Name;
        var provider = new Provider { DisplayName = "Werkpad B.V.", TradeRegisterNumber = "12345678" };
        Fill("provider", provider.Fields);
        var providers = Providers;
        _provider = (await providers.CreateProviderAsync(new() { Parent = _tenant, Provider = provider, RequestId = Next() })).Provider.Name;
        foreach (var (code, priced, months) in Codes.SelectMany(code => Kinds.Select(kind => (code, kind.Priced, kind.Months))))
        {
            await TryAsync("sheet", () => OfferAsync(code, priced, months));
        }

        await TryAsync("contract", ContractAsync);
        var participant = new Participant { ClientNumber = "L-1", Surname = "Jansen", Municipality = regime.Municipalities[0] };
        Fill("participant", participant.Fields);
        var participants = new ParticipantService.ParticipantServiceClient(As("case_manager"));
        _participant = (await participants.CreateParticipantAsync(
            new() { Parent = _tenant, Participant = participant, RequestId = Next() })).Participant.Name;
    }

    public async Task StepAsync()
    {
        switch (random.Next(12))
        {
            case 0 or 1 when _trajectories.Count < 20:
                await TryAsync("order", OrderAsync);
                break;
            case 2:
                await TryAsync("clock", AdvanceAsync);
                break;
            case 3:
                await TryAsync("invoice", InvoiceAsync);
                break;
            case 4:
                await TryAsync("look", LookAsync);
                break;
            case 5 when regime.Entries.Count > 0:
                await TryAsync("entry", RecordAsync);
                break;
            default:
                await TryAsync("trigger", FireAsync);
                break;
        }
    }

    private ProviderService.ProviderServiceClient Providers => new(As("contract_manager"));

    private async Task OfferAsync(string code, bool priced, int months)
    {
        var sheet = new ProductSheet
        {
            ProductCode = code,
            Title = code,
            Price = priced ? Town.Euro(1200) : null,
            HourlyRate = Town.Euro(95),
            Months = months,
            VatTreatment = (VatTreatment)random.Next(1, 5),
        };
        Fill("product_sheet", sheet.Fields);
        var made = await Providers.CreateProductSheetAsync(new() { Parent = _provider, ProductSheet = sheet, RequestId = Next() });
        await Providers.ApproveProductSheetAsync(new() { Name = made.ProductSheet.Name, RequestId = Next() });
        _sheets.Add(made.ProductSheet.Name);
    }

    private async Task ContractAsync()
    {
        var contract = new Contract { ValidFrom = Town.On(2026, 1, 1), ValidTo = Town.On(2028, 12, 31), ContractManager = "cm" };
        Fill("contract", contract.Fields);
        var made = await Providers.CreateContractAsync(new() { Parent = _provider, Contract = contract, RequestId = Next() });
        await Providers.ActivateContractAsync(new() { Name = made.Contract.Name, RequestId = Next() });
    }

    private async Task OrderAsync()
    {
        if (_sheets.Count == 0)
        {
            return;
        }

        var order = new OpenTrajectoryRequest
        {
            Parent = _tenant,
            Participant = _participant,
            ProductSheet = _sheets[random.Next(_sheets.Count)],
            RequestId = Next(),
        };
        _form.Fill(regime.Order.Arguments, order.Arguments);
        var opened = await new TrajectoryService.TrajectoryServiceClient(As(regime.Order.Roles[0])).OpenTrajectoryAsync(order);
        _trajectories.Add(opened.Trajectory.Name);
        Fired++;
    }

    private async Task FireAsync()
    {
        if (_trajectories.Count == 0)
        {
            return;
        }

        var name = _trajectories[random.Next(_trajectories.Count)];
        var looking = new TrajectoryService.TrajectoryServiceClient(As("case_manager"));
        var known = (await looking.ListPermittedTriggersAsync(new() { Name = name })).Triggers;
        if (known.Count == 0)
        {
            return;
        }

        var trigger = known[random.Next(known.Count)];
        var fire = new FireTriggerRequest { Name = name, Trigger = trigger.Trigger, RequestId = Next() };
        _form.Fill(trigger.Arguments, fire.Arguments);
        await new TrajectoryService.TrajectoryServiceClient(As(trigger.Roles[0])).FireTriggerAsync(fire);
        Fired++;
    }

    private async Task RecordAsync()
    {
        var kind = regime.Entries[random.Next(regime.Entries.Count)];
        var entry = new RecordEntryRequest { Parent = kind.OfTenant ? _tenant : _provider, Kind = kind.Kind, RequestId = Next() };
        _form.Fill(kind.Fields, entry.Fields);
        foreach (var column in kind.Fields.Where(column => column.Target == "trajectory" && _trajectories.Count > 0))
        {
            entry.Fields[column.Name] = new FieldValue { Text = _trajectories[random.Next(_trajectories.Count)] };
        }

        await new EntryService.EntryServiceClient(As(kind.Roles[random.Next(kind.Roles.Count)])).RecordEntryAsync(entry);
        Recorded++;
    }

    private async Task AdvanceAsync()
    {
        var tenants = new TenantService.TenantServiceClient(As("administrator"));
        var moved = await tenants.AdvanceClockAsync(new() { Name = _tenant, Days = random.Next(1, 45), RequestId = Next() });
        _form.Today = moved.Tenant.Today;
    }

    private async Task InvoiceAsync()
    {
        if (_trajectories.Count == 0)
        {
            return;
        }

        var name = _trajectories[random.Next(_trajectories.Count)];
        var provider = new InvoicingService.InvoicingServiceClient(As("provider"));
        var municipality = new InvoicingService.InvoicingServiceClient(As("case_manager"));
        var invoice = (await provider.DraftInvoiceAsync(new() { Parent = name, RequestId = Next() })).Invoice.Name;
        await provider.IssueInvoiceAsync(new() { Name = invoice, Number = Next(), ClientNumber = "L-1", RequestId = Next() });
        await municipality.ReceiveInvoiceAsync(new() { Name = invoice, RequestId = Next() });
        await municipality.PayInvoiceAsync(new() { Name = invoice, RequestId = Next() });
        await provider.CreditInvoiceAsync(new() { Name = invoice, Reason = "Fout.", Number = Next(), RequestId = Next() });
    }

    private async Task LookAsync()
    {
        var year = new DatePeriod { Start = Town.On(2026, 1, 1), End = Town.On(2026, 12, 31) };
        var reports = new ReportingService.ReportingServiceClient(As("case_manager"));
        await reports.ListObligationsAsync(new() { Parent = _tenant, Period = year });
        await Providers.AssessProviderAsync(new() { Name = _provider });
        var tariffs = new TariffService.TariffServiceClient(As("case_manager"));
        var sheet = _sheets.Count > 0 ? _sheets[random.Next(_sheets.Count)] : $"{_provider}/productSheets/none";
        await tariffs.QuoteAsync(new() { ProductSheet = sheet });
        if (_trajectories.Count > 0)
        {
            await tariffs.ProposeSettlementAsync(new() { Name = _trajectories[0], EndedOn = _form.Today });
        }
    }

    private async Task TryAsync(string what, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (RpcException error)
        {
            if (error.StatusCode is StatusCode.Internal or StatusCode.Unknown || Refused.Of(error).Reason == "MODULE_FAULT")
            {
                Faults.Add($"{what}: {error.Status}");
            }
        }
    }

    private void Fill(string table, MapField<string, FieldValue> fields) =>
        _form.FillWithYes(regime.Tables.Where(known => known.Name == table).SelectMany(known => known.Columns), fields);

    private CallInvoker As(string role) => host.As(role, _provider);

    private string Next() => $"w{++_requests}";
}
