using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Modular.Common.V1;
using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Clock;
using Modular.Host.Rpc.Wire;
using Modular.Host.Tests.Regions;
using Modular.Participants.V1;
using Modular.Sdk;
using Modular.Sdk.Comparison;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;
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

    /// <summary>
    /// The rows that the order refers to, straight into the file: what a region asks of a provider before it may enter is not what is
    /// compared. Gives the product sheet.
    /// </summary>
    private async Task<string> SettleAsync(ReferenceData reference)
    {
        const string Id = "course";
        var tenant = host.Tenant(tenantId);
        await tenant.Store.WriteAsync(AuditContext.System("course"), tenant.Now, tx =>
        {
            tx.Insert("provider", Id, Row(reference.Provider.With("display_name", reference.Provider.Text("display_name") ?? Id)));
            if (reference.Contract is { } contract)
            {
                tx.Insert("contract", Id, Row(contract.With("provider", Id)));
            }

            var sheet = tx.Insert("product_sheet", Id, Row(reference.ProductSheet!.With("provider", Id)));
            foreach (var (rate, number) in reference.Rates.Select((rate, number) => (rate, number)))
            {
                tx.Insert("rate", $"{Id}-{number}", RowValues.Of(
                    ("code", rate.Code), ("unit", rate.Unit), ("amount", rate.Amount.Amount), ("valid_from", rate.ValidFrom), ("valid_to", rate.ValidTo)));
            }

            return sheet;
        });
        _provider = $"{_tenant}/providers/{Id}";
        return $"{_provider}/productSheets/{Id}";
    }

    private static RowValues Row(FieldValues values) => RowValues.From(values.Select(pair => KeyValuePair.Create(pair.Key, (object?)pair.Value)));

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
