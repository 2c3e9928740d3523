using Google.Protobuf.Reflection;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Grpc.Reflection.V1;

namespace Modular.Host.Reflection;

/// <summary>Answers one question about what the host offers: the services it has mapped, from the protos it was built from.</summary>
internal sealed class ReflectionAnswers(ProtoCatalogue catalogue, EndpointDataSource endpoints)
{
    public ServerReflectionResponse To(ServerReflectionRequest request)
    {
        var response = request.MessageRequestCase switch
        {
            ServerReflectionRequest.MessageRequestOneofCase.ListServices => Services(),
            ServerReflectionRequest.MessageRequestOneofCase.FileByFilename =>
                File(catalogue.File(request.FileByFilename), request.FileByFilename),
            ServerReflectionRequest.MessageRequestOneofCase.FileContainingSymbol =>
                File(catalogue.Declaring(request.FileContainingSymbol), request.FileContainingSymbol),
            ServerReflectionRequest.MessageRequestOneofCase.FileContainingExtension => Extension(request.FileContainingExtension),
            ServerReflectionRequest.MessageRequestOneofCase.AllExtensionNumbersOfType => Numbers(request.AllExtensionNumbersOfType),
            _ => Error(StatusCode.InvalidArgument, "The request asks nothing."),
        };
        response.ValidHost = request.Host;
        response.OriginalRequest = request;
        return response;
    }

    private ServerReflectionResponse Services()
    {
        var names = endpoints.Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<GrpcMethodMetadata>()?.Method.ServiceName)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        var list = new ListServiceResponse { Service = { names.Select(name => new ServiceResponse { Name = name }) } };
        return new() { ListServicesResponse = list };
    }

    private ServerReflectionResponse Extension(ExtensionRequest asked) =>
        File(
            catalogue.DeclaringExtension(asked.ContainingType, asked.ExtensionNumber),
            $"{asked.ContainingType} extension {asked.ExtensionNumber}");

    private ServerReflectionResponse File(FileDescriptorProto? file, string asked) => file is null
        ? Error(StatusCode.NotFound, $"Not found: {asked}")
        : new() { FileDescriptorResponse = new FileDescriptorResponse { FileDescriptorProto = { catalogue.WithImports(file) } } };

    private ServerReflectionResponse Numbers(string message) => catalogue.ExtensionsOf(message) is { } numbers
        ? new()
        {
            AllExtensionNumbersResponse = new ExtensionNumberResponse { BaseTypeName = message, ExtensionNumber = { numbers } },
        }
        : Error(StatusCode.NotFound, $"Not found: {message}");

    private static ServerReflectionResponse Error(StatusCode code, string message) =>
        new() { ErrorResponse = new ErrorResponse { ErrorCode = (int)code, ErrorMessage = message } };
}
