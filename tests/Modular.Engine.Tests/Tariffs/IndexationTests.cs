using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Records;
using Modular.Engine.Tariffs;
using Modular.Engine.Tests.Planted;
using Modular.Sdk;
using Modular.Sdk.Rules;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Tests.Tariffs;

public sealed class IndexationTests
{
    private static readonly Page First = new(0, "");
    private static readonly LocalDate May = new(2026, 5, 1);
    private static readonly Violation Missing = new("INDEX_FIGURE_MISSING", "REG-03", new("Ontbreekt.", "Missing.")) { Field = "on" };

    [Fact]
    public async Task Apply_SetsTheRatesAndKeepsWhatTheyRestOn_EvenWhenAFigureIsReadAgain()
    {
        using var world = await CreateAsync();
        await SetAsync(world, Figure("2024Q4", 300m));
        await SetAsync(world, Figure("2025Q4", 307m));
        var (proposed, missing, _) = IndexationQueries.Propose(world.Tenant, May);
        Assert.Empty(missing);

        var applied = await ApplyAsync(world, May);
        await SetAsync(world, Figure("2025Q4", 310m));

        Assert.Equal(7m / 300m * 100m, proposed!.Percentage);
        Assert.Equal((proposed.Percentage, "contract_manager-1", world.Tenant.Today), (applied.Percentage, applied.AppliedBy, applied.AppliedOn!.Value));
        var kept = Assert.Single(IndexationQueries.List(world.Tenant, First).Items);
        Assert.Equal(proposed.Percentage, kept.Percentage);
        Assert.Equal([300m, 307m], kept.Used.Select(figure => figure.Value));
        Assert.Equal(Money.Of(102.33m), Assert.Single(kept.Rates).Fields.Money("amount"));
        Assert.Equal("index", kept.Explanation.Formula);
        var rates = TariffQueries.Rates(world.Tenant, "hour", null, First).Items;
        Assert.Equal([(Money.Of(100m), (LocalDate?)May), (Money.Of(102.33m), null)], rates.Select(rate => (rate.Fields.Money("amount")!.Value, rate.Fields.Date("valid_to"))));
    }

    [Fact]
    public async Task Apply_EveryRefusal_WritesNothing()
    {
        using var world = await CreateAsync();
        var before = world.Tenant.Store.Sequence;
        var absent = await Assert.ThrowsAsync<ModularException>(() => ApplyAsync(world, May));
        Assert.Equal((ErrorReason.RuleViolated, "REG-03"), (absent.Reason, Assert.Single(absent.Rules).Id));
        Assert.Equal(Missing, Assert.Single(IndexationQueries.Propose(world.Tenant, May).Missing));
        Assert.Null(IndexationQueries.Propose(world.Tenant, May).View);
        await IsRefusedAsync(ErrorReason.RoleNotPermitted, () => ApplyAsync(world, May, RoleIds.CaseManager));
        Assert.Equal(before, world.Tenant.Store.Sequence);

        await SetAsync(world, Figure("2024Q4", 300m));
        await SetAsync(world, Figure("2025Q4", 307m));
        before = world.Tenant.Store.Sequence;
        Assert.Equal("", (await ApplyAsync(world, May, validateOnly: true)).Id);
        Assert.Equal(before, world.Tenant.Store.Sequence);
        await ApplyAsync(world, May);
        await IsRefusedAsync(ErrorReason.ResourceExists, () => ApplyAsync(world, May));
        Assert.Single(IndexationQueries.List(world.Tenant, First).Items);
    }

