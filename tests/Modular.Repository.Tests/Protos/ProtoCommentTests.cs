using Modular.Repository.Tests.Tree;

namespace Modular.Repository.Tests.Protos;

public sealed class ProtoCommentTests
{
    [Fact]
    public void Protos_OfThisRepository_AreCommented() => Assert.Empty(ProtoComments.Violations(SourceTree.Files));

    [Theory]
    [InlineData("message Order {")]
    [InlineData("enum Phase {")]
    [InlineData("service Orders {")]
    [InlineData("  rpc Get(GetRequest) returns (GetResponse);")]
    [InlineData("  string name = 1;")]
    [InlineData("  repeated google.type.Money amounts = 2 [deprecated = true];")]
    [InlineData("  map<string, int64> counts = 3;")]
    [InlineData("  oneof kind {")]
    [InlineData("  PHASE_UNSPECIFIED = 0;")]
    public void Protos_PlantedBareElement_IsFound(string line)
    {
        Assert.Single(ProtoComments.Violations([Planted("\n" + line)]));
        Assert.Empty(ProtoComments.Violations([Planted("// What it is.\n" + line)]));
    }

    [Theory]
    [InlineData("  option (x).y = 5;")]
    [InlineData("  reserved 4;")]
    [InlineData("syntax = \"proto3\";")]
    public void Protos_Statements_NeedNone(string line) => Assert.Empty(ProtoComments.Violations([Planted(line)]));

    private static SourceFile Planted(string text) => new("protos/modular/orders/v1/orders.proto", text);
}
