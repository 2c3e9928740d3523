using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Modular.Invoicing.V1;
using Modular.Statements.V1;

namespace Modular.Host.Tests.Calls;

public sealed class FuzzTests(RunningHost host) : IClassFixture<RunningHost>
{
    private const int Requests = 600;
    private const string EndlessStream = "WatchChanges";

    private static readonly Marshaller<byte[]> Bytes = Marshallers.Create(bytes => bytes, bytes => bytes);

    private static readonly string[] Roles = ["case_manager", "contract_manager", "provider", "policy_adviser", "administrator"];

    internal static readonly Dictionary<MessageDescriptor, MethodDescriptor> Methods = ((FileDescriptor[])
        [
            Tenants.V1.TenantServiceReflection.Descriptor, Modules.V1.ModuleServiceReflection.Descriptor,
            Modular.Documents.V1.DocumentServiceReflection.Descriptor,
            Participants.V1.ParticipantServiceReflection.Descriptor, Providers.V1.ProviderServiceReflection.Descriptor,
            Trajectories.V1.TrajectoryServiceReflection.Descriptor, Tariffs.V1.TariffServiceReflection.Descriptor,
            Reporting.V1.ReportingServiceReflection.Descriptor, Indicators.V1.IndicatorServiceReflection.Descriptor,
            InvoicingServiceReflection.Descriptor, StatementServiceReflection.Descriptor,
            Calendars.V1.CalendarServiceReflection.Descriptor,
            Entries.V1.EntryServiceReflection.Descriptor, Groups.V1.GroupServiceReflection.Descriptor,
            Modular.Changes.V1.ChangeFeedServiceReflection.Descriptor, Modular.Audit.V1.AuditServiceReflection.Descriptor,
            Modular.Metadata.V1.MetadataServiceReflection.Descriptor, Modular.Solutions.V1.SolutionServiceReflection.Descriptor,
            Modular.Records.V1.RecordServiceReflection.Descriptor, Modular.Batches.V1.BatchServiceReflection.Descriptor,
            Modular.Queries.V1.QueryServiceReflection.Descriptor,
        ])
        .SelectMany(file => file.Services).SelectMany(service => service.Methods).ToDictionary(method => method.InputType);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task AnyMethod_AnyRequest_IsAnsweredOrRefusedWithAReason(int seed)
    {
        var town = await Town.FoundAsync(host);
        var (ordered, started, invoice, statement) = await LiveAsync(town);
        await host.JoinAsync(town, Samples.Group);
        var samples = Samples.Of(town, ordered, started, invoice, statement);
        Assert.Equal(Methods.Keys.ToHashSet(), [.. samples.Select(sample => sample.Request.Descriptor)]);
        var fuzz = new Fuzz(seed, [town.Tenant, town.Provider, town.Contract, town.Sheet, town.Participant, ordered, started, invoice, statement]);
        var wrong = new List<string>();
        var answered = new HashSet<string>();

        for (var at = 0; at < Requests; at++)
        {
            var (role, good) = fuzz.Pick(samples);
            var request = fuzz.Vary(good);
            var method = Methods[request.Descriptor];
            try
            {
                await CallAsync(at % 10 == 0 ? fuzz.Pick(Roles) : role, town, method, request);
                answered.Add(method.Name);
            }
            catch (RpcException error) when (IsFault(error))
            {
                wrong.Add($"{method.FullName} {error.Status}: {JsonFormatter.Default.Format(request)}");
            }
            catch (RpcException)
            {
                // Refused with a reason, as it may be.
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong, such as {string.Join(Environment.NewLine, wrong.Take(5))}");
        Assert.True(answered.Count > Methods.Count / 2, $"Only {answered.Count} methods ever answered.");
        Assert.Null(host.BrokenTrailOf(town.Tenant));
    }

    private static bool IsFault(RpcException error) =>
        error.StatusCode is StatusCode.Internal or StatusCode.Unknown or StatusCode.Unavailable
        || Refused.Of(error).Reason is "" or "MODULE_FAULT";

    private async Task<(string Ordered, string Started, string Invoice, string Statement)> LiveAsync(Town town)
    {
        var ordered = await town.OrderAsync();
        var started = await town.OrderAsync();
        await town.ProviderStaff.FireTriggerAsync(town.Start(started.Name, Town.On(2026, 1, 12)));
        var invoicing = new InvoicingService.InvoicingServiceClient(host.As("provider", town.Provider));
        var draft = await invoicing.DraftInvoiceAsync(new DraftInvoiceRequest { Parent = started.Name, RequestId = town.NextId() });
        var statements = new StatementService.StatementServiceClient(host.As("provider", town.Provider));
        var declared = await statements.SubmitStatementAsync(town.Declare(started.Name, 8));
        return (ordered.Name, started.Name, draft.Invoice.Name, declared.Statement.Name);
    }

    private async Task CallAsync(string role, Town town, MethodDescriptor method, IMessage request)
    {
        var kind = method.IsServerStreaming ? MethodType.ServerStreaming
            : method.IsClientStreaming ? MethodType.ClientStreaming : MethodType.Unary;
        var untyped = new Method<byte[], byte[]>(kind, method.Service.FullName, method.Name, Bytes, Bytes);
        if (method.IsServerStreaming)
        {
            using var stream = host.As(role, town.Provider).AsyncServerStreamingCall(untyped, null, default, request.ToByteArray());
            while (await stream.ResponseStream.MoveNext(default))
            {
                Assert.NotEmpty(stream.ResponseStream.Current);
                if (method.Name == EndlessStream)
                {
                    return;
                }
            }

            return;
        }

        if (method.IsClientStreaming)
        {
            using var stream = host.As(role, town.Provider).AsyncClientStreamingCall(untyped, null, default);
            await stream.RequestStream.WriteAsync(request.ToByteArray());
            await stream.RequestStream.CompleteAsync();
            await stream;
            return;
        }

        var group = method.Service == Groups.V1.GroupServiceReflection.Descriptor.Services[0] ? Samples.Group : null;
        using var call = host.As(role, town.Provider, group).AsyncUnaryCall(untyped, null, default, request.ToByteArray());
        await call;
    }
}
