using Grpc.Core;
using Modular.Host.Tests.Plugins;
using Modular.Tariffs.V1;
using Modular.Tenants.V1;

namespace Modular.Host.Tests.Calls;

/// <summary>The template with an index over two quarters: what is computed is tested where the regions are, here what is kept and refused.</summary>
public sealed class IndexTests : IAsyncLifetime
{
    private const string Index = """
        public Modular.Sdk.Tariffs.Indexation? Index(Modular.Sdk.Tariffs.IndexationContext context)
        {
            var figures = context.Figures.OrderBy(figure => figure.Period).ToList();
            if (figures.Count < 2)
            {
                return new() { Missing = [new("INDEX_FIGURE_MISSING", Rules.Instalments, new("Ontbreekt.", "Missing."))] };
            }

            return new()
            {
                Percentage = (figures[1].Value - figures[0].Value) / figures[0].Value * 100,
                Used = [.. figures],
                Rates = [new("hour", "hour", Modular.Sdk.Values.Money.Round(80 * figures[1].Value / figures[0].Value), context.On, null)],
                Explanation = new(new("Index", "Index"), Rules.Instalments, "index", "81.87 EUR"),
            };
        }

        public Quote Quote(
        """;

    private readonly RunningHost _host = new([new PlantedModule().Replace("public Quote Quote(", Index)]);
    private Town _town = null!;

    public async Task InitializeAsync()
    {
        await _host.InitializeAsync();
        _town = await Town.FoundAsync(_host);
    }

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task ApplyIndexation_IsDoneOnceKeptAndSurvivesARestart()
    {
        var missing = await As("case_manager").ProposeIndexationAsync(new() { Parent = _town.Tenant, On = Town.On(2026, 5, 1) });
        Assert.Null(missing.Indexation);
        Assert.Equal("REG-03", Assert.Single(missing.Missing).Rule.RuleId);
        var refused = await Refused.ByAsync(As("contract_manager").ApplyIndexationAsync(Apply()));
        Assert.Equal((StatusCode.FailedPrecondition, "RULE_VIOLATED"), refused.Outcome);
        Assert.Equal(["REG-03"], refused.RuleIds);
        await SetAsync(Town.Figure("2024Q4", "300"));
        await SetAsync(Town.Figure("2025Q4", "307"));

        var request = Apply();
        var tried = request.Clone();
        tried.ValidateOnly = true;
        var before = _host.SequenceOf(_town.Tenant);
        Assert.Equal("", (await As("contract_manager").ApplyIndexationAsync(tried)).Indexation.Name);
        Assert.Equal(before, _host.SequenceOf(_town.Tenant));
        var applied = await As("contract_manager").ApplyIndexationAsync(request);
        Assert.StartsWith("2.3333333333333333333333333", applied.Indexation.Percentage.Value, StringComparison.Ordinal);
        var again = await Refused.ByAsync(As("contract_manager").ApplyIndexationAsync(Apply()));
        Assert.Equal((StatusCode.AlreadyExists, "RESOURCE_EXISTS"), again.Outcome);
        Assert.Equal((applied.Indexation.Name, "REG-03"), (again.Facts["resource"], Assert.Single(again.RuleIds)));

        await _host.RestartAsync(options => options);
        Assert.Equal(applied, await As("contract_manager").ApplyIndexationAsync(request));
        var kept = Assert.Single((await As("case_manager").ListIndexationsAsync(new() { Parent = _town.Tenant })).Indexations);
        Assert.Equal(applied.Indexation, kept);
        Assert.Equal((81L, 870_000_000), (kept.Rates[0].Amount.Units, kept.Rates[0].Amount.Nanos));
        Assert.Equal(["300", "307"], kept.Used.Select(figure => figure.Value.Value));
        request.On = Town.On(2026, 6, 1);
        Assert.Equal("REQUEST_ID_REUSED", (await Refused.ByAsync(As("contract_manager").ApplyIndexationAsync(request))).Reason);
        Assert.Null(_host.BrokenTrailOf(_town.Tenant));
    }

