using System.Text.RegularExpressions;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Modules.Tests.Conformance;

public sealed partial class DefinitionTests
{
    private static readonly string[] RoleIdentifiers = Constants(typeof(RoleIds));

    public static TheoryData<string> Names => Regions.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryText_OfADefinition_IsThereInBothLanguages(string region)
    {
        var texts = SdkGraph.Of(Regions.Of(region).Regime).Where(node => node.Value is LocalizedText).ToList();
        Assert.NotEmpty(texts);
        Assert.All(texts, node => Assert.True(SdkGraph.IsWritten((LocalizedText)node.Value), node.Path));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryRule_ThatADefinitionCites_IsInTheRuleBook(string region)
    {
        var regime = Regions.Of(region).Regime;
        var citations = SdkGraph.Citations(regime).ToList();
        Assert.NotEmpty(citations);
        Assert.All(citations, citation => Assert.True(regime.Rules.Find(citation.RuleId) is not null, citation.ToString()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryRule_OfTheBook_HasAnIdentifierAndASource(string region) =>
        Assert.All(Regions.Of(region).Regime.Rules, rule =>
        {
            Assert.Matches("^[A-Z]{2,4}-[A-Z]?[0-9]{2}$", rule.Id);
            Assert.False(string.IsNullOrWhiteSpace(rule.Source), rule.Id);
        });

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryRole_IsOneOfTheSharedOnes(string region)
    {
        var regime = Regions.Of(region).Regime;
        var triggers = regime.Lifecycle.Triggers.Append(regime.Lifecycle.Order).ToList();
        Assert.All(triggers, trigger => Assert.NotEmpty(trigger.Roles));
        Assert.Empty(triggers.SelectMany(trigger => trigger.Roles).Concat(regime.Roles.Select(role => role.Id)).Except(RoleIdentifiers));
        Assert.Equal(regime.Roles.Count, regime.Roles.Select(role => role.Id).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryColumn_HasANameOfItsOwnAndSoundBounds(string region)
    {
        foreach (var (where, columns) in Forms(Regions.Of(region).Regime))
        {
            Assert.True(columns.Select(column => column.Name).Distinct().Count() == columns.Count, $"{where} names a column twice");
            Assert.All(columns, column => Assert.True(IsSound(column), $"{where}: {column}"));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryReport_IsSubmittedByATriggerThatTakesWhatItRequires(string region)
    {
        var regime = Regions.Of(region).Regime;
        Assert.All(regime.Reporting.Reports, report =>
        {
            var trigger = Assert.Single(regime.Lifecycle.Triggers, trigger => trigger.Name == report.Trigger);
            Assert.Empty(report.Sections.Where(section => section.Required).Select(section => section.Name).Except(trigger.Arguments.Select(argument => argument.Name)));
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void OwnTables_AndColumns_HideNoneOfThePlatform(string region)
    {
        var model = Regions.Of(region).Regime.Model;
        Assert.Empty(model.Trajectory.Select(column => column.Name).Intersect(Constants(typeof(TrajectoryFields))));
        Assert.Empty(model.Contract.Select(column => column.Name).Intersect(Constants(typeof(ContractFields))));
        Assert.Empty(model.ProductSheet.Select(column => column.Name).Intersect(Constants(typeof(ProductSheetFields))));
        Assert.Empty(model.Participant.Select(column => column.Name).Intersect(Constants(typeof(ParticipantFields))));
        Assert.Equal(model.Tables.Length, model.Tables.Select(table => table.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EverySetting_AcceptsItsDefault(string region) =>
        Assert.All(Regions.Of(region).Regime.Settings, setting => Assert.True(setting.Accepts(setting.Default), setting.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Cases_AreThereAndNameRulesOfTheBook(string region)
    {
        var known = Regions.Of(region);
        var scenarios = known.Cases.Where(file => Path.GetFileName(file) is var name && name != "setup.yaml" && name[0] != '_').ToList();
        Assert.NotEmpty(scenarios);
        var named = scenarios.SelectMany(file => CoveredRules().Matches(File.ReadAllText(file)).SelectMany(Identifiers)).ToList();
        Assert.All(named, id => Assert.True(known.Regime.Rules.Find(id) is not null, id));
    }

    private static IEnumerable<string> Identifiers(Match match) =>
        match.Groups["ids"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsSound(ColumnDefinition column) =>
        Name().IsMatch(column.Name) && Enum.IsDefined(column.Type) && column.MaxLength > 0
        && !(column.Minimum > column.Maximum)
        && (column.Type == ColumnType.Choice) == (column.Choices.Length > 0)
        && column.Choices.Select(choice => choice.Value).Distinct().Count() == column.Choices.Length
        && (column.Type == ColumnType.Lookup) == (column.Target is not null);

    private static IEnumerable<(string Where, IReadOnlyList<ColumnDefinition> Columns)> Forms(IRegime regime) =>
    [
        .. regime.Lifecycle.Triggers.Append(regime.Lifecycle.Order).Select(trigger => Form(trigger.Name, trigger.Arguments)),
        .. regime.Reporting.Reports.Select(report => Form(report.Kind, report.Sections)),
        .. regime.Model.Tables.Select(table => Form(table.Name, table.Columns)),
        .. (regime.Statements?.Statements ?? []).SelectMany(statement => ((string Where, IReadOnlyList<ColumnDefinition> Columns)[])
            [
                Form(statement.Kind, [.. statement.Fields, .. statement.Computed]),
                Form($"{statement.Kind} line", [.. statement.LineFields, .. statement.LineComputed]),
            ]),
        ("trajectory", regime.Model.Trajectory), ("provider", regime.Model.Provider), ("contract", regime.Model.Contract),
        ("product_sheet", regime.Model.ProductSheet), ("participant", regime.Model.Participant), ("quote", regime.Tariff.QuoteArguments),
    ];

    private static (string Where, IReadOnlyList<ColumnDefinition> Columns) Form(string where, IReadOnlyList<ColumnDefinition> columns) =>
        (where, columns);

    private static string[] Constants(Type type) => [.. type.GetFields().Select(field => (string)field.GetRawConstantValue()!)];

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^rules:\s*\[(?<ids>[^\]]*)\]", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex CoveredRules();
}
