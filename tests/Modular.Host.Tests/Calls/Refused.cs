using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;
using Modular.Common.V1;

namespace Modular.Host.Tests.Calls;

/// <summary>A refusal as a client reads it.</summary>
internal sealed class Refused
{
    private readonly RpcException _error;
    private readonly Google.Rpc.Status _status;

    private Refused(RpcException error)
    {
        _error = error;
        var bytes = error.Trailers.GetValueBytes("grpc-status-details-bin");
        Assert.True(bytes is not null, $"{error.Status} has no details.");
        _status = Google.Rpc.Status.Parser.ParseFrom(bytes);
    }

    public StatusCode Code => _error.StatusCode;

    public string Reason => Detail<ErrorInfo>()?.Reason ?? "";

    public IReadOnlyDictionary<string, string> Facts => Detail<ErrorInfo>()?.Metadata.ToDictionary() ?? [];

    public string Dutch => Detail<LocalizedMessage>()?.Message ?? "";

    /// <summary>The wrong fields, each with its reason.</summary>
    public IReadOnlyList<(string Field, string Reason)> Fields =>
        [.. (Detail<BadRequest>()?.FieldViolations ?? []).Select(violation => (violation.Field, violation.Reason))];

    public IReadOnlyList<string> Unmet => [.. (Detail<PreconditionFailure>()?.Violations ?? []).Select(violation => violation.Type)];

    /// <summary>What each condition that is not met is about: a field, else the resource.</summary>
    public IReadOnlyList<string> Subjects => [.. (Detail<PreconditionFailure>()?.Violations ?? []).Select(violation => violation.Subject)];

    public IReadOnlyList<string> RuleIds => [.. (Detail<RuleCitations>()?.Citations ?? []).Select(citation => citation.RuleId)];

    public static async Task<Refused> ByAsync<T>(AsyncUnaryCall<T> call) =>
        new(await Assert.ThrowsAsync<RpcException>(async () => await call));

    public static Refused Of(RpcException error) => new(error);

    public (StatusCode Code, string Reason) Outcome => (Code, Reason);

    private T? Detail<T>()
        where T : class, IMessage<T>, new() =>
        _status.Details.FirstOrDefault(detail => detail.Is(new T().Descriptor))?.Unpack<T>();
}
