using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Modular.Calendars.V1;
using Modular.Common.V1;
using Modular.Documents.V1;
using Modular.Entries.V1;
using Modular.Groups.V1;
using Modular.Indicators.V1;
using Modular.Invoicing.V1;
using Modular.Modules.V1;
using Modular.Participants.V1;
using Modular.Providers.V1;
using Modular.Reporting.V1;
using Modular.Statements.V1;
using Modular.Tariffs.V1;
using Modular.Tenants.V1;
using Modular.Trajectories.V1;

namespace Modular.Host.Tests.Calls;

/// <summary>A good request for every method, each with a role that may make it.</summary>
internal static class Samples
{
    public const string Group = "groups/fuzzed";

    private const string Regime = "regimes/example-region/versions/2026";

    public static IReadOnlyList<(string Role, IMessage Request)> Of(Town town, string ordered, string started, string invoice, string statement) =>
    [
        .. ForTenants(town),
        .. ForGroups(town),
        .. ForProviders(town, started),
        .. ForTrajectories(town, ordered, started),
        .. ForMoney(town, started, invoice),
        .. ForStatements(town, started, statement),
        .. MetadataSamples.Of(town),
        .. PipelineSamples.Of(town),
        .. SolutionSamples.Of(town),
        .. ChangesSamples.Of(town, started),
        .. QuerySamples.Of(town),
        .. RecordSamples.Of(town, started),
    ];

    private static IEnumerable<(string Role, IMessage Request)> ForTenants(Town town) =>
    [
        ("administrator", new CreateTenantRequest
        {
            TenantId = "fuzzed",
            DisplayName = "F",
            Regime = "example-region",
            TestClockStart = new Timestamp { Seconds = 1_767_600_000 },
        }),
        ("policy_adviser", new GetTenantRequest { Name = town.Tenant }),
        ("administrator", new ListTenantsRequest { PageSize = 2 }),
        ("administrator", new UpdateTenantSettingsRequest { Name = town.Tenant, Settings = { ["a"] = "b" } }),
        ("administrator", new UpdateTenantBillingRequest
        {
            Name = town.Tenant,
            Billing = new BillingDetails { Oin = "00000001001234567000", PostalCode = "1234 AB", ElectronicAddress = "0106:12345678" },
        }),
        ("administrator", new LoadSeedDataRequest { Name = town.Tenant }),
        ("administrator", new AdvanceClockRequest { Name = town.Tenant, Days = 1 }),
        ("administrator", new AdvanceClockRequest { Name = town.Tenant, ToDate = Town.On(2026, 3, 29) }),
        ("provider", new ListDaysOffRequest { Parent = town.Tenant, Period = Year(), PageSize = 3 }),
        ("provider", new AddWorkingDaysRequest { Parent = town.Tenant, Date = Town.On(2026, 4, 20), Days = 30 }),
        ("administrator", new AddDayOffRequest
        {
            Parent = town.Tenant,
            DayOff = new DayOff
            {
                Date = Town.On(2029, 5, 11),
                Kind = DayOffKind.Decreed,
                DisplayName = new LocalizedText { Nl = "Dag na Hemelvaart", En = "Day after Ascension Day" },
            },
        }),
        ("administrator", new RemoveDayOffRequest { Name = $"{town.Tenant}/daysOff/none" }),
        ("provider", new ListModulesRequest()),
        ("provider", new ListRegimesRequest()),
        ("provider", new GetRegimeRequest { Name = Regime }),
        ("provider", new GetDiagramRequest { Name = Regime, Format = DiagramFormat.Dot }),
        ("case_manager", new CreateParticipantRequest
        {
            Parent = town.Tenant,
            Participant = new Participant { ClientNumber = "F-1", Surname = "F", GivenName = "G", Municipality = "H" },
        }),
        ("case_manager", new GetParticipantRequest { Name = town.Participant }),
        ("case_manager", new ListParticipantsRequest { Parent = town.Tenant }),
        ("case_manager", new UpdateParticipantRequest
        {
            Participant = new Participant { Name = town.Participant, Surname = "F" },
            UpdateMask = new FieldMask { Paths = { "surname" } },
        }),
    ];

