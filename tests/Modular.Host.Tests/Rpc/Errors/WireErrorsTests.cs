using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;
using Modular.Common.V1;
using Modular.Engine.Errors;
using Modular.Host.Rpc.Errors;
using Modular.Sdk.Rules;
using LocalizedText = Modular.Sdk.Values.LocalizedText;
using Reason = Modular.Engine.Errors.ErrorReason;
using Violation = Modular.Sdk.Rules.Violation;

namespace Modular.Host.Tests.Rpc.Errors;

public sealed class WireErrorsTests
{
    private static readonly RuleBook Book = new(
    [
        new Rule("T-01", RuleKind.Guard, "Overeenkomst art. 1", new LocalizedText("Eerst een plan.", "First a plan.")),
    ]);

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Of_EveryReason_HasAStatusInTheProtos(Reason reason)
    {
        var error = WireErrors.Of(new ModularException(reason, new LocalizedText("nl", "en")));

        Assert.NotEqual(StatusCode.OK, error.StatusCode);
        Assert.NotEqual(StatusCode.Unknown, error.StatusCode);
        Assert.NotEqual(StatusCode.Internal, error.StatusCode);
        var info = Detail<ErrorInfo>(error);
        Assert.Equal("modular", info.Domain);
        Assert.True(Enum.TryParse<Common.V1.ErrorReason>(info.Reason.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out _));
        Assert.Equal("nl", Detail<LocalizedMessage>(error).Message);
    }

    public static TheoryData<Reason> Reasons() => [.. Enum.GetValues<Reason>()];

    [Fact]
    public void Of_UnmetGuards_GivesAViolationAndACitationEach()
    {
        var refusal = ModularException.RuleViolated(
            "tenants/t/trajectories/1",
            [
                new Violation("plan_missing", "T-01", new LocalizedText("Er is geen plan.", "There is no plan.")),
                new Violation("plan_unsigned", "T-01", new LocalizedText("Niet getekend.", "Not signed.")),
            ],
            Book);

        var error = WireErrors.Of(refusal);

        Assert.Equal(StatusCode.FailedPrecondition, error.StatusCode);
        Assert.Equal(
            [("plan_missing", "There is no plan."), ("plan_unsigned", "Not signed.")],
            Detail<PreconditionFailure>(error).Violations.Select(violation => (violation.Type, violation.Description)));
        Assert.All(Detail<PreconditionFailure>(error).Violations, violation => Assert.Equal("tenants/t/trajectories/1", violation.Subject));
        Assert.Equal(
            [("Overeenkomst art. 1", "Er is geen plan."), ("Overeenkomst art. 1", "Niet getekend.")],
            Detail<RuleCitations>(error).Citations.Select(citation => (citation.Source, citation.Effect.Nl)));
    }

    [Fact]
    public void Of_FarTooManyFields_FitsInTrailersAndSaysWhatIsLeftOut()
    {
        var fields = Enumerable.Range(0, 5000).Select(
            at => new FieldError($"arguments.field_{at}", "REQUIRED", new LocalizedText("Verplicht.", "Required.")));

        var error = WireErrors.Of(ModularException.InvalidFields(fields));

        Assert.InRange(error.Trailers.GetValueBytes("grpc-status-details-bin")!.Length, 1000, 4500);
        var left = 5000 - Detail<BadRequest>(error).FieldViolations.Count;
        Assert.Equal($"{left}", Detail<ErrorInfo>(error).Metadata["left_out"]);
    }

    [Fact]
    public void Of_BusyTenant_SaysWhenToTryAgain()
    {
        var error = WireErrors.Of(new ModularException(Reason.TenantBusy, new LocalizedText("nl", "en")));

        Assert.Equal(StatusCode.ResourceExhausted, error.StatusCode);
        Assert.True(Detail<RetryInfo>(error).RetryDelay.ToTimeSpan() > TimeSpan.Zero);
    }

    private static T Detail<T>(RpcException error)
        where T : IMessage<T>, new()
    {
        var status = Google.Rpc.Status.Parser.ParseFrom(error.Trailers.GetValueBytes("grpc-status-details-bin"));
        return status.Details.Single(detail => detail.Is(new T().Descriptor)).Unpack<T>();
    }
}
