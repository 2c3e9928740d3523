using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Providers;
using Modular.Engine.Security;
using Modular.Engine.Seeding;
using Modular.Engine.Tables;
using Modular.Engine.Tariffs;
using Modular.Engine.Tests.Planted;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Seeding;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Tests.Seeding;

public sealed class SeedTests
{
    private static readonly Page First = new(0, "");
    private static readonly Principal Manager = new("m", RoleIds.ContractManager, null);
    private static readonly LocalDate Start = new(2026, 1, 1);

    private static readonly SeedData Sound = new()
    {
        Rates = [new Rate("job_coaching", "hour", Money.Of(63.69m), Start, null), new Rate("job_coaching", "hour", Money.Of(60m), Start.PlusYears(-1), Start.PlusMonths(-1))],
        IndexFigures = [new IndexFigure("82838NED", "2023Q4", "current", 106.9m) { Base = "2010=100", Sector = "Totaal", Final = true, RetrievedOn = Start }],
        Providers =
        [
            new SeedProvider("Zorg Om Werk B.V.", "76343707")
            {
                Contract = FieldValues.Empty.With(ContractFields.ValidFrom, Start).With(ContractFields.ValidTo, new LocalDate(2026, 12, 31)),
                ProductSheets = [Sheet("A"), Sheet("B")],
            },
            new SeedProvider("Ergo Control B.V.", "08142529"),
        ],
    };

    [Fact]
    public async Task Load_AddsAllOnce_AndNothingTheSecondTime()
    {
        using var world = await CreateAsync(Sound);
        var tried = await LoadAsync(world, validateOnly: true);
        Assert.Empty(TariffQueries.Rates(world.Tenant, null, null, First).Items);
        var added = await LoadAsync(world);

        Assert.Equal(new SeedCounts(2, 1, 2, 1, 2), added);
        Assert.Equal(added, tried);
        Assert.Equal(new SeedCounts(0, 0, 0, 0, 0), await LoadAsync(world));
        var provider = Assert.Single(ProviderQueries.List(world.Tenant, First, Manager).Items, each => each.Fields.Text("trade_register_number") == "76343707");
        var contract = Assert.Single(ProviderQueries.Children(world.Tenant, TableNames.Contract, provider.Id, false, First, Manager).Items);
        Assert.Equal("active", contract.Fields.Text("status"));
        var sheets = ProviderQueries.Children(world.Tenant, TableNames.ProductSheet, provider.Id, false, First, Manager).Items;
        Assert.Equal([("A", "approved"), ("B", "approved")], sheets.Select(sheet => (sheet.Fields.Text("product_code"), sheet.Fields.Text("status"))));
        var rates = TariffQueries.Rates(world.Tenant, null, null, First).Items;
        Assert.Equal([Start.PlusMonths(-1), null], rates.Select(rate => rate.Fields.Date("valid_to")));
    }

    [Fact]
    public async Task Load_KeepsWhatIsThere_ByItsNumberOrName()
    {
        using var world = await CreateAsync(Sound);
        var providers = new ProviderCommands(new IdSource());
        foreach (var fields in new[]
        {
            FieldValues.Empty.With("display_name", "Anders").With("trade_register_number", "76343707"),
            FieldValues.Empty.With("display_name", "Ergo Control B.V."),
        })
        {
            await providers.CreateAsync(world.Tenant, World.Change(fields), world.Request(RoleIds.ContractManager), World.Encode, default);
        }

        await new RateCommands(new IdSource()).SetAsync(
            world.Tenant, World.Change(FieldValues.Empty.With("code", "job_coaching").With("unit", "hour").With("amount", 1m).With("valid_from", Start)),
            world.Request(RoleIds.ContractManager), World.Encode, default);

        Assert.Equal(new SeedCounts(1, 1, 0, 0, 0), await LoadAsync(world));
        Assert.Contains(TariffQueries.Rates(world.Tenant, null, null, First).Items, rate => rate.Fields.Money("amount") == Money.Of(1m));
    }

    [Fact]
    public async Task Load_IsForTheAdministrator()
    {
        using var world = await CreateAsync(Sound);
        var refused = await Assert.ThrowsAsync<ModularException>(() => new SeedCommands(new IdSource()).LoadAsync(
            world.Tenant, world.Request(RoleIds.ContractManager), World.Encode, default));
        Assert.Equal(ErrorReason.RoleNotPermitted, refused.Reason);
    }

    [Theory]
    [InlineData("number")]
    [InlineData("twice")]
    [InlineData("contract")]
    [InlineData("column")]
    [InlineData("period")]
    public async Task Load_OfWhatNobodyCouldHaveFilledIn_IsTheModulesFaultAndWritesNothing(string fault)
    {
        using var world = await CreateAsync(fault switch
        {
            "number" => Sound with { Providers = [new SeedProvider("X", "123")] },
            "twice" => Sound with { Providers = [Sound.Providers[0], Sound.Providers[0] with { Name = "Y" }] },
            "contract" => Sound with { Providers = [Sound.Providers[0] with { Contract = FieldValues.Empty }] },
            "column" => Sound with { Providers = [Sound.Providers[0] with { Fields = FieldValues.Empty.With("nothing", true) }] },
            _ => Sound with { IndexFigures = [Sound.IndexFigures[0] with { Period = "2023Q5" }] },
        });
        var before = world.Tenant.Store.Sequence;
        Assert.Equal(ErrorReason.ModuleFault, (await Assert.ThrowsAsync<ModularException>(() => LoadAsync(world))).Reason);
        Assert.Equal(before, world.Tenant.Store.Sequence);
    }

    private static FieldValues Sheet(string code) =>
        FieldValues.Empty.With(ProductSheetFields.ProductCode, code).With(ProductSheetFields.Title, "Werk").With(ProductSheetFields.Price, 100m);

    private static Task<World> CreateAsync(SeedData seed) =>
        World.CreateAsync(new PlantedRegime(_ => throw new InvalidOperationException()) { Seed = seed });

    private static async Task<SeedCounts> LoadAsync(World world, bool validateOnly = false) => (await new SeedCommands(new IdSource()).LoadAsync(
        world.Tenant, world.Request(RoleIds.Administrator, validateOnly: validateOnly), World.Encode, default)).Fresh!;
}
