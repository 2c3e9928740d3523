using Google.Protobuf.Reflection;
using Grpc.Core;
using Modular.Common.V1;
using Modular.Sdk.Lifecycles;
using EngineReason = Modular.Engine.Errors.ErrorReason;

namespace Modular.Host.Rpc.Errors;

/// <summary>Which status a reason ends a call with, and its name on the wire: both as the protos state them.</summary>
internal static class ReasonCodes
{
    private const string Prefix = "ERROR_REASON_";

    private static readonly Dictionary<string, StatusCode> Codes = ErrorsReflection.Descriptor.EnumTypes
        .Single(type => type.ClrType == typeof(ErrorReason))
        .Values.ToDictionary(value => value.Name[Prefix.Length..], CodeOf, StringComparer.Ordinal);

    public static string Name(EngineReason reason) => EnumName.Of(reason).ToUpperInvariant();

    public static StatusCode Code(EngineReason reason) => Codes[Name(reason)];

    private static StatusCode CodeOf(EnumValueDescriptor value) => (StatusCode)value.GetOptions().GetExtension(ErrorsExtensions.GrpcStatus);
}
