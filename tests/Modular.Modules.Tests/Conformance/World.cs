using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Modular.Sdk;
using Modular.Sdk.Contracting;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Settings;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tests.Conformance;

/// <summary>What a region may know, made up from its own definitions: a provider in order, a product, a participant, rates.</summary>
internal sealed partial class World
{
    private static readonly string[] Units = ["hour", "month", "trajectory"];

    private readonly Region region;
    private readonly ImmutableArray<Rate> rates;

    public World(Region region, Samples samples)
    {
        this.region = region;
        Regime = region.Regime;
        Start = Regime.Validity.Start.PlusDays(30);
        Settings = new SettingValues(Regime.Settings, Chosen(samples));
        Codes = ProductCodes();
        rates =
        [
            .. from code in Codes.Append("rate").Distinct()
               from unit in Units
               select new Rate(code, unit, Money.Of(50), Regime.Validity.Start.PlusYears(-1), null),
        ];
        ProductSheet = Sheet(samples.One(Codes), samples.Amount(100, 9000), samples.Amount(20, 120), 1 + samples.Below(24), samples);
    }

    public IRegime Regime { get; }

    public LocalDate Start { get; }

    public SettingValues Settings { get; }

    public FieldValues ProductSheet { get; }

    /// <summary>Product codes that the region knows: from its choices, and from its scenarios.</summary>
    public IReadOnlyList<string> Codes { get; }

    public FieldValues Contract => new Samples(new Random(1)).Complete(Regime.Model.Contract, Start)
        .With(ContractFields.Provider, "provider-1")
        .With(ContractFields.Status, "active")
        .With(ContractFields.ValidFrom, Regime.Validity.Start)
        .With(ContractFields.ValidTo, Regime.Validity.Start.PlusYears(4))
        .With(ContractFields.ContractManager, "manager-1");

    private FieldValues Provider => new Samples(new Random(2)).Complete(Regime.Model.Provider, Start);

    public FieldValues Sheet(string code, Money price, Money hourlyRate, int months, Samples samples) =>
        samples.Complete(Regime.Model.ProductSheet.Where(column => column.Type != ColumnType.Text), Start)
            .With(FieldValues.From(from column in Regime.Model.ProductSheet
                                   where column.Type == ColumnType.Text
                                   select KeyValuePair.Create(column.Name, (object?)"rate")))
            .With(ProductSheetFields.Provider, "provider-1")
            .With(ProductSheetFields.ProductCode, code)
            .With(ProductSheetFields.Title, "Voorbeeldproduct")
            .With(ProductSheetFields.Status, "approved")
            .With(ProductSheetFields.Price, price)
            .With(ProductSheetFields.HourlyRate, hourlyRate)
            .With(ProductSheetFields.Months, months)
            .With(ProductSheetFields.VatTreatment, "exempt");

    public TrajectoryContext Context(TrajectorySnapshot trajectory, LocalDate today) => new()
    {
        Trajectory = trajectory,
        Reference = Reference(ProductSheet),
        Settings = Settings,
        Today = today,
    };

    public TriggerContext Trigger(TrajectorySnapshot trajectory, LocalDate today, TriggerDefinition trigger, FieldValues arguments) => new()
    {
        Trajectory = trajectory,
        Reference = Reference(ProductSheet),
        Settings = Settings,
        Today = today,
        Trigger = trigger.Name,
        Role = trigger.Roles[0],
        Arguments = arguments,
    };

    public TriggerContext Quote(FieldValues sheet, FieldValues arguments) => new()
    {
        Trajectory = Empty(),
        Reference = Reference(sheet),
        Settings = Settings,
        Today = Start,
        Trigger = "quote",
        Role = RoleIds.CaseManager,
        Arguments = arguments,
    };

    public ProviderContext ForProvider(LocalDate today) => new()
    {
        Provider = Provider,
        Contracts = [Contract],
        ProductSheets = [ProductSheet],
        Orders = [Start],
        Invoiced = [new InvoicedAmount(Start, Money.Of(121), Money.Of(100))],
        Signals = [new ProviderSignal("late_report", Start, Settled: false)],
        Settings = Settings,
        Today = today,
    };

    /// <summary>The trajectory that an order is about to make.</summary>
    public TrajectorySnapshot Empty() => new()
    {
        Id = "trajectory-1",
        State = "",
        OrderedOn = Start,
        Fields = FieldValues.Empty
            .With(TrajectoryFields.Participant, "participant-1")
            .With(TrajectoryFields.Provider, "provider-1")
            .With(TrajectoryFields.Contract, "contract-1")
            .With(TrajectoryFields.ProductSheet, "sheet-1")
            .With(TrajectoryFields.ClientNumber, "L-1001")
            .With(TrajectoryFields.CaseManager, "case-manager-1"),
    };

    private ReferenceData Reference(FieldValues sheet) => new()
    {
        Participant = new Samples(new Random(3)).Complete(Regime.Model.Participant, Start)
            .With(ParticipantFields.ClientNumber, "L-1001")
            .With(ParticipantFields.Surname, "Jansen")
            .With(ParticipantFields.GivenName, "Noor")
            .With(ParticipantFields.Municipality, Regime.Municipalities[0]),
        Provider = Provider,
        Contract = Contract,
        ProductSheet = sheet,
        Rates = rates,
    };

    /// <summary>Half of the tenants keep every default; the others choose.</summary>
    private Dictionary<string, string> Chosen(Samples samples) => samples.Below(2) == 0
        ? []
        : Regime.Settings.Where(setting => !setting.Allowed.IsEmpty)
            .ToDictionary(setting => setting.Name, setting => samples.One(setting.Allowed));

    private List<string> ProductCodes() =>
    [
        .. Regime.Model.Trajectory.Concat(Regime.Model.ProductSheet)
            .Where(column => column.Name == ProductSheetFields.ProductCode)
            .SelectMany(column => column.Choices.Select(choice => choice.Value))
            .Concat(region.Cases.SelectMany(file => WrittenCode().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .DefaultIfEmpty("product"),
    ];

    [GeneratedRegex("""product_code:\s*"?([A-Za-z0-9_.-]+)""")]
    private static partial Regex WrittenCode();
}