    [Fact]
    public async Task SetIndexFigure_EveryRefusal_NamesWhatIsWrongAndWritesNothing()
    {
        var final = Town.Figure("2023Q4", "106.9");
        final.Final = true;
        await SetAsync(final);
        var before = _host.SequenceOf(_town.Tenant);

        Assert.Equal((StatusCode.PermissionDenied, "ROLE_NOT_PERMITTED"), (await RefusedAsync(Town.Figure("2024Q4", "1"), "case_manager")).Outcome);
        Assert.Contains(("index_figure.value", "DECIMAL_MALFORMED"), (await RefusedAsync(Town.Figure("2024Q4", "1,5"))).Fields);
        Assert.Contains(("index_figure.value", "TOO_LARGE"), (await RefusedAsync(Town.Figure("2024Q4", "100001"))).Fields);
        Assert.Contains(("index_figure.value", "TOO_SMALL"), (await RefusedAsync(Town.Figure("2024Q4", "0"))).Fields);
        Assert.Contains(("index_figure.period", "NOT_A_PERIOD"), (await RefusedAsync(Town.Figure("Q4 2024", "1"))).Fields);
        var fields = (await RefusedAsync(new IndexFigure())).Fields.Select(field => field.Field).ToList();
        foreach (var required in new[] { "series", "period", "vintage", "value", "base", "sector", "retrieved_on" })
        {
            Assert.Contains($"index_figure.{required}", fields);
        }

        var changed = await RefusedAsync(Town.Figure("2023Q4", "107.0"));
        Assert.Equal((StatusCode.FailedPrecondition, "RULE_VIOLATED"), changed.Outcome);
        Assert.Equal(["FIGURE_FINAL"], changed.Unmet);
        Assert.Equal(before, _host.SequenceOf(_town.Tenant));
        var kept = Assert.Single((await As("provider").ListIndexFiguresAsync(new() { Parent = _town.Tenant, Series = "82838NED" })).IndexFigures);
        Assert.Equal(("106.9", true), (kept.Value.Value, kept.Final));
    }

    [Fact]
    public async Task LoadSeedData_IsForTheAdministrator()
    {
        var manager = new TenantService.TenantServiceClient(_host.As("contract_manager"));
        var refused = await Refused.ByAsync(manager.LoadSeedDataAsync(new() { Name = _town.Tenant, RequestId = _town.NextId() }));
        Assert.Equal((StatusCode.PermissionDenied, "ROLE_NOT_PERMITTED"), refused.Outcome);
        var administrator = new TenantService.TenantServiceClient(_host.As("administrator"));
        var unnamed = await Refused.ByAsync(administrator.LoadSeedDataAsync(new() { Name = _town.Tenant }));
        Assert.Contains(("request_id", "REQUEST_ID_MISSING"), unnamed.Fields);
        Assert.Equal(new LoadSeedDataResponse(), await administrator.LoadSeedDataAsync(new() { Name = _town.Tenant, RequestId = _town.NextId() }));
    }

    private TariffService.TariffServiceClient As(string role) => new(_host.As(role, role == "provider" ? _town.Provider : null));

    private ApplyIndexationRequest Apply() => new() { Parent = _town.Tenant, On = Town.On(2026, 5, 1), RequestId = _town.NextId() };

    private SetIndexFigureRequest Set(IndexFigure figure) => new() { Parent = _town.Tenant, IndexFigure = figure, RequestId = _town.NextId() };

    private async Task SetAsync(IndexFigure figure) => await As("contract_manager").SetIndexFigureAsync(Set(figure));

    private Task<Refused> RefusedAsync(IndexFigure figure, string role = "contract_manager") =>
        Refused.ByAsync(As(role).SetIndexFigureAsync(Set(figure)));
}
