using Google.Protobuf.WellKnownTypes;
using Google.Type;
using Modular.ChildHost.Calls;
using Modular.Common.V1;
using Modular.Participants.V1;
using Modular.Providers.V1;
using Modular.Tenants.V1;
using Modular.Trajectories.V1;

namespace Modular.ChildHost.Scenes;

/// <summary>
/// A tenant of RSD de Liemers whose trajectories run, so that attendance can be recorded on each of them, as often as is wanted.
/// It is all made through the host's own services.
/// </summary>
public sealed class Liemers
{
    private const int SetupAtOnce = 32;

    private static readonly Date Today = Values.Date(2026, 1, 12);
    private static readonly string[] Evidence = ["knowledge_on_file", "hbo_level_on_file", "vog_on_file", "complaints_procedure_on_file"];

    private readonly string _sheet;
    private readonly string _tenant;

    private Liemers(string tenant, string provider, string sheet) =>
        (_tenant, _sheet, AsProvider) = (tenant, sheet, Caller.Provider(provider));

    /// <summary>The provider's own headers: it may record attendance.</summary>
    public Grpc.Core.Metadata AsProvider { get; }

    public static async Task<Liemers> CreateAsync(HostClient client, string id)
    {
        var tenant = (await client.Tenants.CreateTenantAsync(
            new CreateTenantRequest
            {
                TenantId = id,
                DisplayName = "RSD de Liemers",
                Regime = "rsd-liemers",
                TestClockStart = new Timestamp { Seconds = new DateTimeOffset(2026, 1, 12, 8, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds() },
                RequestId = "create",
            },
            Caller.Administrator)).Tenant.Name;
        var provider = (await client.Providers.CreateProviderAsync(
            new CreateProviderRequest
            {
                Parent = tenant,
                Provider = new Provider
                {
                    DisplayName = "Werkpad B.V.",
                    TradeRegisterNumber = "12345678",
                    Fields = { Evidence.ToDictionary(name => name, _ => Values.Yes) },
                },
                RequestId = "provider",
            },
            Caller.ContractManager)).Provider.Name;
        return new Liemers(tenant, provider, await ContractAsync(client, provider));
    }

    /// <summary>Orders trajectories and brings each to where it runs; gives their names.</summary>
    /// <param name="client">The connection.</param>
    /// <param name="count">How many.</param>
    /// <param name="series">Tells their request ids from those of other series.</param>
    public async Task<string[]> StartTrajectoriesAsync(HostClient client, int count, string series)
    {
        var names = new string[count];
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = SetupAtOnce };
        await Parallel.ForAsync(0, count, atOnce, async (n, _) => names[n] = await StartTrajectoryAsync(client, $"{series}-{n}"));
        return names;
    }

    /// <summary>Records one day of attendance.</summary>
    public async Task<FireTriggerResponse> AttendAsync(HostClient client, string trajectory, string requestId) =>
        await client.Trajectories.FireTriggerAsync(
            Fire(trajectory, "record_attendance", requestId, ("on", Values.Field(Today))), AsProvider);

    private static async Task<string> ContractAsync(HostClient client, string provider)
    {
        var contract = new Contract
        {
            ValidFrom = Values.Date(2026, 1, 1),
            ValidTo = Values.Date(2027, 12, 31),
            ContractManager = "contract_manager",
            Fields = { ["evaluation_every_months"] = Values.Field(6) },
        };
        var drafted = await client.Providers.CreateContractAsync(
            new CreateContractRequest { Parent = provider, Contract = contract, RequestId = "contract" }, Caller.ContractManager);
        var sheet = new ProductSheet
        {
            ProductCode = "1",
            Title = "Training",
            Price = Values.Euro(1200),
            Months = 2,
            VatTreatment = VatTreatment.Exempt,
        };
        var offered = await client.Providers.CreateProductSheetAsync(
            new CreateProductSheetRequest { Parent = provider, ProductSheet = sheet, RequestId = "sheet" }, Caller.ContractManager);
        var approved = await client.Providers.ApproveProductSheetAsync(
            new ApproveProductSheetRequest { Name = offered.ProductSheet.Name, RequestId = "approve" }, Caller.ContractManager);
        await client.Providers.ActivateContractAsync(
            new ActivateContractRequest { Name = drafted.Contract.Name, RequestId = "activate" }, Caller.ContractManager);
        return approved.ProductSheet.Name;
    }

    private async Task<string> StartTrajectoryAsync(HostClient client, string number)
    {
        var participant = await client.Participants.CreateParticipantAsync(
            new CreateParticipantRequest
            {
                Parent = _tenant,
                Participant = new Participant { ClientNumber = number, Surname = "Jansen", GivenName = "Noor", Municipality = "Duiven" },
                RequestId = $"participant-{number}",
            },
            Caller.CaseManager);
        var order = new OpenTrajectoryRequest
        {
            Parent = _tenant,
            Participant = participant.Participant.Name,
            ProductSheet = _sheet,
            RequestId = $"order-{number}",
        };
        order.Arguments["objective"] = Values.Field("Paid work for 24 hours a week");
        order.Arguments["background"] = Values.Field("Worked in logistics until 2024.");
        var name = (await client.Trajectories.OpenTrajectoryAsync(order, Caller.CaseManager)).Trajectory.Name;
        await FireAsync(client, name, "record_intake", ("held_on", Values.Field(Today)));
        await FireAsync(client, name, "confirm_start_date", ("starts_on", Values.Field(Today)));
        await FireAsync(client, name, "start", ("started_on", Values.Field(Today)));
        return name;
    }

    private async Task FireAsync(
        HostClient client, string trajectory, string trigger, params (string Name, FieldValue Value)[] arguments) =>
        await client.Trajectories.FireTriggerAsync(Fire(trajectory, trigger, $"{trigger} {trajectory}", arguments), AsProvider);

    private static FireTriggerRequest Fire(
        string trajectory, string trigger, string requestId, params (string Name, FieldValue Value)[] arguments)
    {
        var request = new FireTriggerRequest { Name = trajectory, Trigger = trigger, RequestId = requestId };
        foreach (var (name, value) in arguments)
        {
            request.Arguments[name] = value;
        }

        return request;
    }
}
