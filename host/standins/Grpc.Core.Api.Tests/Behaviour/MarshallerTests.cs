namespace Grpc.Core.Api.Tests.Behaviour;

public sealed class MarshallerTests
{
    [Fact]
    public void FromArrays_UsedOnContexts_GoesThere()
    {
        var marshaller = Marshallers.StringMarshaller;
        var relay = Marshallers.Create(marshaller.ContextualSerializer, marshaller.ContextualDeserializer);

        Assert.Equal("één", relay.Deserializer(relay.Serializer("één")));
    }

    [Fact]
    public void FromContexts_UsedOnArrays_GoesThere()
    {
        var marshaller = Marshallers.Create<string>(
            (text, context) =>
            {
                context.SetPayloadLength(text.Length);
                foreach (var letter in text)
                {
                    context.GetBufferWriter().GetSpan(1)[0] = (byte)letter;
                    context.GetBufferWriter().Advance(1);
                }

                context.Complete();
            },
            context => $"{context.PayloadLength}:{context.PayloadAsReadOnlySequence().Length}");

        Assert.Equal("abc"u8.ToArray(), marshaller.Serializer("abc"));
        Assert.Equal("3:3", marshaller.Deserializer([1, 2, 3]));
    }

    [Fact]
    public void FromContexts_NotCompleted_Throws()
    {
        var marshaller = Marshallers.Create<string>((_, _) => { }, _ => "");

        Assert.Throws<InvalidOperationException>(() => marshaller.Serializer("x"));
    }

    [Fact]
    public void FromContexts_CompletedTwice_Throws()
    {
        var marshaller = Marshallers.Create<string>(
            (_, context) =>
            {
                context.Complete([1]);
                context.Complete([2]);
            },
            _ => "");

        Assert.Throws<InvalidOperationException>(() => marshaller.Serializer("x"));
    }
}
