using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Reflection.V1;
using Alpha = Grpc.Reflection.V1Alpha;

namespace Modular.Host.Tests.Transport;

public sealed class ReflectionTests(RunningTransport transport) : IClassFixture<RunningTransport>
{
    [Fact]
    public async Task ListServices_V1_GivesWhatIsMapped()
    {
        var response = await Ask(new ServerReflectionRequest { ListServices = "*" });

        Assert.Equal(
            ["grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection", "grpc.reflection.v1alpha.ServerReflection", "test.Probe"],
            response.ListServicesResponse.Service.Select(service => service.Name));
    }

    [Fact]
    public async Task ListServices_V1Alpha_GivesTheSame()
    {
        using var call = new Alpha.ServerReflection.ServerReflectionClient(transport.Channel).ServerReflectionInfo();
        await call.RequestStream.WriteAsync(new Alpha.ServerReflectionRequest { Host = "here", ListServices = "" });
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));

        var response = call.ResponseStream.Current;
        Assert.Equal("here", response.ValidHost);
        Assert.Contains("grpc.health.v1.Health", response.ListServicesResponse.Service.Select(service => service.Name));
    }

    [Theory]
    [InlineData("grpc.health.v1.Health")]
    [InlineData("grpc.health.v1.Health.Check")]
    [InlineData("grpc.health.v1.HealthCheckRequest")]
    [InlineData("grpc.health.v1.HealthCheckRequest.service")]
    [InlineData("grpc.health.v1.HealthCheckResponse.ServingStatus")]
    [InlineData("grpc.health.v1.HealthCheckResponse.NOT_SERVING")]
    [InlineData("grpc.health.v1.HealthListResponse.StatusesEntry")]
    public async Task FileContainingSymbol_EveryKind_GivesItsFile(string symbol)
    {
        var response = await Ask(new ServerReflectionRequest { FileContainingSymbol = symbol });

        Assert.Equal(["grpc/health/v1/health.proto"], Files(response).Select(file => file.Name));
    }

    [Fact]
    public async Task FileByFilename_WithImports_GivesThemAfterIt()
    {
        var response = await Ask(new ServerReflectionRequest { FileByFilename = "google/rpc/status.proto" });

        Assert.Equal(["google/rpc/status.proto", "google/protobuf/any.proto"], Files(response).Select(file => file.Name));
    }

    [Fact]
    public async Task File_AsServed_CarriesItsComments()
    {
        var response = await Ask(new ServerReflectionRequest { FileByFilename = "grpc/health/v1/health.proto" });

        Assert.Contains(Files(response).Single().SourceCodeInfo.Location, location => location.HasLeadingComments);
    }

    [Fact]
    public async Task Questions_OnOneStream_AreAnsweredInOrderAfterErrorsToo()
    {
        using var call = new ServerReflection.ServerReflectionClient(transport.Channel).ServerReflectionInfo();
        ServerReflectionRequest[] questions =
        [
            new() { FileByFilename = "no/such.proto" },
            new() { FileContainingSymbol = "no.Such" },
            new() { FileContainingExtension = new ExtensionRequest { ContainingType = "google.rpc.Status", ExtensionNumber = 1 } },
            new() { AllExtensionNumbersOfType = "no.Such" },
            new(),
            new() { AllExtensionNumbersOfType = "google.rpc.Status" },
        ];
        foreach (var question in questions)
        {
            await call.RequestStream.WriteAsync(question);
        }

        await call.RequestStream.CompleteAsync();
        var answers = new List<ServerReflectionResponse>();
        await foreach (var answer in call.ResponseStream.ReadAllAsync())
        {
            answers.Add(answer);
        }

        Assert.Equal(questions, answers.Select(answer => answer.OriginalRequest));
        Assert.Equal([5, 5, 5, 5, 3], answers.Take(5).Select(answer => answer.ErrorResponse.ErrorCode));
        Assert.Equal("google.rpc.Status", answers[5].AllExtensionNumbersResponse.BaseTypeName);
        Assert.Empty(answers[5].AllExtensionNumbersResponse.ExtensionNumber);
    }

    private static IEnumerable<FileDescriptorProto> Files(ServerReflectionResponse response) =>
        response.FileDescriptorResponse.FileDescriptorProto.Select(FileDescriptorProto.Parser.ParseFrom);

    private async Task<ServerReflectionResponse> Ask(ServerReflectionRequest question)
    {
        using var call = new ServerReflection.ServerReflectionClient(transport.Channel).ServerReflectionInfo();
        await call.RequestStream.WriteAsync(question);
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        return call.ResponseStream.Current;
    }
}
