using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Modular.Common.V1;
using Modular.Engine.Clock;
using Modular.Host.Rpc.Wire;
using Modular.Host.Tests.Regions;
using Modular.Participants.V1;
using Modular.Providers.V1;
using Modular.Sdk;
using Modular.Sdk.Comparison;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;
using Modular.Tariffs.V1;
using Modular.Tenants.V1;
using Modular.Trajectories.V1;
using NodaTime;

namespace Modular.Host.Tests.Comparisons;

/// <summary>A course as people would play it: a tenant on a test clock, rows made over the wire, every step a call.</summary>
internal sealed class CourseOnFile(RegionHost host, IRegime regime, string tenantId)
{
    private string _tenant = "";
    private string _provider = "";
    private LocalDate _today;
    private int _requests;

    public List<EarnedAmount> Earned { get; } = [];

    public async Task<Trajectory> PlayAsync(Course course, LocalDate orderedOn)
    {
        _tenant = (await new TenantService.TenantServiceClient(As(RoleIds.Administrator)).CreateTenantAsync(new CreateTenantRequest
        {
            TenantId = tenantId,
            DisplayName = tenantId,
            Regime = regime.Id,
            RegimeVersion = regime.Version,
            TestClockStart = Timestamp.FromDateTimeOffset(TenantClock.Morning(_today = orderedOn).ToDateTimeOffset()),
            RequestId = Next(),
        })).Tenant.Name;
        var trajectories = new TrajectoryService.TrajectoryServiceClient(As(regime.Lifecycle.Order.Roles[0]));
        var order = new OpenTrajectoryRequest
        {
            Parent = _tenant,
            ProductSheet = await SettleAsync(course.Reference),
            Participant = await ParticipantAsync(course.Reference.Participant),
            RequestId = Next(),
        };
        Fields.Write(course.Order, regime.Lifecycle.Order.Arguments, order.Arguments);
        var opened = await trajectories.OpenTrajectoryAsync(order);
        Earned.AddRange(opened.Earned);
        foreach (var step in course.Steps)
        {
            await FireAsync(opened.Trajectory.Name, step);
        }

        return (await trajectories.GetTrajectoryAsync(new GetTrajectoryRequest { Name = opened.Trajectory.Name })).Trajectory;
    }

    private async Task FireAsync(string trajectory, Sdk.Comparison.CourseStep step)
    {
        if (step.On > _today)
        {
            await new TenantService.TenantServiceClient(As(RoleIds.Administrator)).AdvanceClockAsync(
                new AdvanceClockRequest { Name = _tenant, ToDate = Dates.Write(_today = step.On), RequestId = Next() });
        }

        var fire = new FireTriggerRequest { Name = trajectory, Trigger = step.Trigger, RequestId = Next() };
        Fields.Write(step.Arguments, regime.Lifecycle.Triggers.Single(trigger => trigger.Name == step.Trigger).Arguments, fire.Arguments);
        Earned.AddRange((await new TrajectoryService.TrajectoryServiceClient(As(step.Role)).FireTriggerAsync(fire)).Earned);
    }

    /// <summary>The provider with its contract and rates; gives the product sheet.</summary>
    private async Task<string> SettleAsync(ReferenceData reference)
    {
        var providers = new ProviderService.ProviderServiceClient(As(RoleIds.ContractManager));
        var provider = new Provider { DisplayName = reference.Provider.Text("display_name") ?? "Voorbeeld" };
        Fill(reference.Provider, regime.Model.Provider, provider.Fields);
        _provider = (await providers.CreateProviderAsync(new() { Parent = _tenant, Provider = provider, RequestId = Next() })).Provider.Name;
        foreach (var rate in reference.Rates)
        {
            await new TariffService.TariffServiceClient(As(RoleIds.ContractManager)).SetRateAsync(new SetRateRequest
            {
                Parent = _tenant,
                Rate = new Rate
                {
                    Code = rate.Code,
                    Unit = Choices.Write<RateUnit>(rate.Unit),
                    Amount = Amounts.Write(rate.Amount),
                    ValidFrom = Dates.Write(rate.ValidFrom),
                },
                RequestId = Next(),
            });
        }

        // A provider enters with an approved product sheet.
        var sheet = await SheetAsync(providers, reference.ProductSheet!);
        if (reference.Contract is { } terms)
        {
            var contract = new Contract
            {
                ValidFrom = Dates.Write(terms.Date(ContractFields.ValidFrom)),
                ValidTo = Dates.Write(terms.Date(ContractFields.ValidTo)),
                ContractManager = terms.Text(ContractFields.ContractManager) ?? "",
            };
            Fill(terms, regime.Model.Contract, contract.Fields);
            var made = await providers.CreateContractAsync(new() { Parent = _provider, Contract = contract, RequestId = Next() });
            await providers.ActivateContractAsync(new() { Name = made.Contract.Name, RequestId = Next() });
        }

        return sheet;
    }

    private async Task<string> SheetAsync(ProviderService.ProviderServiceClient providers, FieldValues values)
    {
        var sheet = new ProductSheet
        {
            ProductCode = values.Text(ProductSheetFields.ProductCode) ?? "",
            Title = values.Text(ProductSheetFields.Title) ?? "Voorbeeld",
            Price = Amounts.Write(values.Money(ProductSheetFields.Price)),
            HourlyRate = Amounts.Write(values.Money(ProductSheetFields.HourlyRate)),
            Months = (int)(values.Whole(ProductSheetFields.Months) ?? 0),
            VatTreatment = Choices.Write<VatTreatment>(values.Text(ProductSheetFields.VatTreatment)),
        };
        Fill(values, regime.Model.ProductSheet, sheet.Fields);
        var made = await providers.CreateProductSheetAsync(new() { Parent = _provider, ProductSheet = sheet, RequestId = Next() });
        await providers.ApproveProductSheetAsync(new() { Name = made.ProductSheet.Name, RequestId = Next() });
        return made.ProductSheet.Name;
    }

    private async Task<string> ParticipantAsync(FieldValues values)
    {
        var participant = new Participant
        {
            ClientNumber = values.Text(ParticipantFields.ClientNumber) ?? "C-1",
            Surname = values.Text(ParticipantFields.Surname) ?? "Voorbeeld",
            GivenName = values.Text(ParticipantFields.GivenName) ?? "",
            Municipality = values.Text(ParticipantFields.Municipality) ?? "",
        };
        Fill(values, regime.Model.Participant, participant.Fields);
        return (await new ParticipantService.ParticipantServiceClient(As(RoleIds.CaseManager)).CreateParticipantAsync(
            new() { Parent = _tenant, Participant = participant, RequestId = Next() })).Participant.Name;
    }

    private static void Fill(FieldValues values, IReadOnlyCollection<Sdk.Modelling.ColumnDefinition> columns, MapField<string, FieldValue> fields) => Fields.Write(
        FieldValues.From(values.Where(pair => columns.Any(column => column.Name == pair.Key)).Select(pair => KeyValuePair.Create(pair.Key, (object?)pair.Value))),
        columns,
        fields);

    private Grpc.Core.CallInvoker As(string role) => host.As(role, _provider);

    private string Next() => $"c{++_requests}";
}
