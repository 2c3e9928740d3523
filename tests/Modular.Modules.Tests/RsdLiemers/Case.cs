using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Settings;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tests.RsdLiemers;

/// <summary>A trajectory played against the pure module: decisions are carried out in memory, as the host does on file.</summary>
internal sealed class Case
{
    private static readonly global::Modular.Modules.RsdLiemers.Regime Regime = new global::Modular.Modules.RsdLiemers.Regime();
    private readonly Dictionary<string, string> settings = new(StringComparer.Ordinal);

    public Case(string code, decimal? price = null, int? months = null)
    {
        Sheet = FieldValues.Empty
            .With(ProductSheetFields.ProductCode, code)
            .With(ProductSheetFields.Status, "approved")
            .With(ProductSheetFields.Price, price)
            .With(ProductSheetFields.Months, months)
            .With(ProductSheetFields.VatTreatment, "standard_21");
    }

    public LocalDate Today { get; set; } = new(2026, 1, 5);

    public FieldValues Sheet { get; set; }

    public FieldValues Contract { get; set; } = FieldValues.Empty
        .With(ContractFields.Status, "active")
        .With(ContractFields.ValidFrom, new LocalDate(2024, 1, 1))
        .With(ContractFields.ValidTo, new LocalDate(2028, 12, 31));

    public FieldValues Participant { get; set; } = FieldValues.Empty
        .With(ParticipantFields.ClientNumber, "L-1001")
        .With(ParticipantFields.Surname, "Jansen");

    public ImmutableArray<Rate> Rates { get; set; } = [];

    public TrajectorySnapshot Trajectory { get; set; } = new() { Id = "", State = "", OrderedOn = new LocalDate(2026, 1, 5) };

    public Decision Last { get; private set; } = new() { State = "" };

    public FieldValues Fields => Trajectory.Fields;

    public static IRegime Module => Regime;

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

    public Outcome TryOrder(params (string Name, object? Value)[] arguments)
    {
        Trajectory = Trajectory with { OrderedOn = Today };
        return Carry(Regime.Lifecycle.Open(Context(Regime.Lifecycle.Order.Name, RoleIds.CaseManager, Args(arguments))));
    }

    public Case Order(params (string Name, object? Value)[] arguments) =>
        Expect(TryOrder([("objective", "Betaald werk"), ("background", "Twee jaar thuis"), .. arguments]));

    public Outcome Try(string trigger, params (string Name, object? Value)[] arguments) => TryAs(RoleOf(trigger), trigger, arguments);

    public Outcome TryAs(string role, string trigger, params (string Name, object? Value)[] arguments) =>
        Carry(Regime.Lifecycle.Fire(Context(trigger, role, Args(arguments))));

    public Case Fire(string trigger, params (string Name, object? Value)[] arguments) => Expect(Try(trigger, arguments));

    public string Refused(string trigger, params (string Name, object? Value)[] arguments) =>
        string.Join(",", Try(trigger, arguments).Violations.Select(violation => $"{violation.Code} {violation.RuleId}"));

    public TriggerContext Context(string trigger, string role, FieldValues arguments) => new()
    {
        Trajectory = Trajectory,
        Reference = new ReferenceData { Participant = Participant, Contract = Contract, ProductSheet = Sheet, Rates = Rates },
        Settings = new SettingValues(Regime.Settings, settings),
        Today = Today,
        Trigger = trigger,
        Role = role,
        Arguments = arguments,
    };

    public TrajectoryContext Facts() => Context("", RoleIds.CaseManager, FieldValues.Empty);

    public SettingValues Settings => new(Regime.Settings, settings);

    public Money Moment(string key) => Trajectory.BillableMoments.Single(moment => moment.Key == key).Amount;

    public string DueOn(string kind) => $"{Trajectory.Deadline(kind)?.DueOn:uuuu-MM-dd}";

    private static string RoleOf(string trigger) => Regime.Lifecycle.Triggers.Single(definition => definition.Name == trigger).Roles[0];

    private Case Expect(Outcome outcome)
    {
        Assert.True(outcome.Decision is not null, string.Join(" ", outcome.Violations.Select(v => $"{v.Code} {v.RuleId}")));
        return this;
    }

    private Outcome Carry(Outcome outcome)
    {
        if (outcome.Decision is { } decision)
        {
            Last = decision;
            Trajectory = Carried.Out(Trajectory, decision);
            foreach (var rule in decision.Rules)
            {
                Assert.NotNull(Regime.Rules.Find(rule.RuleId));
            }
        }

        return outcome;
    }
}
