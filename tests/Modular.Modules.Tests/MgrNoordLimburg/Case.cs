using System.Collections.Immutable;
using Modular.Modules.Tests.Conformance;
using Modular.Sdk;
using Modular.Sdk.Contracting;
using Modular.Sdk.Entries;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Settings;
using Modular.Sdk.Statements;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tests.MgrNoordLimburg;

/// <summary>A trajectory played against the pure module: decisions are carried out in memory, as the host does on file.</summary>
internal sealed class Case(string code = "p2_mbo")
{
    private static readonly global::Modular.Modules.MgrNoordLimburg.Regime Regime = new();
    private readonly Dictionary<string, string> settings = new(StringComparer.Ordinal);

    public static IRegime Module => Regime;

    public LocalDate Today { get; set; } = new(2022, 3, 1);

    public FieldValues Sheet { get; set; } = Args((ProductSheetFields.ProductCode, code), (ProductSheetFields.Status, "approved"));

    public FieldValues? Contract { get; set; } = Args(
        (ContractFields.Status, "active"), (ContractFields.ValidFrom, new LocalDate(2022, 1, 1)),
        (ContractFields.ValidTo, new LocalDate(2025, 12, 31)), ("segment_individual", true), ("segment_collective", true),
        ("vat_basis", "excluding"));

    public FieldValues Provider { get; set; } = FieldValues.Empty;

    public ImmutableArray<Rate> Rates { get; set; } = Regime.Seed.Rates;

    public ImmutableArray<TrajectorySnapshot> Others { get; set; } = [];

    public TrajectorySnapshot Trajectory { get; set; } = new() { Id = "t-1", State = "", OrderedOn = new LocalDate(2022, 3, 1) };

    public Decision Last { get; private set; } = new() { State = "" };

    public FieldValues Fields => Trajectory.Fields;

    public SettingValues Settings => new(Regime.Settings, settings);

    public static FieldValues Args(params (string Name, object? Value)[] pairs) =>
        FieldValues.From(pairs.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));

    public Case Set(string setting, string value)
    {
        settings[setting] = value;
        return this;
    }

    public Case On(int year, int month, int day)
    {
        Today = new LocalDate(year, month, day);
        return this;
    }

    /// <summary>A leefzorgplan with all its parts, unless told otherwise.</summary>
    public FieldValues Form(params (string Name, object? Value)[] other) => other.Aggregate(
        Args(
            ("question", "Werk"), ("objective", "Betaald werk"), ("needs", "Mensen"), ("own_strength", "Zes brieven"), ("network", "Zus"),
            ("general_facilities", "Bibliotheek"), ("segment", code == "p1" ? "collective" : "individual"), ("months", 6),
            ("evaluation_on", Today), ("ordered_hours", code == "p1" ? null : 40m)),
        (form, pair) => form.With(pair.Name, pair.Value));

    public Outcome TryOrder(params (string Name, object? Value)[] other)
    {
        Trajectory = Trajectory with { OrderedOn = Today };
        return Carry(Regime.Lifecycle.Open(Context("order", RoleIds.CaseManager, Form(other))));
    }

    public Case Order(params (string Name, object? Value)[] other) => Expect(TryOrder(other));

    public string OrderRefused(params (string Name, object? Value)[] other) => Written(TryOrder(other));

    public Case Fire(string trigger, params (string Name, object? Value)[] arguments) => Expect(TryAs(RoleOf(trigger), trigger, arguments));

    public Case FireAs(string role, string trigger, params (string Name, object? Value)[] arguments) =>
        Expect(TryAs(role, trigger, arguments));

    public string Refused(string trigger, params (string Name, object? Value)[] arguments) =>
        Written(TryAs(RoleOf(trigger), trigger, arguments));

    public string RefusedAs(string role, string trigger, params (string Name, object? Value)[] arguments) =>
        Written(TryAs(role, trigger, arguments));

    /// <summary>Ordered, planned, agreed and started today.</summary>
    public Case Started(int months = 6, params (string Name, object? Value)[] order) => Order([("months", months), .. order])
        .Fire("submit_plan", ("support", "Coaching"), ("with_participant", true), ("months", months))
        .Fire("agree_steps", ("begin_step", 3), ("target_step", 5), ("term_months", months), ("agreed_with_provider", true))
        .FireAs(RoleIds.CaseManager, "start");

    public Case Hours(LocalDate on, decimal hours)
    {
        Today = LocalDate.Max(Today, on);
        return Fire("record_hours", ("on", on), ("hours", hours));
    }

    public string DueOn(string kind) => $"{Trajectory.Deadline(kind)?.DueOn:uuuu-MM-dd}";

    public bool? Met(string indicator) => Last.Measures.FirstOrDefault(measure => measure.Indicator == indicator)?.Met;

    public TriggerContext Context(string trigger, string role, FieldValues arguments) => new()
    {
        Trajectory = Trajectory,
        Reference = new ReferenceData
        {
            Participant = Args((ParticipantFields.ClientNumber, "V-1001"), (ParticipantFields.Municipality, "Venlo")),
            Provider = Provider,
            Contract = Contract,
            ProductSheet = Sheet,
            Rates = Rates,
            OtherTrajectories = () => Others,
        },
        Settings = Settings,
        Today = Today,
        Trigger = trigger,
        Role = role,
        Arguments = arguments,
    };

    public ProviderContext ProviderContext(params Entry[] entries) => new()
    {
        Id = "provider-1",
        Provider = Provider,
        Contracts = Contract is null ? [] : [Contract],
        Entries = [.. entries],
        Settings = Settings,
        Today = Today,
    };

    public StatementCase ForStatement() => new(Trajectory, Phase.Active, FieldValues.Empty, Sheet);

    private static string RoleOf(string trigger) => Regime.Lifecycle.Triggers.Single(definition => definition.Name == trigger).Roles[0];

    private static string Written(Outcome outcome) =>
        string.Join(",", outcome.Violations.Select(violation => $"{violation.Code} {violation.RuleId}"));

    private Outcome TryAs(string role, string trigger, params (string Name, object? Value)[] arguments) =>
        Carry(Regime.Lifecycle.Fire(Context(trigger, role, Args(arguments))));

    private Case Expect(Outcome outcome)
    {
        Assert.True(outcome.Decision is not null, Written(outcome));
        return this;
    }

    private Outcome Carry(Outcome outcome)
    {
        if (outcome.Decision is { } decision)
        {
            Last = decision;
            Trajectory = Trajectory.After(decision);
        }

        return outcome;
    }
}
