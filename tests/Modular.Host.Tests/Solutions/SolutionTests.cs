using Grpc.Core;
using Modular.Host.Tests.Calls;
using Modular.Metadata.V1;
using Modular.Solutions.V1;

namespace Modular.Host.Tests.Solutions;

public sealed class SolutionTests(RunningHost host) : IClassFixture<RunningHost>
{
    private SolutionService.SolutionServiceClient Administrator => new(host.As("administrator"));

    [Fact]
    public async Task ApplySolution_FromOneTenantToAnother_ThenNothingDiffers()
    {
        var one = await Town.FoundAsync(host);
        var two = await Town.FoundAsync(host);
        await new MetadataService.MetadataServiceClient(host.As("administrator")).ChangeMetadataAsync(MetadataSamples.Visit(one));
        var solution = (await Administrator.ExportSolutionAsync(new() { Parent = one.Tenant })).Solution;
        Assert.Equal(solution, (await Administrator.ExportSolutionAsync(new() { Parent = one.Tenant })).Solution);
        var diff = await Administrator.DiffSolutionAsync(new() { Parent = two.Tenant, Solution = solution });
        Assert.Equal(12, diff.Differences.Count);
        Assert.All(diff.Differences, difference => Assert.Equal(DifferenceKind.Add, difference.Kind));
        var request = new ApplySolutionRequest { Parent = two.Tenant, Solution = solution, Plan = diff.Plan, RequestId = two.NextId() };

        var applied = await Administrator.ApplySolutionAsync(request);

        Assert.Equal(diff.Differences, applied.Done);
        Assert.Equal(applied, await Administrator.ApplySolutionAsync(request));
        Assert.Equal(solution, (await Administrator.ExportSolutionAsync(new() { Parent = two.Tenant })).Solution);
        Assert.Empty((await Administrator.DiffSolutionAsync(new() { Parent = two.Tenant, Solution = solution })).Differences);
        request.RequestId = two.NextId();
        var stale = await Refused.ByAsync(Administrator.ApplySolutionAsync(request));
        Assert.Equal((StatusCode.Aborted, "SOLUTION_STALE"), stale.Outcome);
        Assert.Equal(12, (await Administrator.RollBackSolutionAsync(new() { Parent = two.Tenant, RequestId = two.NextId() })).Done.Count);
        var nothing = await Refused.ByAsync(Administrator.RollBackSolutionAsync(new() { Parent = two.Tenant, RequestId = two.NextId() }));
        Assert.Equal((StatusCode.FailedPrecondition, "NOTHING_TO_ROLL_BACK"), nothing.Outcome);
    }

    [Fact]
    public async Task ApplySolution_FilesWrittenByHand_AreTakenAndExportedInTheirCanonicalForm()
    {
        var town = await Town.FoundAsync(host);
        var applied = await Administrator.ApplySolutionAsync(new() { Parent = town.Tenant, Solution = SolutionSamples.Places(), RequestId = town.NextId() });
        Assert.Equal(4, applied.Done.Count);
        var files = (await Administrator.ExportSolutionAsync(new() { Parent = town.Tenant })).Solution.Files;
        Assert.Equal(["column/x_place.x_name.json", "data/x_place.json", "rule/x_named.json", "table/x_place.json"], files.Select(file => file.Path));
        Assert.Equal(
            """
            {
              "id": "place-name",
              "type": "text",
              "label": {
                "nl": "Naam",
                "en": "Name"
              },
              "required": true,
              "max_length": 40
            }

            """,
            files[0].Text);
    }

    [Fact]
    public async Task ExportSolution_ByAnotherRole_IsRefused()
    {
        var town = await Town.FoundAsync(host);
        var refused = await Refused.ByAsync(
            new SolutionService.SolutionServiceClient(host.As("case_manager")).ExportSolutionAsync(new() { Parent = town.Tenant }));
        Assert.Equal((StatusCode.PermissionDenied, "ROLE_NOT_PERMITTED"), refused.Outcome);
    }

    [Fact]
    public async Task ApplySolution_BrokenFiles_AreAllToldAtOnce()
    {
        var town = await Town.FoundAsync(host);
        var solution = SolutionSamples.Places();
        solution.Files[0].Text = "{";
        solution.Files.Add(new SolutionFile { Path = "nowhere.json" });
        var refused = await Refused.ByAsync(Administrator.ApplySolutionAsync(new() { Parent = town.Tenant, Solution = solution, RequestId = town.NextId() }));
        Assert.Equal((StatusCode.InvalidArgument, "INVALID_FIELDS"), refused.Outcome);
        Assert.Equal([("table/x_place.json", "FILE_MALFORMED"), ("nowhere.json", "PATH_UNKNOWN")], refused.Fields);
    }
}
