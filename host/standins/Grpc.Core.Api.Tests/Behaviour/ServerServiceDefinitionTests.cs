namespace Grpc.Core.Api.Tests.Behaviour;

public sealed class ServerServiceDefinitionTests
{
    private static readonly Method<string, string> Echo =
        new(MethodType.Unary, "test.Echo", "Say", Marshallers.StringMarshaller, Marshallers.StringMarshaller);

    [Fact]
    public void AddMethod_Twice_Throws()
    {
        var builder = ServerServiceDefinition.CreateBuilder().AddMethod(Echo, (string text, ServerCallContext _) => Task.FromResult(text));

        Assert.Throws<ArgumentException>(() => builder.AddMethod(Echo, (string text, ServerCallContext _) => Task.FromResult(text)));
    }

    [Fact]
    public void FullName_Method_IsPathOnWire()
    {
        Assert.Equal("/test.Echo/Say", Echo.FullName);
    }
}
