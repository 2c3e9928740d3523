using Modular.Repository.Tests.Tree;
using Modular.Sdk;

namespace Modular.Repository.Tests.Surface;

/// <summary>
/// What a region compiles against changes only on purpose: the surface of Modular.Sdk is committed as text, so that a review sees it change.
/// To write the text anew, run this project's tests with the environment variable MODULAR_WRITE_SURFACE set to 1, then read the difference.
/// </summary>
public sealed class SdkSurfaceTests
{
    private const string Switch = "MODULAR_WRITE_SURFACE";
    private static readonly string Committed = Path.Combine(SourceTree.Root, "tests", "Modular.Repository.Tests", "sdk-surface.txt");

    [Fact]
    public void Sdk_Surface_IsTheCommittedOne()
    {
        var actual = SurfaceText.Of(typeof(IRegime).Assembly.GetExportedTypes()).ToList();
        if (Environment.GetEnvironmentVariable(Switch) == "1")
            File.WriteAllText(Committed, string.Join('\n', actual) + "\n");

        var committed = File.ReadAllLines(Committed);

        Assert.Equal(
            [],
            actual.Except(committed).Select(line => "+ " + line).Concat(committed.Except(actual).Select(line => "- " + line))
                .Select(line => $"{line}   (meant? run with {Switch}=1)"));
        Assert.Equal(committed, actual);
    }

    [Fact]
    public void Surface_OfASample_TellsEveryKindOfMember() => Assert.Equal(
        [
            "abstract class Modular.Repository.Tests.Surface.SampleSurface<T>: IDisposable",
            "  Dispose(): void",
            "  Find<TKey>(key: TKey, fallback: string? = null, limit: int = 3): IReadOnlyList<string?>",
            "  Item[int]: long? { get; }",
            "  Value: T { get; }",
            "  const Most: int = 7",
            "  protected Note(names: string[]): void",
            "  protected new()",
            "  required Name: string? { get; init; }",
            "  static Parse(text: string, out value: decimal): bool",
        ],
        SurfaceText.Of([typeof(SampleSurface<>)]));

    [Theory]
    [InlineData(typeof(INowNullable))]
    [InlineData(typeof(IOtherDefault))]
    [InlineData(typeof(IOneMore))]
    public void Surface_PlantedChange_IsSeen(Type changed) =>
        Assert.NotEqual(SurfaceText.Of([typeof(IBefore)]).Skip(1), SurfaceText.Of([changed]).Skip(1));

    private interface IBefore
    {
        string Find(int limit = 1);
    }

    private interface INowNullable
    {
        string? Find(int limit = 1);
    }

    private interface IOtherDefault
    {
        string Find(int limit = 2);
    }

    private interface IOneMore
    {
        string Find(int limit = 1);

        int Count { get; }
    }
}
