namespace Grpc.Core.Api.Tests.Behaviour;

public sealed class MetadataTests
{
    [Fact]
    public void Entry_NameInUpperCase_IsLowered()
    {
        Assert.Equal("x-trace", new Metadata.Entry("X-Trace", "1").Key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData(":path")]
    [InlineData("naïve")]
    public void Entry_NameOutsideGrammar_Throws(string name)
    {
        Assert.Throws<ArgumentException>(() => new Metadata.Entry(name, "1"));
    }

    [Fact]
    public void Entry_TextUnderBinaryName_Throws()
    {
        Assert.Throws<ArgumentException>(() => new Metadata.Entry("detail-bin", "text"));
    }

    [Fact]
    public void Entry_BytesUnderTextName_Throws()
    {
        Assert.Throws<ArgumentException>(() => new Metadata.Entry("detail", [1]));
    }

    [Fact]
    public void Entry_BytesChangedAfterwards_KeepsItsOwn()
    {
        byte[] bytes = [1, 2];
        var entry = new Metadata.Entry("detail-bin", bytes);
        bytes[0] = 9;
        entry.ValueBytes[1] = 9;

        Assert.True(entry.IsBinary);
        Assert.Equal([1, 2], entry.ValueBytes);
    }

    [Fact]
    public void Entry_Text_GivesAsciiBytes()
    {
        Assert.Equal("abc"u8.ToArray(), new Metadata.Entry("x", "abc").ValueBytes);
    }

    [Fact]
    public void Get_NameMoreThanOnce_GivesLastAndAllInOrder()
    {
        var metadata = new Metadata { { "x", "1" }, { "y-bin", [7] }, { "X", "2" } };

        Assert.Equal("2", metadata.GetValue("x"));
        Assert.Equal(["1", "2"], metadata.GetAll("X").Select(entry => entry.Value));
        Assert.Equal([7], metadata.GetValueBytes("y-bin"));
        Assert.Null(metadata.Get("z"));
        Assert.Null(metadata.GetValue("z"));
        Assert.Null(metadata.GetValueBytes("z"));
    }

    [Fact]
    public void Empty_Added_Throws()
    {
        Assert.True(Metadata.Empty.IsReadOnly);
        Assert.Throws<InvalidOperationException>(() => Metadata.Empty.Add("x", "1"));
        Assert.Throws<InvalidOperationException>(Metadata.Empty.Clear);
        Assert.Empty(Metadata.Empty);
    }

    [Fact]
    public void List_Changed_BehavesAsOne()
    {
        var first = new Metadata.Entry("a", "1");
        var second = new Metadata.Entry("b", "2");
        var metadata = new Metadata { first };
        metadata.Insert(0, second);
        metadata[1] = new Metadata.Entry("c", "3");

        Assert.Equal(["b", "c"], metadata.Select(entry => entry.Key));
        Assert.Equal(0, metadata.IndexOf(second));
        Assert.DoesNotContain(first, metadata);
        Assert.True(metadata.Remove(second));
        metadata.RemoveAt(0);
        Assert.Empty(metadata);
    }
}
