using System.Reflection;
using Grpc.AspNetCore.Server;
using Grpc.Net.Client;
using Grpc.Net.Compression;

namespace Grpc.Core.Api.Tests.Contract;

/// <summary>The engines are compiled against the packages; whatever they refer to must be here, with the same signature.</summary>
public sealed class EngineContractTests
{
    private static readonly Assembly Server = typeof(GrpcServiceOptions).Assembly;
    private static readonly Assembly Client = typeof(GrpcChannel).Assembly;
    private static readonly Assembly CoreApi = typeof(Metadata).Assembly;
    private static readonly Assembly NetCommon = typeof(ICompressionProvider).Assembly;

    public static TheoryData<string, string, int> Pairs => new()
    {
        { Server.GetName().Name!, CoreApi.GetName().Name!, 90 },
        { Server.GetName().Name!, NetCommon.GetName().Name!, 8 },
        { Client.GetName().Name!, CoreApi.GetName().Name!, 90 },
        { Client.GetName().Name!, NetCommon.GetName().Name!, 9 },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void StandIn_ComparedWithEngineReferences_HasThemAll(string engine, string standIn, int atLeast)
    {
        using var user = new MetadataFile(Named(engine));
        using var provider = new MetadataFile(Named(standIn));

        var wanted = user.WantedOf(standIn).ToHashSet();
        var missing = wanted.Except(provider.Offered()).Order(StringComparer.Ordinal);

        Assert.True(wanted.Count >= atLeast, $"Only {wanted.Count} references were read.");
        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("Grpc.AspNetCore.Server")]
    [InlineData("Grpc.Net.Client")]
    public void Engine_LoadedOnStandIns_ImplementsEveryAbstractMember(string engine)
    {
        // A type that leaves an abstract member of its base open fails to load, and GetTypes throws.
        Assert.NotEmpty(Named(engine).GetTypes());
    }

    [Theory]
    [InlineData("Grpc.AspNetCore.Server")]
    [InlineData("Grpc.Net.Client")]
    public void Engine_OverridingMembers_FindsThemInStandIns(string engine)
    {
        const BindingFlags own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var orphans = from type in Named(engine).GetTypes()
                      from method in type.GetMethods(own)
                      where method.IsVirtual && !method.Attributes.HasFlag(MethodAttributes.NewSlot)
                      where method.GetBaseDefinition().DeclaringType == type
                      select $"{type}::{method}";

        Assert.Empty(orphans);
    }

    [Fact]
    public void StandIns_Identity_IsTheOneEnginesReferTo()
    {
        var referred = Server.GetReferencedAssemblies().Concat(Client.GetReferencedAssemblies())
            .Where(name => name.Name is "Grpc.Core.Api" or "Grpc.Net.Common")
            .Select(name => name.FullName)
            .ToHashSet();

        Assert.Equal(new HashSet<string> { CoreApi.FullName!, NetCommon.FullName! }, referred);
    }

    private static Assembly Named(string name) => new[] { Server, Client, CoreApi, NetCommon }.Single(one => one.GetName().Name == name);
}
