using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Modular.Common.V1;

namespace Modular.Cli.Wire;

/// <summary>A failed call with all that its details say.</summary>
public sealed record Refusal(string Code, string Message)
{
    private const string DetailsTrailer = "grpc-status-details-bin";

    /// <summary>From ErrorInfo; empty when the host gave none.</summary>
    public string Reason { get; private init; } = "";

    public IReadOnlyDictionary<string, string> Metadata { get; private init; } = new Dictionary<string, string>();

    public IReadOnlyList<BadRequest.Types.FieldViolation> Fields { get; private init; } = [];

    public IReadOnlyList<PreconditionFailure.Types.Violation> Conditions { get; private init; } = [];

    public IReadOnlyList<RuleCitation> Citations { get; private init; } = [];

    /// <summary>Messages in other languages, by locale.</summary>
    public IReadOnlyList<LocalizedMessage> Messages { get; private init; } = [];

    /// <summary>The call never reached a host.</summary>
    public bool NotReached { get; private init; }

    public static Refusal Of(RpcException failure)
    {
        var details = Details(failure);
        var info = Read(details, ErrorInfo.Parser).FirstOrDefault();
        return new Refusal(CodeName(failure.StatusCode), failure.Status.Detail)
        {
            Reason = info?.Reason ?? "",
            Metadata = info?.Metadata.ToDictionary() ?? [],
            Fields = [.. Read(details, BadRequest.Parser).SelectMany(each => each.FieldViolations)],
            Conditions = [.. Read(details, PreconditionFailure.Parser).SelectMany(each => each.Violations)],
            Citations = [.. Read(details, RuleCitations.Parser).SelectMany(each => each.Citations)],
            Messages = [.. Read(details, LocalizedMessage.Parser)],
            NotReached = failure.StatusCode == StatusCode.Unavailable && details.Count == 0,
        };
    }

    /// <summary>All rule ids that the refusal names; those of citations that did not fit are in the metadata.</summary>
    public IEnumerable<string> RuleIds => Citations.Select(citation => citation.RuleId)
        .Concat(Metadata.GetValueOrDefault("rules", "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        .Distinct();

    /// <summary>All fields that the refusal names.</summary>
    public IEnumerable<string> FieldPaths =>
        Fields.Select(each => each.Field).Concat(Conditions.Select(condition => condition.Subject)).Distinct();

    /// <summary>The status as the protos write it: <c>FAILED_PRECONDITION</c>.</summary>
    public static string CodeName(StatusCode code) => code == StatusCode.OK
        ? "OK"
        : string.Concat(code.ToString().Select((letter, index) =>
            index > 0 && char.IsUpper(letter) ? "_" + letter : char.ToUpperInvariant(letter).ToString()));

    private static IList<Any> Details(RpcException failure)
    {
        var bytes = failure.Trailers.GetValueBytes(DetailsTrailer);
        return bytes is null ? Array.Empty<Any>() : Google.Rpc.Status.Parser.ParseFrom(bytes).Details;
    }

    private static IEnumerable<T> Read<T>(IEnumerable<Any> details, MessageParser<T> parser)
        where T : IMessage<T>, new()
    {
        var type = new T().Descriptor;
        return details.Where(detail => detail.Is(type)).Select(detail => parser.ParseFrom(detail.Value));
    }
}
