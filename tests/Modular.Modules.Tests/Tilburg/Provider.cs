using Modular.Sdk;
using Modular.Sdk.Contracting;
using Modular.Sdk.Entries;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Settings;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tests.Tilburg;

/// <summary>A provider with what is on file about it: entries are judged and kept in memory, as the host does on file.</summary>
internal sealed class Provider
{
    private readonly Dictionary<string, string> settings = new(StringComparer.Ordinal);
    private readonly List<Entry> entries = [];
    private readonly List<Statement> statements = [];
    private readonly List<LocalDate> orders = [];

    public LocalDate Today { get; set; } = new(2023, 6, 5);

    public FieldValues Contract { get; set; } = FieldValues.Empty
        .With(ContractFields.Status, "active")
        .With(ContractFields.ValidFrom, new LocalDate(2023, 5, 1))
        .With(ContractFields.ValidTo, new LocalDate(2027, 4, 30))
        .With(ContractFields.ContractManager, "ctr-1")
        .With("awarded_on", new LocalDate(2023, 4, 17));

    public EntryJudgement Last { get; private set; } = new();

    public ProviderContext Context => new()
    {
        Id = "provider-1",
        Provider = FieldValues.Empty,
        Contracts = [Contract],
        ProductSheets = [FieldValues.Empty.With(ProductSheetFields.Status, "approved")],
        Orders = [.. orders],
        Entries = [.. entries],
        Statements = [.. statements],
        Rates = Case.Module.Seed.Rates,
        Settings = new SettingValues(Case.Module.Settings, settings),
        Today = Today,
    };

    public Provider Set(string setting, string value)
    {
        settings[setting] = value;
        return this;
    }

    public Provider On(int year, int month, int day)
    {
        Today = new LocalDate(year, month, day);
        return this;
    }

    public Provider Ordered(LocalDate on)
    {
        orders.Add(on);
        return this;
    }

    public Provider Submitted(string kind, DatePeriod period, LocalDate on, StatementStatus status = StatementStatus.Submitted)
    {
        statements.Add(new Statement($"s-{statements.Count + 1}", kind, period, status, on, FieldValues.Empty));
        return this;
    }

    /// <summary>Records an entry where it may be; gives the reasons why not, or nothing.</summary>
    public string Try(string kind, params (string Name, object? Value)[] fields) => TryAs(null, kind, fields);

    public string TryAs(string? role, string kind, params (string Name, object? Value)[] fields)
    {
        var definition = Assert.Single(Case.Module.Entries!.Entries, entry => entry.Kind == kind);
        var values = Case.Args(fields);
        Assert.Empty(values.Names.Except(definition.Fields.Select(field => field.Name)));
        Last = Case.Module.Entries.Judge(new EntryContext
        {
            Kind = kind,
            Role = role ?? definition.Roles[0],
            Values = values,
            Tenant = new TenantContext { Settings = Context.Settings, Today = Today },
            Provider = definition.OfTenant ? null : Context,
        });
        if (Last.Violations.IsEmpty)
        {
            Assert.Empty(Last.Computed.Names.Except(definition.Computed.Select(field => field.Name)));
            Assert.All(Last.Rules, rule => Assert.NotNull(Case.Module.Rules.Find(rule.RuleId)));
            entries.Add(new Entry($"e-{entries.Count + 1}", kind, Today, values.With(Last.Computed)) { Provider = "provider-1" });
        }

        return string.Join(",", Last.Violations.Select(violation => $"{violation.Code} {violation.RuleId}"));
    }

    public Provider Record(string kind, params (string Name, object? Value)[] fields)
    {
        Assert.Equal("", Try(kind, fields));
        return this;
    }

    /// <summary>With every paper that is asked for.</summary>
    public Provider Eligible() => Record(
            "til_extract", ("issued_on", new LocalDate(2023, 2, 1)), ("closing_on", new LocalDate(2023, 4, 3)), ("authority_shown", true))
        .Record("til_insurance", ("per_event", 1_000_000m), ("per_year", 2_000_000m),
            ("valid_from", new LocalDate(2023, 1, 1)), ("valid_to", new LocalDate(2025, 12, 31)))
        .Record("til_reference", ("client", "Gemeente"), ("private_person", false), ("trajectories", 10L),
            ("completed_on", new LocalDate(2022, 11, 30)), ("applied_on", new LocalDate(2023, 4, 3)))
        .Record("til_conduct", ("person", "coach-1"), ("capacity", "staff"),
            ("issued_on", new LocalDate(2023, 3, 20)), ("started_on", new LocalDate(2023, 5, 1)))
        .Record("til_complaints_procedure", ("adopted_on", new LocalDate(2022, 1, 10)), ("clients_know", true), ("to_municipality", true));

    public string Missing() => string.Join(",", Case.Module.Contracting.Admit(Context, Contract).Select(one => $"{one.Code} {one.RuleId}"));

    public StatementOutcome Compose(string kind, DatePeriod period, FieldValues values, params StatementCase[] cases) =>
        Case.Module.Statements!.Compose(new StatementContext
        {
            Kind = kind,
            Role = RoleIds.Provider,
            Period = period,
            Values = values,
            Cases = cases,
            Provider = Context,
        });

    public string Due(string kind, DatePeriod period) => string.Join(",", Case.Module.Reporting.ForProvider(Context, period)
        .Where(obligation => obligation.Kind == kind)
        .Select(obligation => $"{obligation.DueOn:uuuu-MM-dd}{(obligation.DoneOn is null ? "" : " done")}"));
}
