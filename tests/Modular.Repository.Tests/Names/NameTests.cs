using Modular.Repository.Tests.Tree;

namespace Modular.Repository.Tests.Names;

public sealed class NameTests
{
    public static TheoryData<string> Suffixes => [.. NameRules.Suffixes];

    public static TheoryData<string> Folders => [.. NameRules.Folders];

    [Fact]
    public void Types_OfThisRepository_SayWhatTheyDo() => Assert.Empty(NameRules.TypeViolations(SourceTree.Files));

    [Fact]
    public void Folders_OfThisRepository_AreFeatures() => Assert.Empty(NameRules.FolderViolations(SourceTree.Files));

    [Fact]
    public void Files_OfThisRepository_ShowOnePublicType() => Assert.Empty(NameRules.SeveralPublicTypes(SourceTree.Files));

    [Fact]
    public void Namespaces_OfThisRepository_FollowTheFolders() => Assert.Empty(NameRules.MisplacedNamespaces(SourceTree.Files));

    [Theory]
    [MemberData(nameof(Suffixes))]
    public void Types_PlantedSuffix_IsFound(string suffix)
    {
        Assert.Single(NameRules.TypeViolations([new("host/a.cs", $"internal sealed class Tariff{suffix};")]));
        Assert.Single(NameRules.TypeViolations([new("host/a.cs", $"class A {{ private enum Tariff{suffix} {{ }} }}")]));
        Assert.Empty(NameRules.TypeViolations([new("host/a.cs", $"class {suffix}Tariff;")]));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Folders_PlantedKind_IsFound(string folder)
    {
        Assert.Single(NameRules.FolderViolations([new($"host/Modular.Engine/{folder}/A.cs", "")]));
        Assert.Empty(NameRules.FolderViolations([new($"host/Modular.Engine/{folder}.cs", "")]));
    }

    [Fact]
    public void Files_PlantedSecondPublicType_IsFound()
    {
        Assert.Single(NameRules.SeveralPublicTypes([new("a.cs", "namespace N; public class A; public delegate void B();")]));
        Assert.Empty(NameRules.SeveralPublicTypes([new("a.cs", "namespace N; public class A { public class Nested; } internal class B;")]));
    }

    [Fact]
    public void Namespaces_PlantedElsewhere_IsFound()
    {
        Assert.Single(NameRules.MisplacedNamespaces([new("host/Modular.Engine/Tariffs/A.cs", "namespace Modular.Engine;")]));
        Assert.Empty(NameRules.MisplacedNamespaces([new("host/Modular.Engine/Tariffs/A.cs", "namespace Modular.Engine.Tariffs;")]));
    }
}
