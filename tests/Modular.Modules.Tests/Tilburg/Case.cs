using System.Collections.Immutable;
using Modular.Modules.Tests.Conformance;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Settings;
using Modular.Sdk.Statements;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tests.Tilburg;

/// <summary>A trajectory of Tilburg played against the pure module: decisions are carried out in memory, as the host does on file.</summary>
internal sealed class Case
{
    private static readonly global::Modular.Modules.Tilburg.Regime Regime = new global::Modular.Modules.Tilburg.Regime();
    private readonly Dictionary<string, string> settings = new(StringComparer.Ordinal);

    public Case(int months = 6, decimal? price = null) => Sheet = FieldValues.Empty
        .With(ProductSheetFields.ProductCode, $"{months}")
        .With(ProductSheetFields.Title, "Stap vooruit")
        .With(ProductSheetFields.Status, "approved")
        .With(ProductSheetFields.Price, price ?? months switch { 3 => 1560m, 6 => 2820m, _ => 4800m });

    public static IRegime Module => Regime;

    public LocalDate Today { get; set; } = new(2023, 6, 5);

    public FieldValues Sheet { get; set; }

    public FieldValues Contract { get; set; } = FieldValues.Empty
        .With(ContractFields.Status, "active")
        .With(ContractFields.ValidFrom, new LocalDate(2023, 5, 1))
        .With(ContractFields.ValidTo, new LocalDate(2027, 4, 30));

    public FieldValues Participant { get; set; } = FieldValues.Empty
        .With(ParticipantFields.ClientNumber, "T-1001")
        .With(ParticipantFields.Surname, "Jansen")
        .With(ParticipantFields.GivenName, "Noor")
        .With("birth_date", new LocalDate(1990, 4, 1));

    public ImmutableArray<Rate> Rates { get; set; } = Module.Seed.Rates;

    public TrajectorySnapshot Trajectory { get; private set; } = new() { Id = "t-1", State = "", OrderedOn = new LocalDate(2023, 6, 5) };

    public Decision Last { get; private set; } = new() { State = "" };

    public FieldValues Fields => Trajectory.Fields;

    public SettingValues Settings => new(Regime.Settings, settings);

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
        Trajectory = Trajectory with { OrderedOn = Today, Fields = Trajectory.Fields.With(TrajectoryFields.ClientNumber, "T-1001") };
        var form = new (string, object?)[]
        {
            ("objective", "16 uur vrijwilligerswerk per week"), ("client_group", "p_wet"), ("case_manager", "cm-7"),
            ("existing_offer_considered", true), ("options_listed", "Twee opties"), ("client_chose", true), ("ladder_before", 2L),
        };
        return Carry(Regime.Lifecycle.Open(Context(Regime.Lifecycle.Order.Name, RoleIds.CaseManager, Args([.. form, .. arguments]))));
    }

    public Case Order(params (string Name, object? Value)[] arguments) => Expect(TryOrder(arguments));

    public Outcome Try(string trigger, params (string Name, object? Value)[] arguments) => TryAs(RoleOf(trigger), trigger, arguments);

    public Outcome TryAs(string role, string trigger, params (string Name, object? Value)[] arguments) =>
        Carry(Regime.Lifecycle.Fire(Context(trigger, role, Args(arguments))));

    public Case Fire(string trigger, params (string Name, object? Value)[] arguments) => Expect(Try(trigger, arguments));

    public string Refused(string trigger, params (string Name, object? Value)[] arguments) => Text(Try(trigger, arguments));

    public static string Text(Outcome outcome) =>
        string.Join(",", outcome.Violations.Select(violation => $"{violation.Code} {violation.RuleId}"));

    public static FieldValues Args(params (string Name, object? Value)[] pairs) =>
        FieldValues.From(pairs.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));

    public TriggerContext Context(string trigger, string role, FieldValues arguments) => new()
    {
        Trajectory = Trajectory,
        Reference = new ReferenceData { Participant = Participant, Contract = Contract, ProductSheet = Sheet, Rates = Rates },
        Settings = Settings,
        Today = Today,
        Trigger = trigger,
        Role = role,
        Arguments = arguments,
    };

    public TrajectoryContext Facts() => Context("", RoleIds.CaseManager, FieldValues.Empty);

    public StatementCase Listed() => new(Trajectory, Regime.Lifecycle.States.Single(state => state.Name == Trajectory.State).Phase, Participant, Sheet);

    public string DueOn(string kind) => $"{Trajectory.Deadline(kind)?.DueOn:uuuu-MM-dd}";

    public string Earned() => string.Join(",", Trajectory.BillableMoments.Select(moment => $"{moment.Key} {moment.Amount}"));

    private static string RoleOf(string trigger) => Regime.Lifecycle.Triggers.Single(definition => definition.Name == trigger).Roles[0];

    private Case Expect(Outcome outcome)
    {
        Assert.True(outcome.Decision is not null, Text(outcome));
        return this;
    }

    private Outcome Carry(Outcome outcome)
    {
        if (outcome.Decision is { } decision)
        {
            Last = decision;
            Trajectory = Trajectory.After(decision);
            Assert.All(decision.Rules, rule => Assert.NotNull(Regime.Rules.Find(rule.RuleId)));
            Assert.Equal(Trajectory.BillableMoments.Length, Trajectory.BillableMoments.Select(moment => moment.Key).Distinct().Count());
        }

        return outcome;
    }
}
