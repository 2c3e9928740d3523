using System.Net;
using Modular.Engine.Errors;
using Modular.Engine.Security;
using Modular.Host.Security;

namespace Modular.Host.Tests.Security;

public sealed class HeaderPrincipalTests
{
    [Fact]
    public void Read_RoleAlone_IsItsOwnPrincipal() =>
        Assert.Equal(new Principal("case_manager", "case_manager", null), Read(("x-modular-role", "case_manager")));

    [Fact]
    public void Read_Provider_BelongsToItsProvider() => Assert.Equal(
        new Principal("p-77", "provider", "01abc"),
        Read(("x-modular-role", "provider"), ("x-modular-principal", "p-77"), ("x-modular-provider", "01abc")));

    [Fact]
    public void Read_ProviderHeaderInAnotherRole_IsIgnored() =>
        Assert.Null(Read(("x-modular-role", "administrator"), ("x-modular-provider", "01abc")).Provider);

    [Fact]
    public void Read_OnBehalfOf_SaysForWhomAndChangesNothingElse()
    {
        var read = Read(("x-modular-role", "case_manager"), ("x-modular-principal", "p-1"), ("x-modular-on-behalf-of", "p-2"));

        Assert.Equal(("p-1", "p-2"), (read.Id, read.OnBehalfOf));
        Assert.Equal(Read(("x-modular-role", "case_manager"), ("x-modular-principal", "p-1")).Caller, read.Caller);
    }

    [Theory]
    [InlineData("groups/mgr-noord-limburg")]
    [InlineData("mgr-noord-limburg")]
    public void Read_Group_IsTheOneItNames(string given) =>
        Assert.Equal("mgr-noord-limburg", Read(("x-modular-role", "contract_manager"), ("x-modular-group", given)).Group);

    [Fact]
    public void Read_GroupThatCannotBe_IsMissing() => Assert.Equal(
        ErrorReason.PrincipalMissing,
        Refusal(IPAddress.Loopback, ("x-modular-role", "contract_manager"), ("x-modular-group", "groups/../a")));

    [Fact]
    public void Read_NoRole_IsMissing() => Assert.Equal(ErrorReason.PrincipalMissing, Refusal(IPAddress.Loopback));

    [Fact]
    public void Read_ProviderWithoutProvider_IsMissing() =>
        Assert.Equal(ErrorReason.PrincipalMissing, Refusal(IPAddress.Loopback, ("x-modular-role", "provider")));

    [Fact]
    public void Read_ProviderNameWithoutIdentifier_IsMissing() => Assert.Equal(
        ErrorReason.PrincipalMissing,
        Refusal(IPAddress.Loopback, ("x-modular-role", "provider"), ("x-modular-provider", "tenants/a/providers/")));

    [Theory]
    [InlineData("system")]
    [InlineData("burgemeester")]
    public void Read_RoleThatNoCallerHas_IsNotPermitted(string role) =>
        Assert.Equal(ErrorReason.RoleNotPermitted, Refusal(IPAddress.IPv6Loopback, ("x-modular-role", role)));

    [Fact]
    public void Read_FromAnotherMachine_IsMissing() =>
        Assert.Equal(ErrorReason.PrincipalMissing, Refusal(IPAddress.Parse("192.0.2.1"), ("x-modular-role", "case_manager")));

    private static Principal Read(params (string Name, string Value)[] headers) => HeaderPrincipal.Read(Of(headers), IPAddress.Loopback);

    private static ErrorReason Refusal(IPAddress caller, params (string Name, string Value)[] headers) =>
        Assert.Throws<ModularException>(() => HeaderPrincipal.Read(Of(headers), caller)).Reason;

    private static Grpc.Core.Metadata Of((string Name, string Value)[] headers)
    {
        var metadata = new Grpc.Core.Metadata();
        foreach (var (name, value) in headers)
        {
            metadata.Add(name, value);
        }

        return metadata;
    }
}