    private static IEnumerable<(string Role, IMessage Request)> ForProviders(Town town, string started) =>
    [
        ("contract_manager", new CreateProviderRequest
        {
            Parent = town.Tenant,
            Provider = new Provider { DisplayName = "F", TradeRegisterNumber = "87654321" },
        }),
        ("contract_manager", new GetProviderRequest { Name = town.Provider }),
        ("contract_manager", new ListProvidersRequest { Parent = town.Tenant }),
        ("contract_manager", new UpdateProviderRequest { Provider = new Provider { Name = town.Provider, DisplayName = "F2" } }),
        ("contract_manager", new CreateContractRequest
        {
            Parent = town.Provider,
            Contract = new Contract { ValidFrom = Town.On(2026, 1, 1), ValidTo = Town.On(2026, 12, 31), ContractManager = "c" },
        }),
        ("contract_manager", new ActivateContractRequest { Name = town.Contract }),
        ("contract_manager", new UpdateContractRequest
        {
            Contract = new Contract { Name = town.Contract, ContractManager = "cm-2" },
            ValidateOnly = true,
        }),
        ("contract_manager", new EndContractRequest { Name = town.Contract, Reason = "Klaar.", ValidateOnly = true }),
        ("contract_manager", new ListContractsRequest { Parent = town.Provider }),
        ("provider", new CreateProductSheetRequest
        {
            Parent = town.Provider,
            ProductSheet = new ProductSheet
            {
                ProductCode = "c",
                Title = "C",
                Price = Town.Euro(100),
                HourlyRate = Town.Euro(1),
                Months = 3,
            },
        }),
        ("contract_manager", new ApproveProductSheetRequest { Name = town.Sheet }),
        ("provider", new ListProductSheetsRequest { Parent = town.Provider }),
        ("case_manager", new RegisterSignalRequest
        {
            Parent = town.Provider,
            Signal = new ProviderSignal { Kind = "f", Text = "F", Trajectory = started },
        }),
        ("case_manager", new ListSignalsRequest { Parent = town.Provider, OpenOnly = true }),
        ("contract_manager", new RecordMeetingRequest
        {
            Parent = town.Provider,
            Meeting = new Meeting { HeldOn = Town.On(2026, 1, 5), Agreements = "A" },
        }),
        ("contract_manager", new ListMeetingsRequest { Parent = town.Provider }),
        ("case_manager", new RecordEntryRequest
        {
            Parent = town.Provider,
            Kind = "region_complaint",
            Fields =
            {
                ["received_on"] = new FieldValue { Date = Town.On(2026, 1, 5) },
                ["subject"] = new FieldValue { Text = "F" },
                ["trajectory"] = new FieldValue { Text = started },
            },
        }),
        ("case_manager", new GetEntryRequest { Name = $"{town.Tenant}/entries/e1" }),
        ("policy_adviser", new ListEntriesRequest { Parent = town.Tenant, Kind = "region_complaint", PageSize = 1 }),
        ("provider", new ListEntriesRequest { Parent = town.Provider, PageSize = 1 }),
        ("contract_manager", new AssessProviderRequest { Name = town.Provider, Year = 2026 }),
    ];

    private static IEnumerable<(string Role, IMessage Request)> ForTrajectories(Town town, string ordered, string started) =>
    [
        ("case_manager", town.Order()),
        ("case_manager", town.Cancel(ordered)),
        ("provider", town.Start(ordered, Town.On(2026, 1, 12))),
        ("provider", new FireTriggerRequest
        {
            Name = started,
            Trigger = "complete",
            Arguments = { ["result"] = new FieldValue { Text = "R" } },
        }),
        ("case_manager", new GetTrajectoryRequest { Name = started }),
        ("case_manager", new ListTrajectoriesRequest
        {
            Parent = town.Tenant,
            PageSize = 1,
            Phase = Phase.Active,
            DueOnOrBefore = Town.On(2027, 1, 1),
        }),
        ("provider", new ListPermittedTriggersRequest { Name = started }),
        ("case_manager", new ListTrajectoryEventsRequest { Name = started, PageSize = 1 }),
        ("case_manager", new ListDeadlinesRequest { Parent = town.Tenant, Status = DeadlineStatus.Open, OverdueOnly = true }),
        ("case_manager", new ListDeadlinesRequest { Parent = started, PageSize = 1 }),
        ("case_manager", new ListObligationsRequest { Parent = town.Tenant, Period = Year(), PageSize = 1 }),
        ("provider", new ListObligationsRequest { Parent = started, Period = Year(), OpenOnly = true }),
        ("provider", new ListObligationsRequest { Parent = town.Provider, Period = Year() }),
        ("provider", new SubmitReportRequest { Name = started, Kind = "final", Content = { ["result"] = new FieldValue { Text = "R" } } }),
        ("provider", new ListReportsRequest { Parent = started }),
        ("policy_adviser", new ListIndicatorsRequest { Parent = town.Tenant, Period = Year(), Provider = town.Provider }),
        ("provider", new ListIndicatorCasesRequest
        {
            Parent = town.Tenant,
            Indicator = "final_report_in_time",
            Period = Year(),
            Met = true,
            PageSize = 1,
        }),
    ];

    private static IEnumerable<(string Role, IMessage Request)> ForGroups(Town town) =>
    [
        ("administrator", new SetTenantGroupRequest { Name = town.Tenant, Group = Group }),
        ("policy_adviser", new GetGroupRequest { Name = Group }),
        ("administrator", new ListGroupsRequest { PageSize = 1 }),
        ("policy_adviser", new ListGroupIndicatorsRequest { Parent = Group, Period = Year() }),
        ("contract_manager", new ListGroupIndicatorCasesRequest
        {
            Parent = Group,
            Indicator = "final_report_in_time",
            Period = Year(),
            Met = false,
            PageSize = 1,
        }),
        ("policy_adviser", new ListGroupProvidersRequest { Parent = Group, Year = 2026, PageSize = 1 }),
        ("policy_adviser", new GetGroupProviderAssessmentRequest { Name = $"{Group}/providers/12345678", Year = 2026 }),
        ("contract_manager", new ListGroupObligationsRequest { Parent = Group, Period = Year(), OpenOnly = true, PageSize = 1 }),
        ("contract_manager", new ListGroupStatementsRequest { Parent = Group, Kind = "k", Period = Year(), PageSize = 1 }),
    ];

