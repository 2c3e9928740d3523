using System.Collections.Immutable;
using System.Globalization;
using Modular.Sdk;
using Modular.Sdk.Contracting;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;

namespace Modular.Modules.Tests.Conformance;

/// <summary>What every region's statements keep to, whatever they are about.</summary>
public sealed class StatementTests
{
    private static readonly string[] RoleIdentifiers = [.. typeof(RoleIds).GetFields().Select(field => (string)field.GetRawConstantValue()!)];

    public static TheoryData<string> Names => Regions.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryKind_IsUniqueAndStartsWithThePrefixOfTheRegionsRules(string region)
    {
        var regime = Regions.Of(region).Regime;
        var prefixes = regime.Rules.Select(rule => rule.Id.Split('-')[0].ToLower(CultureInfo.InvariantCulture) + "_").Distinct().ToList();
        var kinds = Kinds(regime).Select(definition => definition.Kind).ToList();
        Assert.Equal(kinds.Count, kinds.Concat(regime.Model.Tables.Select(table => table.Name)).Distinct().Count() - regime.Model.Tables.Length);
        Assert.All(kinds, kind => Assert.True(prefixes.Exists(prefix => kind.StartsWith(prefix, StringComparison.Ordinal)), kind));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryKind_NamesRolesRulesAndColumnsThatDoNotHideTheHosts(string region)
    {
        var regime = Regions.Of(region).Regime;
        Assert.All(Kinds(regime), definition =>
        {
            Assert.NotEmpty(definition.Roles);
            Assert.Empty(definition.Roles.Concat(definition.AgreedBy).Concat(definition.ApprovedBy).Except(RoleIdentifiers));
            Assert.NotEmpty(definition.RuleIds);
            Assert.All(definition.RuleIds, rule => Assert.NotNull(regime.Rules.Find(rule)));
            Assert.DoesNotContain(definition.Fields.Concat(definition.Computed), column => column.Name is "statement" or "id" or "version");
            Assert.DoesNotContain(definition.LineFields.Concat(definition.LineComputed), column => column.Name is "statement_line" or "id" or "version");
            Assert.True(definition.ApprovedBy.Length > 0 || definition.AgreedBy.IsEmpty, $"{definition.Kind} is agreed with and never approved");
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Compose_OfNoTrajectories_AnswersTheSameTwiceAndCitesKnownRules(string region)
    {
        var known = Regions.Of(region);
        var world = new World(known, new Samples(new Random(0)));
        foreach (var definition in Kinds(known.Regime))
        {
            foreach (var months in (int[])[1, 3, 12])
            {
                var period = new DatePeriod(new(world.Start.Year, 1, 1), new NodaTime.LocalDate(world.Start.Year, 1, 1).PlusMonths(months).PlusDays(-1));
                var context = new StatementContext { Kind = definition.Kind, Role = definition.Roles[0], Period = period, Provider = Provider(world) };
                var outcome = known.Regime.Statements!.Compose(context);
                Assert.Equal(Written(outcome), Written(known.Regime.Statements.Compose(context)));
                Assert.All(
                    outcome.Violations.Select(violation => violation.RuleId).Concat(outcome.Rules.Select(rule => rule.RuleId))
                        .Concat(outcome.Lines.SelectMany(line => line.RuleIds)),
                    rule => Assert.NotNull(known.Regime.Rules.Find(rule)));
                Assert.Empty(outcome.Lines.Where(line => line.Trajectory is not null));
                var columns = definition.Fields.Concat(definition.Computed).Select(column => column.Name);
                Assert.Empty(outcome.Computed.Names.Except(columns));
            }
        }
    }

    private static ImmutableArray<StatementDefinition> Kinds(IRegime regime) => regime.Statements?.Statements ?? [];

    private static ProviderContext Provider(World world) => new()
    {
        Provider = FieldValues.Empty.With("display_name", "Werkpad"),
        Contracts = [world.Contract],
        ProductSheets = [world.ProductSheet],
        Settings = world.Settings,
        Today = world.Start.PlusYears(1),
    };

    private static string Written(StatementOutcome outcome) => string.Join(
        '|',
        string.Join(',', outcome.Violations),
        string.Join(',', outcome.Computed),
        string.Join(',', outcome.Lines.Select(line => string.Join(';', line.Values))),
        string.Join(',', outcome.Signals),
        string.Join(',', outcome.Measures),
        string.Join(',', outcome.Rules));
}