    [Fact]
    public async Task Apply_AtOnceByMany_IsDoneOnce()
    {
        using var world = await CreateAsync();
        await SetAsync(world, Figure("2024Q4", 300m));
        await SetAsync(world, Figure("2025Q4", 307m));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            try
            {
                await Task.Run(() => ApplyAsync(world, May));
                return "";
            }
            catch (ModularException refused)
            {
                return refused.Reason.ToString();
            }
        }));
        Assert.Equal(["", .. Enumerable.Repeat("ResourceExists", 5)], outcomes.Order(StringComparer.Ordinal));
        Assert.Equal(2, TariffQueries.Rates(world.Tenant, "hour", null, First).Items.Count);
    }

    [Fact]
    public async Task Index_OfARegimeThatDoesNot_SaysSo()
    {
        using var world = await World.CreateAsync();
        Assert.Equal(ErrorReason.StateNotAllowed, Assert.Throws<ModularException>(() => IndexationQueries.Propose(world.Tenant, May)).Reason);
        await IsRefusedAsync(ErrorReason.StateNotAllowed, () => ApplyAsync(world, May));
    }

    [Theory]
    [InlineData("date")]
    [InlineData("nothing")]
    [InlineData("used")]
    public async Task Index_ThatContradictsItself_IsTheModulesFault(string fault)
    {
        var sound = new Indexation
        {
            Percentage = 1m,
            Used = [Observed("2025Q4", 1m)],
            Rates = [new Rate("hour", "hour", Money.Of(1m), May, null)],
            Explanation = new Calculation(new("x", "x"), "REG-03", "x", "1"),
        };
        using var world = await CreateAsync(_ => fault switch
        {
            "date" => sound with { Rates = [sound.Rates[0] with { ValidFrom = May.PlusDays(1) }] },
            "nothing" => new Indexation(),
            _ => sound with { Used = [] },
        });
        await IsRefusedAsync(ErrorReason.ModuleFault, () => ApplyAsync(world, May));
    }

    [Fact]
    public async Task Figure_ReadAgain_ReplacesAProvisionalOneOnly()
    {
        using var world = await CreateAsync();
        var first = await SetAsync(world, Figure("2024Q4", 300m));
        var second = await SetAsync(world, Figure("2024Q4", 300.123456m).With("retrieved_on", new LocalDate(2026, 1, 6)).With("final", true));
        Assert.Equal((first.Id, 300.123456m), (second.Id, second.Fields.Decimal("value")!.Value));

        var final = await Assert.ThrowsAsync<ModularException>(() => SetAsync(world, Figure("2024Q4", 301m)));
        Assert.Equal((ErrorReason.RuleViolated, "DEC-13"), (final.Reason, Assert.Single(final.Violations).RuleId));
        await SetAsync(world, Figure("2024Q4", 300.123456m).With("retrieved_on", new LocalDate(2026, 1, 6)).With("final", true));
        await SetAsync(world, Figure("2025Q4", 300m));
        await IsRefusedAsync(ErrorReason.InvalidFields, () => SetAsync(world, Figure("2025Q4", 299m).With("retrieved_on", new LocalDate(2026, 1, 4))));
        Assert.Equal(2, IndexationQueries.Figures(world.Tenant, "82838NED", First).Items.Count);
        using var store = world.Tenant.Read();
        Assert.Equal(2, store.History("index_figure", first.Id).Count);
    }

    [Theory]
    [InlineData("period", "2023Q5", "NOT_A_PERIOD")]
    [InlineData("period", "2023M13", "NOT_A_PERIOD")]
    [InlineData("period", null, "REQUIRED")]
    [InlineData("vintage", "First published", "NOT_A_NAME")]
    [InlineData("successor", "82838NED", "ITSELF")]
    [InlineData("sector", " ", "REQUIRED")]
    public async Task Figure_ThatIsWrong_IsRefusedByItsField(string column, string? value, string reason)
    {
        using var world = await CreateAsync();
        var refused = await Assert.ThrowsAsync<ModularException>(() => SetAsync(world, Figure("2024Q4", 300m).With(column, value)));
        Assert.Contains(($"index_figure.{column}", reason), refused.Fields.Select(field => (field.Field, field.Reason)));
    }

    [Fact]
    public async Task Figure_OfZeroOrTooPrecise_OrByAProvider_IsRefused()
    {
        using var world = await CreateAsync();
        await IsRefusedAsync(ErrorReason.InvalidFields, () => SetAsync(world, Figure("2024Q4", 0m)));
        await IsRefusedAsync(ErrorReason.InvalidFields, () => SetAsync(world, Figure("2024Q4", 1.0000001m)));
        await IsRefusedAsync(ErrorReason.RoleNotPermitted, () => SetAsync(world, Figure("2024Q4", 1m), RoleIds.Provider));
    }

    private static Indexation Index(IndexationContext context)
    {
        var old = context.Figures.FirstOrDefault(figure => figure.Period == "2024Q4");
        var now = context.Figures.FirstOrDefault(figure => figure.Period == "2025Q4");
        if (old is null || now is null)
        {
            return new Indexation { Missing = [Missing] };
        }

        var rate = context.Rates.Single(rate => rate.ValidFrom < context.On);
        return new Indexation
        {
            Percentage = (now.Value - old.Value) / old.Value * 100m,
            Used = [old, now],
            Rates = [rate with { Amount = Money.Round(rate.Amount.Amount * now.Value / old.Value), ValidFrom = context.On, ValidTo = null }],
            Explanation = new Calculation(new("Indexering", "Indexation"), "REG-03", "index", "102.33 EUR"),
        };
    }

    private static async Task<World> CreateAsync(Func<IndexationContext, Indexation?>? index = null)
    {
        var world = await World.CreateAsync(new PlantedRegime(_ => throw new InvalidOperationException()) { Tariff = new PlantedTariff(index ?? Index) });
        await new RateCommands(new IdSource()).SetAsync(
            world.Tenant,
            World.Change(FieldValues.Empty.With("code", "hour").With("unit", "hour").With("amount", 100m).With("valid_from", new LocalDate(2026, 1, 1))),
            world.Request(RoleIds.ContractManager), World.Encode, default);
        return world;
    }

    private static IndexFigure Observed(string period, decimal value) =>
        new("82838NED", period, "current", value) { Base = "2010=100", Sector = "Totaal", RetrievedOn = new LocalDate(2026, 1, 5) };

    private static FieldValues Figure(string period, decimal value) => IndexFigureRows.FieldsOf(Observed(period, value));

    private static async Task IsRefusedAsync(ErrorReason reason, Func<Task> call) =>
        Assert.Equal(reason, (await Assert.ThrowsAsync<ModularException>(call)).Reason);

    private static async Task<RecordView> SetAsync(World world, FieldValues figure, string role = RoleIds.ContractManager) =>
        (await new IndexFigureCommands(new IdSource()).SetAsync(world.Tenant, figure, world.Request(role), World.Encode, default)).Fresh!;

    private static async Task<IndexationView> ApplyAsync(World world, LocalDate on, string role = RoleIds.ContractManager, bool validateOnly = false) =>
        (await new IndexationCommands(new IdSource()).ApplyAsync(
            world.Tenant, on, world.Request(role, validateOnly: validateOnly), World.Encode, default)).Fresh!;
}
