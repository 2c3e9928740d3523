using Modular.Repository.Tests.Tree;

namespace Modular.Repository.Tests.Budgets;

public sealed class BudgetTests
{
    [Fact]
    public void Files_OfThisRepository_AreWithinBudget() => Assert.Empty(FileBudget.Violations(SourceTree.Files));

    [Fact]
    public void Methods_OfThisRepository_AreWithinBudget() => Assert.Empty(MethodBudget.Violations(SourceTree.Files));

    [Fact]
    public void Files_OneTooLong_IsFound()
    {
        var files = Enumerable.Repeat(File("short.cs", 10), 99);

        Assert.Empty(FileBudget.Violations([.. files, File("long.cs", FileBudget.Longest)]));
        Assert.Contains("long.cs", Assert.Single(FileBudget.Violations([.. files, File("long.cs", FileBudget.Longest + 1)])), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_MoreThanFiveInAHundredLarge_IsFound()
    {
        var large = File("large.cs", FileBudget.Usual);
        var small = File("small.cs", FileBudget.Usual - 1);

        Assert.Empty(FileBudget.Violations([.. Enumerable.Repeat(small, 95), .. Enumerable.Repeat(large, 5)]));
        Assert.Single(FileBudget.Violations([.. Enumerable.Repeat(small, 94), .. Enumerable.Repeat(large, 6)]));
    }

    [Theory]
    [InlineData("void M()")]
    [InlineData("C()")]
    [InlineData("int P { get => 1; } void M()")]
    public void Methods_OneTooLong_IsFound(string head)
    {
        // Two lines of the method are its braces; the first brace is on a line of its own after the head.
        Assert.Empty(MethodBudget.Violations([Method(head, MethodBudget.Limit - 4)]));
        Assert.Single(MethodBudget.Violations([Method(head, MethodBudget.Limit - 3)]));
    }

    private static SourceFile File(string path, int lines) => new(path, string.Join('\n', Enumerable.Repeat("// line", lines)) + "\n");

    private static SourceFile Method(string head, int statements) =>
        new("a.cs", $"class C\n{{\n{head}\n{{\n{string.Concat(Enumerable.Repeat(";\n", statements))}}}\n}}\n");
}
