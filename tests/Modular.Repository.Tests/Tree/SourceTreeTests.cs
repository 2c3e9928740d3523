namespace Modular.Repository.Tests.Tree;

public sealed class SourceTreeTests
{
    [Fact]
    public void Files_OfThisRepository_HoldTheRootAndThisProject()
    {
        var paths = SourceTree.Files.Select(file => file.Path).ToHashSet();

        Assert.Contains("global.json", paths);
        Assert.Contains("tests/Modular.Repository.Tests/Tree/SourceTreeTests.cs", paths);
        Assert.DoesNotContain(paths, path => path.StartsWith("artifacts/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("artifacts/", true)]
    [InlineData("host/artifacts/", false)]
    [InlineData("tools/buf/node_modules/", true)]
    [InlineData("host/x.user", true)]
    [InlineData("host/User.cs", false)]
    [InlineData(".git/", true)]
    [InlineData(".gitignore", false)]
    public void Ignores_Path_FollowsGitignore(string path, bool ignored) =>
        Assert.Equal(ignored, new IgnoreRules("/artifacts/\nnode_modules/\n*.user\n# a comment\n").Ignores(path));

    [Fact]
    public void Read_PlantedTree_LeavesOutWhatIsIgnored()
    {
        var root = Directory.CreateTempSubdirectory("modular-tree-");
        try
        {
            File.WriteAllText(Path.Combine(root.FullName, ".gitignore"), "/artifacts/\n");
            Directory.CreateDirectory(Path.Combine(root.FullName, "host"));
            Directory.CreateDirectory(Path.Combine(root.FullName, "artifacts"));
            File.WriteAllText(Path.Combine(root.FullName, "host", "A.cs"), "class A;");
            File.WriteAllText(Path.Combine(root.FullName, "artifacts", "B.cs"), "class B;");

            Assert.Equal([".gitignore", "host/A.cs"], SourceTree.Read(root.FullName).Select(file => file.Path));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
