using Grpc.Core;
using Modular.Engine.Errors;
using Modular.Engine.Metadata.Changes;
using Modular.Engine.Solutions;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Calls;
using Modular.Host.Rpc.Wire;
using Modular.Host.Security;
using V1 = Modular.Solutions.V1;

namespace Modular.Host.Rpc.Solutions;

/// <summary>modular.solutions.v1.SolutionService over the engine.</summary>
internal sealed class SolutionsRpc(TenantDirectory tenants, SolutionCommands commands) : V1.SolutionService.SolutionServiceBase
{
    public override Task<V1.ExportSolutionResponse> ExportSolution(V1.ExportSolutionRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Parent, "parent", errors);
        errors.ThrowIfAny();
        var (files, version) = SolutionCommands.Export(tenants.Require(id), context.GetPrincipal());
        return Task.FromResult(new V1.ExportSolutionResponse
        {
            Solution = new V1.Solution { Files = { files.Select(file => new V1.SolutionFile { Path = file.Path, Text = file.Text }) } },
            MetadataVersion = version,
        });
    }

    public override async Task<V1.DiffSolutionResponse> DiffSolution(V1.DiffSolutionRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Parent, "parent", errors);
        var files = Files(request.Solution, errors);
        errors.ThrowIfAny();
        var found = await commands.DiffAsync(tenants.Require(id), files, context.GetPrincipal(), context.Method, context.CancellationToken);
        return new V1.DiffSolutionResponse { Differences = { found.Done.Concat(found.Drift).Select(Write) }, Plan = found.Plan };
    }

    public override async Task<V1.ApplySolutionResponse> ApplySolution(V1.ApplySolutionRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Parent, "parent", errors);
        var files = Files(request.Solution, errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var command = new ApplySolution(files, request.Plan.Length == 0 ? null : request.Plan, request.RemoveUnlisted, request.AllowDataLoss);
        var answer = new Answer<SolutionApplied, V1.ApplySolutionResponse>(applied => new()
        {
            Done = { applied.Done.Select(Write) },
            Drift = { applied.Drift.Select(Write) },
            MetadataVersion = applied.Version,
            Backup = applied.Backup,
        });
        return answer.Of(await commands.ApplyAsync(tenants.Require(id), command, call, answer.Encode, context.CancellationToken));
    }

    public override async Task<V1.RollBackSolutionResponse> RollBackSolution(V1.RollBackSolutionRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Parent, "parent", errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<SolutionApplied, V1.RollBackSolutionResponse>(applied => new()
        {
            Done = { applied.Done.Select(Write) },
            MetadataVersion = applied.Version,
        });
        return answer.Of(await commands.RollBackAsync(tenants.Require(id), call, answer.Encode, context.CancellationToken));
    }

    private static List<SolutionFile> Files(V1.Solution? solution, FieldErrors errors)
    {
        errors.Require(solution is not null, "solution", "REQUIRED", "De oplossing ontbreekt.", "The solution is missing.");
        return [.. (solution ?? new V1.Solution()).Files.Select(file => new SolutionFile(file.Path, file.Text))];
    }

    private static V1.Difference Write(SolutionDifference difference) => new()
    {
        Kind = Choices.Write<DifferenceKind, V1.DifferenceKind>(difference.Kind),
        Path = difference.Path,
        Text = difference.Words,
        LosesData = difference.LosesData,
    };
}
