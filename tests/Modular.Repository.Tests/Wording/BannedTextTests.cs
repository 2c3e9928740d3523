using Modular.Repository.Tests.Tree;

namespace Modular.Repository.Tests.Wording;

public sealed class BannedTextTests
{
    public static TheoryData<string> Kinds => [.. BannedText.Planted.Keys];

    [Fact]
    public void Text_OfThisRepository_HoldsNone() => Assert.Empty(BannedText.Violations(SourceTree.Files));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Text_Planted_IsFound(string kind) => Assert.Single(BannedText.Violations([new("a.cs", BannedText.Planted[kind])]));

    [Theory]
    [InlineData("list.Skip(1)")]
    [InlineData("GET /v1/work/orders")]
    [InlineData("/artifacts/\n/tmp/\n")]
    public void Text_Innocent_IsAccepted(string text) => Assert.Empty(BannedText.Violations([new("a.md", text)]));
}
