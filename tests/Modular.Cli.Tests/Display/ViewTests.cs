using Google.Type;
using Modular.Cli.Display;
using Modular.Common.V1;
using Modular.Queries.V1;
using Modular.Trajectories.V1;

namespace Modular.Cli.Tests.Display;

public sealed class ViewTests
{
    private static readonly RuleCitation Intake = new()
    {
        RuleId = "RSD-D01",
        Source = "Trajectafspraken 3",
        Text = new LocalizedText { Nl = "binnen twee weken", En = "within two weeks" },
    };

    [Fact]
    public void Deadlines_OpenAndPast_AreOverdueWithTheirClause()
    {
        var deadlines = new[]
        {
            new Deadline { Kind = "intake", DueOn = On(19), Status = DeadlineStatus.Open, Rule = Intake },
            new Deadline { Kind = "plan", DueOn = On(20), Status = DeadlineStatus.Open, Rule = Intake },
        };

        var lines = Draw(console => TrajectoryView.Deadlines(console, "Due", deadlines, On(20)));

        Assert.Matches(@"intake +2026-01-19 +overdue +RSD-D01 +Trajectafspraken 3", lines);
        Assert.Matches(@"plan +2026-01-20 +open +RSD-D01", lines);
    }

    [Fact]
    public void Records_OfManyColumns_StandOneBelowTheOther()
    {
        var record = new FoundRecord { Name = "tenants/a/tables/trajectory/records/r1" };
        record.Fields.Add(Enumerable.Range(0, 30).ToDictionary(n => $"column_{n:00}", n => new FieldValue { Text = $"value {n}" }));

        var lines = Draw(console => QueryView.Records(console, "trajectory", [], [record], ""));

        Assert.Matches(@"column_00 +value 0\b", lines);
        Assert.Matches(@"column_29 +value 29\b", lines);
    }

    [Fact]
    public void Records_AskedById_ShowItOnce()
    {
        var record = new FoundRecord { Name = "tenants/a/tables/x_visit/records/v1", Fields = { ["id"] = new FieldValue { Text = "v1" } } };

        var lines = Draw(console => QueryView.Records(console, "x_visit", ["id"], [record], ""));

        Assert.Single(System.Text.RegularExpressions.Regex.Matches(lines, @"\bv1\b"));
    }

    [Fact]
    public void Table_WithoutTerminal_HasNoLinesAndNoEmptyColumns()
    {
        var lines = Draw(console => Blocks.Table(console, "Things", ["a", "b", "c"], [["1", "", "3"], ["4", "", "6"]]));

        Assert.Equal(
            ["Things", "a  c", "1  3", "4  6"], lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()));
    }

    [Fact]
    public void Table_WithMarkupInAValue_ShowsItAsItIs() =>
        Assert.Contains("[red]x[/]", Draw(console => Blocks.Table(console, "Things", ["a"], [["[red]x[/]"]])), StringComparison.Ordinal);

    [Fact]
    public void Calculation_EveryStep_HasItsRule()
    {
        var calculation = new Calculation
        {
            Label = new LocalizedText { En = "Second instalment" },
            Result = "EUR 2,250.00",
            Rule = Intake,
            Steps = { new Calculation { Label = new LocalizedText { Nl = "Prijs" }, Formula = "price x 50%", Result = "EUR 2,250.00" } },
        };

        var lines = Draw(console => CalculationView.Show(console, calculation));

        Assert.Contains("Second instalment EUR 2,250.00 RSD-D01 (Trajectafspraken 3)", lines, StringComparison.Ordinal);
        Assert.Contains("Prijs EUR 2,250.00 = price x 50%", lines, StringComparison.Ordinal);
    }

    [Fact]
    public void Money_OfMillions_HasThousandsAndCents() =>
        Assert.Equal("EUR -1,234,567.05", Cells.Of(new Money { CurrencyCode = "EUR", Units = -1_234_567, Nanos = -50_000_000 }));

    private static Date On(int day) => new() { Year = 2026, Month = 1, Day = day };

    private static string Draw(Action<Spectre.Console.IAnsiConsole> draw)
    {
        using var writer = new StringWriter();
        draw(Consoles.Plain(writer));
        return writer.ToString();
    }
}