    private static IEnumerable<(string Role, IMessage Request)> ForMoney(Town town, string started, string invoice) =>
    [
        ("case_manager", new QuoteRequest { ProductSheet = town.Sheet, AsOf = Town.On(2026, 6, 1) }),
        ("policy_adviser", new CompareRequest
        {
            OrderedOn = Town.On(2026, 1, 5),
            Months = 6,
            Hours = new Google.Type.Decimal { Value = "40" },
            Price = Town.Euro(1200),
            StartsOn = Town.On(2026, 2, 1),
            StopsOn = Town.On(2026, 5, 1),
            Regimes = { "example-region" },
        }),
        ("case_manager", new ProposeSettlementRequest { Name = started, EndedOn = Town.On(2026, 6, 1) }),
        ("contract_manager", new SetRateRequest
        {
            Parent = town.Tenant,
            Rate = new Rate { Code = "hour", Unit = RateUnit.Hour, Amount = Town.Euro(80), ValidFrom = Town.On(2026, 1, 1) },
        }),
        ("contract_manager", new SetIndexFigureRequest { Parent = town.Tenant, IndexFigure = Town.Figure("2023Q4", "106.9") }),
        ("provider", new ListIndexFiguresRequest { Parent = town.Tenant, Series = "82838NED", PageSize = 1 }),
        ("contract_manager", new ProposeIndexationRequest { Parent = town.Tenant, On = Town.On(2026, 5, 1) }),
        ("contract_manager", new ApplyIndexationRequest { Parent = town.Tenant, On = Town.On(2026, 5, 1) }),
        ("contract_manager", new ListIndexationsRequest { Parent = town.Tenant, PageSize = 1 }),
        ("contract_manager", new ListRatesRequest { Parent = town.Tenant, Code = "hour", AsOf = Town.On(2026, 6, 1) }),
        ("provider", new ListBillableMomentsRequest { Parent = started, OpenOnly = true }),
        ("provider", new DraftInvoiceRequest { Parent = started }),
        ("provider", new IssueInvoiceRequest { Name = invoice, Number = "F-1", ClientNumber = "L-1001", IssuedOn = Town.On(2026, 1, 5) }),
        ("case_manager", new ReceiveInvoiceRequest { Name = invoice, ReceivedOn = Town.On(2026, 1, 5) }),
        ("case_manager", new PayInvoiceRequest { Name = invoice, Amount = Town.Euro(1), PaidOn = Town.On(2026, 1, 5) }),
        ("provider", new CreditInvoiceRequest { Name = invoice, Amount = Town.Euro(1), Reason = "R", Number = "C-1" }),
        ("case_manager", new GetInvoiceRequest { Name = invoice }),
        ("case_manager", new CheckElectronicInvoiceRequest { Name = invoice }),
        ("case_manager", new GetElectronicInvoiceRequest { Name = invoice }),
        ("case_manager", new ListInvoicesRequest
        {
            Parent = town.Tenant,
            Status = InvoiceStatus.Issued,
            ReminderOnOrBefore = Town.On(2027, 1, 1),
        }),
        ("case_manager", new ListInvoicesRequest { Parent = started, PageSize = 1 }),
        ("case_manager", new ListDocumentsRequest { Parent = invoice }),
        ("case_manager", new GetDocumentRequest { Name = invoice, Format = DocumentFormat.Pdf }),
    ];

    private static IEnumerable<(string Role, IMessage Request)> ForStatements(Town town, string started, string statement) =>
    [
        ("provider", town.Declare(started, 12.5m)),
        ("case_manager", new AgreeStatementRequest { Name = statement, ValidateOnly = true }),
        ("case_manager", new AgreeStatementRequest { Name = statement }),
        ("contract_manager", new ApproveStatementRequest { Name = statement, ValidateOnly = true }),
        ("contract_manager", new DraftCollectiveInvoiceRequest { Statement = statement }),
        ("contract_manager", new ReturnStatementRequest { Name = statement, Reason = "R", ValidateOnly = true }),
        ("provider", new GetStatementRequest { Name = statement }),
        ("provider", new ListStatementsRequest
        {
            Parent = town.Tenant,
            Kind = "reg_declaration",
            Status = StatementStatus.Submitted,
            StartsIn = Year(),
        }),
        ("contract_manager", new ListStatementsRequest { Parent = town.Provider, PageSize = 1 }),
        ("provider", new ListStatementLinesRequest { Parent = statement, Stands = true, PageSize = 1 }),
        ("provider", new ListDocumentsRequest { Parent = statement }),
        ("provider", new GetDocumentRequest { Name = statement, Format = DocumentFormat.Xlsx }),
    ];

    private static DatePeriod Year() => new() { Start = Town.On(2026, 1, 1), End = Town.On(2026, 12, 31) };
}
