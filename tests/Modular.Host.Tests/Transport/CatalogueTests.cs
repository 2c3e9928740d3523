using Google.Protobuf.Reflection;
using Modular.Host.Reflection;

namespace Modular.Host.Tests.Transport;

public sealed class CatalogueTests
{
    private readonly ProtoCatalogue _catalogue = new(new FileDescriptorSet
    {
        File =
        {
            new FileDescriptorProto
            {
                Name = "base.proto",
                Package = "test",
                MessageType = { new DescriptorProto { Name = "Base" } },
            },
            new FileDescriptorProto
            {
                Name = "more.proto",
                Package = "test.more",
                Dependency = { "base.proto" },
                Extension = { Extending(".test.Base", 1002, "second"), Extending(".test.Base", 1001, "first") },
                MessageType = { new DescriptorProto { Name = "Scope", Extension = { Extending(".test.Base", 1003, "third") } } },
            },
        },
    });

    [Fact]
    public void ExtensionsOf_ExtendedMessage_GivesNumbersAscending()
    {
        Assert.Equal([1001, 1002, 1003], _catalogue.ExtensionsOf("test.Base"));
    }

    [Fact]
    public void ExtensionsOf_MessageWithoutAny_IsEmptyAndOfNoMessageNull()
    {
        Assert.Empty(_catalogue.ExtensionsOf("test.more.Scope")!);
        Assert.Null(_catalogue.ExtensionsOf("test.None"));
    }

    [Fact]
    public void DeclaringExtension_Number_GivesFileThatDeclaresIt()
    {
        Assert.Equal("more.proto", _catalogue.DeclaringExtension("test.Base", 1003)?.Name);
        Assert.Null(_catalogue.DeclaringExtension("test.Base", 1));
        Assert.Equal("more.proto", _catalogue.Declaring("test.more.Scope.third")?.Name);
    }

    private static FieldDescriptorProto Extending(string message, int number, string name) =>
        new() { Extendee = message, Number = number, Name = name };
}
