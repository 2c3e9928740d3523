using Modular.Repository.Tests.Tree;

namespace Modular.Repository.Tests.Dates;

public sealed class DateArithmeticTests
{
    [Fact]
    public void Regions_OfThisRepository_CountNoDatesThemselves() => Assert.Empty(DateArithmetic.Violations(SourceTree.Files));

    [Theory]
    [InlineData("modules/North/Reporting.cs", "var due = end.PlusDays(14);")]
    [InlineData("modules/North/Reporting.cs", "var due = Next(end.PlusMonths);")]
    [InlineData("modules/North/Reporting.cs", "var due = end + Period.FromWeeks(2);")]
    [InlineData("tools/templates/region/Reporting.cs", "var due = end.With(DateAdjusters.EndOfMonth);")]
    public void Region_Planted_IsFound(string path, string text) => Assert.Single(DateArithmetic.Violations([new(path, text)]));

    [Theory]
    [InlineData("modules/North/Reporting.cs", "var due = Terms.Months(end, 3);")]
    [InlineData("host/Modular.Sdk/Calendar/Terms.cs", "from.PlusDays(7 * weeks)")]
    public void Text_Innocent_IsAccepted(string path, string text) => Assert.Empty(DateArithmetic.Violations([new(path, text)]));
}
