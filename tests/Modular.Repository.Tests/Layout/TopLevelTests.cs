using Modular.Repository.Tests.Tree;

namespace Modular.Repository.Tests.Layout;

public sealed class TopLevelTests
{
    [Fact]
    public void Tree_OfThisRepository_IsClosed() => Assert.Empty(TopLevel.Violations(SourceTree.Files));

    [Theory]
    [InlineData("notes.md")]
    [InlineData("scripts/build.sh")]
    [InlineData("host/Modular.Common/A.cs")]
    [InlineData("host/A.cs")]
    public void Tree_PlantedEntry_IsFound(string path) => Assert.Single(TopLevel.Violations([new(path, "")]));

    [Theory]
    [InlineData("README.md")]
    [InlineData("host/standins/Stateless/COMPAT.md")]
    [InlineData("modules/Tilburg/Regime.cs")]
    public void Tree_KnownEntry_IsAccepted(string path) => Assert.Empty(TopLevel.Violations([new(path, "")]));
}
