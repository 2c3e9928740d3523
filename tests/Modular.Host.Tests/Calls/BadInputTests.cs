using Google.Type;
using Grpc.Core;
using Modular.Common.V1;
using Modular.Providers.V1;
using Modular.Reporting.V1;
using Modular.Tariffs.V1;
using Modular.Trajectories.V1;

namespace Modular.Host.Tests.Calls;

public sealed class BadInputTests(RunningHost host) : IClassFixture<RunningHost>
{
    private static readonly (StatusCode Code, string Reason) InvalidFields = (StatusCode.InvalidArgument, "INVALID_FIELDS");

    [Theory]
    [InlineData(2026, 2, 29, "DATE_INVALID")]
    [InlineData(2026, 0, 1, "DATE_INVALID")]
    [InlineData(9999, 12, 31, "DATE_OUT_OF_RANGE")]
    [InlineData(0, 0, 0, "DATE_INVALID")]
    public async Task FireTrigger_DateThatCannotBe_NamesTheArgument(int year, int month, int day, string reason)
    {
        var town = await Town.FoundAsync(host);
        var trajectory = await town.OrderAsync();

        var refused = await Refused.ByAsync(town.ProviderStaff.FireTriggerAsync(town.Start(trajectory.Name, Town.On(year, month, day))));

        Assert.Equal(InvalidFields, refused.Outcome);
        Assert.Equal([("arguments.started_on", reason)], refused.Fields);
        Assert.Contains("arguments.started_on", refused.Dutch, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreateProductSheet_NegativePrice_IsRefused()
    {
        var town = await Town.FoundAsync(host);
        var sheet = new ProductSheet { ProductCode = "a", Title = "A", Price = Town.Euro(-1), HourlyRate = Town.Euro(-2) };
        var request = new CreateProductSheetRequest { Parent = town.Provider, ProductSheet = sheet, RequestId = town.NextId() };

        var refused = await Refused.ByAsync(town.ContractManager.CreateProductSheetAsync(request));

        Assert.Equal(
            [("product_sheet.price", "AMOUNT_NEGATIVE"), ("product_sheet.hourly_rate", "AMOUNT_NEGATIVE")],
            refused.Fields);
    }

    [Fact]
    public async Task CreateContract_EndsBeforeItStarts_IsRefused()
    {
        var town = await Town.FoundAsync(host);
        var contract = new Contract { ValidFrom = Town.On(2026, 2, 1), ValidTo = Town.On(2026, 1, 31) };
        var request = new CreateContractRequest { Parent = town.Provider, Contract = contract, RequestId = town.NextId() };

        var refused = await Refused.ByAsync(town.ContractManager.CreateContractAsync(request));

        Assert.Equal(InvalidFields, refused.Outcome);
        Assert.Equal("contract.valid_to", Assert.Single(refused.Fields).Field);
    }

    [Fact]
    public async Task ListObligations_PeriodEndsBeforeItStarts_IsRefused()
    {
        var town = await Town.FoundAsync(host);
        var client = new ReportingService.ReportingServiceClient(host.As("case_manager"));
        var period = new DatePeriod { Start = Town.On(2026, 2, 1), End = Town.On(2026, 1, 31) };

        var refused = await Refused.ByAsync(
            client.ListObligationsAsync(new ListObligationsRequest { Parent = town.Tenant, Period = period }));

        Assert.Equal([("period.end", "PERIOD_ENDS_BEFORE_START")], refused.Fields);
    }

    [Fact]
    public async Task CreateContract_UnknownProvider_IsNotFound()
    {
        var town = await Town.FoundAsync(host);
        var contract = new Contract { ValidFrom = Town.On(2026, 1, 1), ValidTo = Town.On(2026, 12, 31) };
        var nobody = $"{town.Tenant}/providers/nobody";
        var request = new CreateContractRequest { Parent = nobody, Contract = contract, RequestId = town.NextId() };

        var refused = await Refused.ByAsync(town.ContractManager.CreateContractAsync(request));

        Assert.Equal((StatusCode.NotFound, "RESOURCE_NOT_FOUND"), refused.Outcome);
        Assert.Equal(nobody, refused.Facts["resource"]);
    }

    [Fact]
    public async Task OpenTrajectory_ParticipantOfAnotherTenant_IsRefused()
    {
        var town = await Town.FoundAsync(host);
        var other = await Town.FoundAsync(host);
        var request = town.Order();
        request.Participant = other.Participant;

        var refused = await Refused.ByAsync(town.CaseManager.OpenTrajectoryAsync(request));

        Assert.Equal([("participant", "OTHER_TENANT")], refused.Fields);
    }

    [Fact]
    public async Task FireTrigger_StaleEtag_IsAborted()
    {
        var town = await Town.FoundAsync(host);
        var trajectory = await town.OrderAsync();
        await town.ProviderStaff.FireTriggerAsync(town.Start(trajectory.Name, Town.On(2026, 1, 12)));
        var request = town.Start(trajectory.Name, Town.On(2026, 1, 12));
        request.Etag = trajectory.Etag;

        var refused = await Refused.ByAsync(town.ProviderStaff.FireTriggerAsync(request));

        Assert.Equal((StatusCode.Aborted, "ETAG_MISMATCH"), refused.Outcome);
        Assert.Equal(trajectory.Name, refused.Facts["resource"]);
    }

    [Fact]
    public async Task FireTrigger_EtagFromElsewhere_IsRefused()
    {
        var town = await Town.FoundAsync(host);
        var request = town.Cancel((await town.OrderAsync()).Name);
        request.Etag = "W/\"1\"";

        var refused = await Refused.ByAsync(town.CaseManager.FireTriggerAsync(request));

        Assert.Equal([("etag", "ETAG_MALFORMED")], refused.Fields);
    }

    [Fact]
    public async Task FireTrigger_ArgumentThatTheTriggerDoesNotKnow_IsRefused()
    {
        var town = await Town.FoundAsync(host);
        var request = town.Cancel((await town.OrderAsync()).Name);
        request.Arguments["colour"] = new FieldValue { Text = "blauw" };
        request.Arguments["reason"] = new FieldValue { WholeNumber = 1 };

        var refused = await Refused.ByAsync(town.CaseManager.FireTriggerAsync(request));

        Assert.Equal(InvalidFields, refused.Outcome);
        Assert.Contains(("arguments.colour", "UNKNOWN_FIELD"), refused.Fields);
        Assert.Contains(("arguments.reason", "WRONG_TYPE"), refused.Fields);
    }

    [Fact]
    public async Task OpenTrajectory_ArgumentMissing_CitesTheRuleThatAsksForIt()
    {
        var town = await Town.FoundAsync(host);
        var request = town.Order();
        request.Arguments.Clear();

        var refused = await Refused.ByAsync(town.CaseManager.OpenTrajectoryAsync(request));

        Assert.Contains("arguments.objective", refused.Fields.Select(field => field.Field));
        Assert.Contains("REG-01", refused.RuleIds);
    }

    [Fact]
    public async Task FireTrigger_EverythingWrong_NamesAllAtOnce()
    {
        var town = await Town.FoundAsync(host);
        var request = new FireTriggerRequest
        {
            Name = "tenants/x",
            Etag = "?",
            Arguments = { ["on"] = new FieldValue { Date = new Date { Year = 2026 } } },
        };

        var refused = await Refused.ByAsync(town.CaseManager.FireTriggerAsync(request));

        Assert.Equal(["name", "trigger", "arguments.on", "etag", "request_id"], refused.Fields.Select(field => field.Field));
    }

    [Fact]
    public async Task ListTrajectories_NegativePageOrForeignToken_IsRefused()
    {
        var town = await Town.FoundAsync(host);

        var size = await Refused.ByAsync(town.CaseManager.ListTrajectoriesAsync(
            new ListTrajectoriesRequest { Parent = town.Tenant, PageSize = -1 }));
        var token = await Refused.ByAsync(town.CaseManager.ListTrajectoriesAsync(
            new ListTrajectoriesRequest { Parent = town.Tenant, PageToken = "tomorrow" }));

        Assert.Equal([("page_size", "PAGE_SIZE_NEGATIVE")], size.Fields);
        Assert.Equal((StatusCode.InvalidArgument, "PAGE_TOKEN_INVALID"), token.Outcome);
    }

    [Fact]
    public async Task SetRate_ForeignCurrencyAndUnknownUnit_NamesBoth()
    {
        var town = await Town.FoundAsync(host);
        var client = new TariffService.TariffServiceClient(host.As("contract_manager"));
        var rate = new Rate
        {
            Code = "hour",
            Unit = (RateUnit)99,
            Amount = new Money { CurrencyCode = "USD", Units = 1 },
            ValidFrom = Town.On(2026, 1, 1),
        };

        var refused = await Refused.ByAsync(client.SetRateAsync(
            new SetRateRequest { Parent = town.Tenant, Rate = rate, RequestId = town.NextId() }));

        Assert.Equal([("rate.unit", "VALUE_UNKNOWN"), ("rate.amount", "CURRENCY_NOT_EUR")], refused.Fields);
    }
}
