using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Google.Type;
using Modular.Common.V1;
using Modular.Participants.V1;
using Modular.Providers.V1;
using Modular.Statements.V1;
using Modular.Tariffs.V1;
using Modular.Tenants.V1;
using Modular.Trajectories.V1;

namespace Modular.Host.Tests.Calls;

/// <summary>A tenant on 5 January 2026 with a provider under contract, an approved product sheet and a participant.</summary>
internal sealed class Town
{
    private static int _towns;
    private readonly RunningHost _host;
    private int _requests;

    private Town(RunningHost host) => _host = host;

    public string Tenant { get; private set; } = "";

    public string Provider { get; private set; } = "";

    public string Contract { get; private set; } = "";

    public string Sheet { get; private set; } = "";

    public string Participant { get; private set; } = "";

    public TrajectoryService.TrajectoryServiceClient CaseManager => new(_host.As("case_manager"));

    public TrajectoryService.TrajectoryServiceClient ProviderStaff => new(_host.As("provider", Provider));

    public ProviderService.ProviderServiceClient ContractManager => new(_host.As("contract_manager"));

    public ParticipantService.ParticipantServiceClient Intake => new(_host.As("case_manager"));

    /// <summary>The token behind all changes so far.</summary>
    public string FeedToken() => new Modular.Changes.V1.ChangeFeedService.ChangeFeedServiceClient(_host.As("administrator"))
        .GetFeedState(new() { Parent = Tenant }).EndToken;

    public static async Task<Town> FoundAsync(RunningHost host)
    {
        var town = new Town(host);
        var request = new CreateTenantRequest
        {
            TenantId = $"town-{Interlocked.Increment(ref _towns)}",
            DisplayName = "Voorbeeldstad",
            Regime = "example-region",
            TestClockStart = Timestamp.FromDateTime(new DateTime(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc)),
            RequestId = town.NextId(),
        };
        var tenants = new TenantService.TenantServiceClient(host.As("administrator"));
        town.Tenant = (await tenants.CreateTenantAsync(request)).Tenant.Name;
        await town.SettleAsync();
        return town;
    }

    public string NextId() => $"r{Interlocked.Increment(ref _requests)}";

    public async Task<Trajectory> OrderAsync() => (await CaseManager.OpenTrajectoryAsync(Order())).Trajectory;

    public OpenTrajectoryRequest Order() => new()
    {
        Parent = Tenant,
        Participant = Participant,
        ProductSheet = Sheet,
        Arguments = { ["objective"] = new FieldValue { Text = "Betaald werk." } },
        RequestId = NextId(),
    };

    public FireTriggerRequest Cancel(string trajectory) => new()
    {
        Name = trajectory,
        Trigger = "cancel",
        Arguments = { ["reason"] = new FieldValue { Text = "Verhuisd." } },
        RequestId = NextId(),
    };

    public FireTriggerRequest Start(string trajectory, Date on) => new()
    {
        Name = trajectory,
        Trigger = "start",
        Arguments = { ["started_on"] = new FieldValue { Date = on } },
        RequestId = NextId(),
    };

    /// <summary>The hours of January for a trajectory.</summary>
    public SubmitStatementRequest Declare(string trajectory, decimal hours) => new()
    {
        Parent = Provider,
        Kind = "reg_declaration",
        Period = new DatePeriod { Start = On(2026, 1, 1), End = On(2026, 1, 31) },
        Lines = { Line(trajectory, hours) },
        RequestId = NextId(),
    };

    /// <summary>A line of hours.</summary>
    public static GivenLine Line(string trajectory, decimal hours) => new()
    {
        Trajectory = trajectory,
        Fields = { ["hours"] = new FieldValue { Decimal = new Google.Type.Decimal { Value = hours.ToString(CultureInfo.InvariantCulture) } } },
    };

    public static Date On(int year, int month, int day) => new() { Year = year, Month = month, Day = day };

    public static IndexFigure Figure(string period, string value) => new()
    {
        Series = "82838NED",
        Period = period,
        Vintage = "current",
        Value = new Google.Type.Decimal { Value = value },
        Base = "2010=100",
        Sector = "Totaal",
        RetrievedOn = On(2026, 1, 5),
    };

    public static Money Euro(long units) => new() { CurrencyCode = "EUR", Units = units };

    public async Task<string> AddProviderAsync(string displayName) => (await ContractManager.CreateProviderAsync(new CreateProviderRequest
    {
        Parent = Tenant,
        Provider = new Provider { DisplayName = displayName, TradeRegisterNumber = "12345678" },
        RequestId = NextId(),
    })).Provider.Name;

    /// <summary>An approved product sheet of a provider.</summary>
    public async Task<string> AddSheetAsync(string provider)
    {
        var sheet = (await ContractManager.CreateProductSheetAsync(new CreateProductSheetRequest
        {
            Parent = provider,
            ProductSheet = new ProductSheet
            {
                ProductCode = "coaching",
                Title = "Coaching",
                Price = Euro(2400),
                HourlyRate = Euro(80),
                Months = 6,
                VatTreatment = VatTreatment.Exempt,
                VatExemptionReason = "Opleiding, artikel 11 lid 1 onderdeel o",
            },
            RequestId = NextId(),
        })).ProductSheet.Name;
        await ContractManager.ApproveProductSheetAsync(new ApproveProductSheetRequest { Name = sheet, RequestId = NextId() });
        return sheet;
    }

    private async Task SettleAsync()
    {
        Provider = await AddProviderAsync("Werkpad B.V.");
        Contract = (await ContractManager.CreateContractAsync(new CreateContractRequest
        {
            Parent = Provider,
            Contract = new Contract { ValidFrom = On(2026, 1, 1), ValidTo = On(2027, 12, 31) },
            RequestId = NextId(),
        })).Contract.Name;
        await ContractManager.ActivateContractAsync(new ActivateContractRequest { Name = Contract, RequestId = NextId() });
        Sheet = await AddSheetAsync(Provider);
        Participant = (await Intake.CreateParticipantAsync(new CreateParticipantRequest
        {
            Parent = Tenant,
            Participant = new Participant { ClientNumber = "L-1001", Surname = "Jansen", Municipality = "Voorbeeldstad" },
            RequestId = NextId(),
        })).Participant.Name;
    }
}
