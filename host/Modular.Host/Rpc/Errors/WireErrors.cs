using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Modular.Engine.Errors;

namespace Modular.Host.Rpc.Errors;

/// <summary>The one place where a refusal becomes what a caller gets: a status, with details that a program can act upon.</summary>
internal static class WireErrors
{
    private const string DetailsTrailer = "grpc-status-details-bin";
    private const string Domain = "modular";
    private const int LongestMessage = 500;
    private const int LongestFact = 300;

    // Clients take 8 KiB of trailers as a rule; base64 makes three bytes four, and the message travels twice.
    private const int MostBytes = 3500;

    public static RpcException Of(ModularException refusal)
    {
        var status = StatusOf(refusal);
        return new RpcException(
            new Grpc.Core.Status((StatusCode)status.Code, status.Message),
            new Grpc.Core.Metadata { { DetailsTrailer, status.ToByteArray() } });
    }

    /// <summary>The refusal as a status with its details, for an answer that tells of it.</summary>
    public static Google.Rpc.Status StatusOf(ModularException refusal)
    {
        var status = new Google.Rpc.Status { Code = (int)ReasonCodes.Code(refusal.Reason), Message = Cut(refusal.Text.En, LongestMessage) };
        status.Details.AddRange(ErrorDetails.Of(refusal, Info(refusal), MostBytes).Select(Any.Pack));
        return status;
    }

    internal static string Cut(string text, int longest) =>
        text.Length <= longest ? text : string.Concat(text.AsSpan(0, longest - 1), "…");

    private static ErrorInfo Info(ModularException refusal)
    {
        var info = new ErrorInfo { Domain = Domain, Reason = ReasonCodes.Name(refusal.Reason) };
        foreach (var (name, value) in refusal.Metadata)
        {
            info.Metadata[name] = Cut(value, LongestFact);
        }

        return info;
    }
}
