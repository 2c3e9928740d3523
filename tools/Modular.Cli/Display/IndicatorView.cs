using System.Globalization;
using Modular.Indicators.V1;
using Spectre.Console;

namespace Modular.Cli.Display;

/// <summary>Indicators and their cases.</summary>
public static class IndicatorView
{
    internal static readonly string[] Headers =
        ["indicator", "what", "numerator", "denominator", "value", "norm", "met", "steered", "rule", "source"];

    public static void List(IAnsiConsole console, IEnumerable<Indicator> indicators) =>
        Blocks.Table(console, "Indicators", Headers, indicators.Select(Row));

    public static void Cases(IAnsiConsole console, IEnumerable<IndicatorCase> cases) => Blocks.Table(
        console,
        "Cases",
        ["date", "until", "source", "key", "met", "value"],
        cases.Select(each => new[]
        {
            Cells.Of(each.Date), Cells.Of(each.Until), each.Source, each.Key, YesNo(each.Met), each.Value?.Value ?? "",
        }));

    internal static string[] Row(Indicator each) =>
    [
        each.Name, Cells.Of(each.Label), each.Numerator?.Value ?? "", each.Denominator.ToString(CultureInfo.InvariantCulture),
        each.Value is { } value ? $"{value.Value}{(each.Kind == IndicatorKind.Share ? " %" : "")}" : "", Norm(each),
        each.HasMet ? YesNo(each.Met) : "", YesNo(each.Steered), each.Rule?.RuleId ?? "", each.Rule?.Source ?? "",
    ];

    private static string Norm(Indicator each) => each.Norm is null ? "" : each.Comparison switch
    {
        IndicatorNorm.AtLeast => $">= {each.Norm.Value}",
        IndicatorNorm.AtMost => $"<= {each.Norm.Value}",
        _ => each.Norm.Value,
    };

    private static string YesNo(bool value) => value ? "yes" : "no";
}
