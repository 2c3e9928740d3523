using Google.Protobuf;
using Grpc.Core;
using Modular.Host.Tests.Calls;
using Modular.Host.Tests.Changes;

namespace Modular.Host.Tests.Audit;

public sealed class WritePathTests(RunningHost host) : IClassFixture<RunningHost>
{
    private static readonly Marshaller<byte[]> Bytes = Marshallers.Create(bytes => bytes, bytes => bytes);

    /// <summary>Whatever is written, by whichever method: the command that did it says so itself, in the same transaction.</summary>
    [Fact]
    public async Task AnyMethodThatWrites_IsAuditedByItsOwnCommandAndItsRecordsAreInTheFeed()
    {
        var town = await Town.FoundAsync(host);
        var (ordered, started) = ((await town.OrderAsync()).Name, (await town.OrderAsync()).Name);
        await town.ProviderStaff.FireTriggerAsync(town.Start(started, Town.On(2026, 1, 12)));
        var invoice = (await new Modular.Invoicing.V1.InvoicingService.InvoicingServiceClient(host.As("provider", town.Provider))
            .DraftInvoiceAsync(new() { Parent = started, RequestId = town.NextId() })).Invoice.Name;
        var statement = (await new Modular.Statements.V1.StatementService.StatementServiceClient(host.As("provider", town.Provider))
            .SubmitStatementAsync(town.Declare(started, 8))).Statement.Name;
        var feed = new Feed(host, town, "administrator");
        var wrote = new HashSet<string>();

        foreach (var (role, sample) in Samples.Of(town, ordered, started, invoice, statement))
        {
            await feed.PullAsync();
            var before = host.SequenceOf(town.Tenant);
            var method = await TryAsync(town, role, sample);
            var after = host.SequenceOf(town.Tenant);
            if (method is null || after == before)
            {
                continue;
            }

            wrote.Add(method);
            var audited = await AuditAsync(town, before);
            var changes = await feed.PullAsync();
            Assert.All(audited, entry => Assert.Equal(method, entry.Method));
            Assert.Equal(
                audited.Where(entry => entry.Action is "insert" or "update" or "delete" && !entry.Record.Contains("/subscription/", StringComparison.Ordinal)
                    && entry.Columns.Count > 0).Select(entry => $"{entry.Sequence}-{entry.Ordinal}").Order(StringComparer.Ordinal),
                changes.Select(each => each.Id).Order(StringComparer.Ordinal));
        }

        Assert.True(wrote.Count > 20, $"Only {wrote.Count} methods wrote: {string.Join(", ", wrote)}.");
        Assert.Null(host.BrokenTrailOf(town.Tenant));
    }

    private async Task<IReadOnlyList<Modular.Audit.V1.AuditEntry>> AuditAsync(Town town, long after)
    {
        var client = new Modular.Audit.V1.AuditService.AuditServiceClient(host.As("administrator"));
        var found = (await client.SearchAuditAsync(new() { Parent = town.Tenant, PageSize = 1000 })).Entries;
        return [.. found.Where(entry => entry.Sequence > after)];
    }

    /// <summary>The method's full name, or null when it does not write or refused.</summary>
    private async Task<string?> TryAsync(Town town, string role, IMessage sample)
    {
        var method = FuzzTests.Methods[sample.Descriptor];
        if (method.IsServerStreaming || sample.Descriptor.FindFieldByName("validate_only") is null)
        {
            return null;
        }

        sample.Descriptor.FindFieldByName("request_id").Accessor.SetValue(sample, town.NextId());
        var untyped = new Method<byte[], byte[]>(MethodType.Unary, method.Service.FullName, method.Name, Bytes, Bytes);
        try
        {
            using var call = host.As(role, town.Provider).AsyncUnaryCall(untyped, null, default, sample.ToByteArray());
            await call;
            return $"/{method.Service.FullName}/{method.Name}";
        }
        catch (RpcException)
        {
            return null;
        }
    }
}
