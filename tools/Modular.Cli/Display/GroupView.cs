using System.Globalization;
using Modular.Groups.V1;
using Spectre.Console;

namespace Modular.Cli.Display;

/// <summary>Region groups.</summary>
public static class GroupView
{
    public static void Members(IAnsiConsole console, IEnumerable<GroupMember> members) => Blocks.Table(
        console,
        "Members",
        ["tenant", "name", "today", "read at", "problem", "text"],
        members.Select(each => new[]
        {
            Cells.Id(each.Tenant), each.DisplayName, Cells.Of(each.Today), each.Sequence.ToString(CultureInfo.InvariantCulture),
            Cells.Of(each.Problem), Cells.Of(each.ProblemText),
        }));

    public static void Indicators(IAnsiConsole console, ListGroupIndicatorsResponse response)
    {
        if (!response.Complete) Members(console, response.Members.Where(member => member.ProblemText is not null));
        Blocks.Table(
            console,
            response.Complete ? "Indicators" : "Indicators, without the members above",
            ["tenant", .. IndicatorView.Headers],
            response.Indicators.SelectMany(each => each.Parts
                .Select(part => Row(Cells.Id(part.Tenant), IndicatorView.Row(part.Indicator)))
                .Append(Row("all", IndicatorView.Row(each.Total)))));
    }

    public static void Providers(IAnsiConsole console, IEnumerable<GroupProvider> providers) => Blocks.Table(
        console,
        "Providers",
        ["trade register", "name", "tenant", "ordered", "invoiced incl. VAT", "invoiced excl. VAT", "stated"],
        providers.SelectMany(each => each.Parts.Append(each.Total).Select(volume => new[]
        {
            each.TradeRegisterNumber, each.DisplayName, volume.Tenant.Length == 0 ? "all" : Cells.Id(volume.Tenant),
            volume.Ordered.ToString(CultureInfo.InvariantCulture), Cells.Of(volume.InvoicedIncludingVat),
            Cells.Of(volume.InvoicedExcludingVat), Cells.Of(volume.Stated),
        })));

    public static void Assessment(IAnsiConsole console, GroupAssessment assessment)
    {
        Blocks.Table(
            console,
            $"{assessment.DisplayName} in {assessment.Year}",
            ["tenant", "social return", "missing", "signals"],
            assessment.Parts.Select(part => Row(Cells.Id(part.Tenant), Standing(part.Assessment)))
                .Append(Row("all", Standing(assessment.Total))));
        CalculationView.Show(console, assessment.Total.SocialReturnExplanation);
    }

    private static string[] Standing(Assessment assessment) =>
    [
        Cells.Of(assessment.SocialReturn), string.Join(", ", assessment.Missing.Select(missing => missing.Code)),
        string.Join(", ", assessment.Signals.Select(signal => signal.Kind)),
    ];

    private static string[] Row(string tenant, string[] rest) => [tenant, .. rest];
}
