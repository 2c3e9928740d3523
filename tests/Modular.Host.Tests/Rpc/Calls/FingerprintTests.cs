using Google.Protobuf;
using Modular.Common.V1;
using Modular.Host.Rpc.Calls;
using Modular.Participants.V1;
using Modular.Trajectories.V1;

namespace Modular.Host.Tests.Rpc.Calls;

public sealed class FingerprintTests
{
    [Fact]
    public void Of_OtherRequestIdAndMapOrder_IsTheSame()
    {
        var one = Fire("1", ("a", 1), ("b", 2));
        var other = Fire("2", ("b", 2), ("a", 1));

        Assert.Equal(Fingerprint.Of(one), Fingerprint.Of(other));
        Assert.Equal("1", one.RequestId);
    }

    [Fact]
    public void Of_MapInsideAMessage_IsTheSameInAnyOrder()
    {
        var one = new CreateParticipantRequest { Participant = new Participant { Fields = { Fire("", ("a", 1), ("b", 2)).Arguments } } };
        var other = new CreateParticipantRequest { Participant = new Participant { Fields = { Fire("", ("b", 2), ("a", 1)).Arguments } } };

        Assert.NotEqual(one.ToByteArray(), other.ToByteArray());
        Assert.Equal(Fingerprint.Of(one), Fingerprint.Of(other));
    }

    [Fact]
    public void Of_OtherBody_Differs() => Assert.NotEqual(Fingerprint.Of(Fire("1", ("a", 1))), Fingerprint.Of(Fire("1", ("a", 2))));

    private static FireTriggerRequest Fire(string id, params (string Name, long Value)[] arguments)
    {
        var request = new FireTriggerRequest { RequestId = id };
        foreach (var (name, value) in arguments)
        {
            request.Arguments[name] = new FieldValue { WholeNumber = value };
        }

        return request;
    }
}
