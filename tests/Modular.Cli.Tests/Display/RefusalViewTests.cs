using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Modular.Cli.Display;
using Modular.Cli.Wire;
using Modular.Common.V1;
using Status = Google.Rpc.Status;
using Violation = Google.Rpc.PreconditionFailure.Types.Violation;

namespace Modular.Cli.Tests.Display;

public sealed class RefusalViewTests
{
    [Fact]
    public void Show_RuleViolated_HasCodeReasonRuleAndBothLanguages()
    {
        var shown = Show(
            new ErrorInfo { Reason = "RULE_VIOLATED", Domain = "modular", Metadata = { ["state"] = "ordered" } },
            new PreconditionFailure { Violations = { new Violation { Type = "OBJECTIVE_MISSING", Subject = "objective" } } },
            new RuleCitations
            {
                Citations = { new RuleCitation { RuleId = "RSD-O01", Source = "2.2", Text = new() { Nl = "een doel", En = "an objective" } } },
            });

        Assert.Contains("FAILED_PRECONDITION RULE_VIOLATED", shown, StringComparison.Ordinal);
        Assert.Contains("RSD-O01 (2.2) OBJECTIVE_MISSING objective", shown, StringComparison.Ordinal);
        Assert.Contains("nl: een doel", shown, StringComparison.Ordinal);
        Assert.Contains("en: an objective", shown, StringComparison.Ordinal);
        Assert.Contains("state: ordered", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_InvalidFields_HasALineForEach()
    {
        var shown = Show(new BadRequest
        {
            FieldViolations =
            {
                new BadRequest.Types.FieldViolation { Field = "tenant_id", Description = "too short" },
                new BadRequest.Types.FieldViolation { Field = "regime", Description = "missing" },
            },
        });

        Assert.Contains("tenant_id: too short", shown, StringComparison.Ordinal);
        Assert.Contains("regime: missing", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StatusCode.FailedPrecondition, "FAILED_PRECONDITION")]
    [InlineData(StatusCode.OK, "OK")]
    [InlineData(StatusCode.Unauthenticated, "UNAUTHENTICATED")]
    public void CodeName_Status_IsAsTheProtosWriteIt(StatusCode code, string name) => Assert.Equal(name, Refusal.CodeName(code));

    private static string Show(params IMessage[] details)
    {
        var status = new Status { Code = 9, Message = "refused", Details = { details.Select(Any.Pack) } };
        var trailers = new Grpc.Core.Metadata { { "grpc-status-details-bin", status.ToByteArray() } };
        var failure = new RpcException(new Grpc.Core.Status(StatusCode.FailedPrecondition, "refused"), trailers);
        using var writer = new StringWriter();
        RefusalView.Show(Consoles.Plain(writer), Refusal.Of(failure));
        return writer.ToString();
    }
}
