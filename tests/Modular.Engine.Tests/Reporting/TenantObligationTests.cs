using Modular.Engine.Commands;
using Modular.Engine.Entries;
using Modular.Engine.Reporting;
using Modular.Engine.Security;
using Modular.Engine.Tests.Planted;
using Modular.Sdk;
using Modular.Sdk.Entries;
using Modular.Sdk.Reporting;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Tests.Reporting;

public sealed class TenantObligationTests
{
    private static readonly Page First = new(0, "");
    private static readonly DatePeriod Year = new(new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31));

    [Fact]
    public async Task OfTenant_ShowsWhatTheTenantOwes_DoneByWhatIsOnFile_AndNotToAProvider()
    {
        var regime = new PlantedRegime(_ => throw new InvalidOperationException())
        {
            Entries = new PlantedEntries(_ => new EntryJudgement()),
            Reporting = new PlantedReporting(context => new Obligation("figures", "figures_2026", new LocalDate(2026, 3, 1), "REG-04", new("Cijfers.", "Figures."))
            {
                DoneOn = context.Entries.Select(entry => entry.Values.Date("held_on")).FirstOrDefault(),
            }),
        };
        using var world = await World.CreateAsync(regime);
        var manager = new Principal("m", RoleIds.ContractManager, null);

        var owed = Assert.Single(ReportingQueries.OfTenant(world.Tenant, Year, openOnly: true, First, manager).Items);
        Assert.Equal(("tenants/example", "figures_2026"), (owed.Subject, owed.Obligation.Key));
        Assert.Empty(ReportingQueries.OfTenant(world.Tenant, Year, openOnly: true, First, new Principal("p", RoleIds.Provider, world.Provider)).Items);

        await world.Entries.RecordAsync(
            world.Tenant, new RecordEntry(null, PlantedEntries.Plan, FieldValues.Empty.With("held_on", world.Tenant.Today)),
            world.Request(RoleIds.ContractManager), World.Encode, default);
        Assert.Empty(ReportingQueries.OfTenant(world.Tenant, Year, openOnly: true, First, manager).Items);
        Assert.Equal(
            world.Tenant.Today, Assert.Single(ReportingQueries.OfTenant(world.Tenant, Year, openOnly: false, First, manager).Items).Obligation.DoneOn);
    }
}
