namespace Grpc.Core.Api.Tests.Behaviour;

public sealed class CredentialsTests
{
    private static readonly CallCredentials Token = CallCredentials.FromInterceptor((_, metadata) =>
    {
        metadata.Add("authorization", "Bearer x");
        return Task.CompletedTask;
    });

    [Fact]
    public void Create_OnUnsecuredChannel_Throws()
    {
        Assert.Throws<ArgumentException>(() => ChannelCredentials.Create(ChannelCredentials.Insecure, Token));
    }

    [Fact]
    public void Create_OnTls_TellsBothParts()
    {
        var told = new Told();
        ChannelCredentials.Create(ChannelCredentials.SecureSsl, Token).InternalPopulateConfiguration(told, this);

        Assert.Equal([ChannelCredentials.SecureSsl, Token], told.Parts);
    }

    [Fact]
    public void Compose_One_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CallCredentials.Compose(Token));
    }

    private sealed class Told : ChannelCredentialsConfiguratorBase
    {
        public List<object> Parts { get; } = [];

        public override void SetInsecureCredentials(object state) => Parts.Add("insecure");

        public override void SetSslCredentials(
            object state,
            string? rootCertificates,
            KeyCertificatePair? keyCertificatePair,
            VerifyPeerCallback? verifyPeerCallback) => Parts.Add("tls");

        public override void SetCompositeCredentials(
            object state,
            ChannelCredentials channelCredentials,
            CallCredentials callCredentials) => Parts.AddRange([channelCredentials, callCredentials]);
    }
}
