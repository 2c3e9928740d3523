using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Contracting;
using Modular.Sdk.Entries;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tests.Conformance;

public sealed class EntryTests
{
    private const int Tries = 200;

    private static readonly string[] PlatformTables = ["participant", "provider", "trajectory", "invoice", "entry"];

    private static readonly string[] HostColumns = ["id", "version", "created_at", "changed_at", "entry"];

    public static TheoryData<string> Names => Regions.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryKind_IsATableOfTheRegimesOwn(string region)
    {
        var regime = Regions.Of(region).Regime;
        var kinds = Definitions(regime).Select(entry => entry.Kind).ToList();
        var tables = kinds.Concat(regime.Model.Tables.Select(table => table.Name)).ToList();
        Assert.Equal(tables.Count, tables.Distinct().Count());
        Assert.All(kinds, kind => Assert.Matches("^[a-z]+(_[a-z0-9]+)+$", kind));
        Assert.All(kinds, kind => Assert.InRange(kind.Length, 1, 63));
        Assert.True(tables.Select(table => table.Split('_')[0]).Distinct().Count() <= 1, string.Join(", ", tables));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryKind_IsRecordedBySomebody(string region) => Assert.All(Definitions(Regions.Of(region).Regime), entry =>
    {
        Assert.NotEmpty(entry.Roles);
        Assert.Empty(entry.Roles.Except([RoleIds.CaseManager, RoleIds.ContractManager, RoleIds.Provider, RoleIds.PolicyAdviser, RoleIds.Administrator]));
        Assert.NotEmpty(entry.RuleIds);
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryColumn_HasAPlaceOfItsOwn(string region)
    {
        var regime = Regions.Of(region).Regime;
        var targets = PlatformTables.Concat(Definitions(regime).Select(entry => entry.Kind)).ToList();
        Assert.All(Definitions(regime), entry =>
        {
            var columns = entry.Fields.Concat(entry.Computed).ToList();
            Assert.Equal(columns.Count, columns.Select(column => column.Name).Distinct().Count());
            Assert.Empty(columns.Select(column => column.Name).Intersect(HostColumns));
            Assert.All(columns, column => Assert.Equal(column.Type == ColumnType.Choice, column.Choices.Length > 0));
            Assert.All(columns.Where(column => column.Type == ColumnType.Lookup), column => Assert.Contains(column.Target, targets));
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Judge_OfAnyValues_SaysTheSameTwiceAndNamesOnlyTheDefined(string region)
    {
        var known = Regions.Of(region);
        foreach (var definition in Definitions(known.Regime))
        {
            for (var seed = 0; seed < Tries; seed++)
            {
                var context = Context(known, definition, new Samples(new Random(seed)));
                var judgement = known.Regime.Entries!.Judge(context);
                Assert.Equal(Written(judgement), Written(known.Regime.Entries.Judge(context)));
                Assert.Empty(judgement.Computed.Names.Except(definition.Computed.Select(column => column.Name)));
                Assert.All(SdkGraph.Citations(judgement), citation => Assert.True(known.Regime.Rules.Find(citation.RuleId) is not null, citation.RuleId));
                Assert.All(
                    SdkGraph.Of(judgement).Select(node => node.Value).OfType<LocalizedText>(),
                    text => Assert.True(SdkGraph.IsWritten(text), $"{definition.Kind} has an empty text"));
            }
        }
    }

    private static EntryContext Context(Region region, EntryDefinition definition, Samples samples)
    {
        var world = new World(region, samples);
        var today = world.Start.PlusDays(samples.Below(400));
        var filed = region.Regime.Entries!.Entries.Select((entry, at) => Filed(entry, at, samples, today)).ToList();
        return new EntryContext
        {
            Kind = definition.Kind,
            Role = samples.One(definition.Roles),
            Values = samples.Fill(definition.Fields, null, today),
            Tenant = new TenantContext
            {
                Entries = [.. filed.Where(entry => entry.Provider is null)],
                Settings = world.Settings,
                Today = today,
            },
            Provider = definition.OfTenant
                ? null
                : world.ForProvider(today) with { Id = "provider-1", Entries = [.. filed.Where(entry => entry.Provider is not null)] },
        };
    }

    private static Entry Filed(EntryDefinition entry, int at, Samples samples, LocalDate today) => new(
        $"row-{at}", entry.Kind, today.PlusDays(-samples.Below(400)), samples.Fill(entry.Fields.Concat(entry.Computed), null, today))
    {
        Provider = entry.OfTenant ? null : "provider-1",
    };

    private static ImmutableArray<EntryDefinition> Definitions(IRegime regime) => regime.Entries?.Entries ?? [];

    private static string Written(EntryJudgement judgement) =>
        string.Join('\n', SdkGraph.Of(judgement).Where(node => node.Value is not IEnumerable<object>).Select(node => $"{node.Path} {node.Value}"));
}
