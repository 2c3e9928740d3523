using Modular.Cli.Scenarios;

namespace Modular.Cli.Tests.Scenarios;

public sealed class ScenarioReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("modular-cli-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_Include_PutsItsStepsInFrontAndTakesItsDefaults()
    {
        Write("setup.yaml", "tenant: {regime: a, start: 2026-01-05}\nvars: {x: 1, y: 1}\nsteps:\n- call: tenants/ListTenants\n");
        var file = Write("one.yaml", "name: One\ninclude: setup.yaml\ntenant: {regime: b}\nvars: {x: 2}\nsteps:\n- advance: 3 days\n");

        var scenario = ScenarioReader.Read(file);

        Assert.Equal("One", scenario.Name);
        Assert.Equal(("b", "2026-01-05"), (scenario.Tenant.Regime, scenario.Tenant.Start));
        Assert.Equal(["setup-1", "one-1"], scenario.Steps.Select(step => step.Id));
        Assert.Equal("2", scenario.Variables["x"].Text("x"));
        Assert.Equal("1", scenario.Variables["y"].Text("y"));
    }

    [Fact]
    public void Read_Shorthands_AreTheCallsTheyStandFor()
    {
        var steps = ScenarioReader.Read(Write("s.yaml",
            """
            steps:
            - {open: "${sheet}", args: {objective: work}}
            - {fire: plan_approve, as: provider}
            - {submit: progress, on: "${other}"}
            - {advance: 2026-02-01}
            """)).Steps;

        Assert.Equal(
            "{participant: ${participant}, product_sheet: ${sheet}, arguments: {objective: work}}", YamlReading.Shown(steps[0].Body));
        Assert.Equal("trajectory.name", steps[0].Captures["trajectory"].Text);
        Assert.Equal("{name: ${trajectory}, trigger: plan_approve}", YamlReading.Shown(steps[1].Body));
        Assert.Equal(("case_manager", "provider"), (steps[0].Role, steps[1].Role));
        Assert.Equal("{name: ${other}, kind: progress}", YamlReading.Shown(steps[2].Body));
        Assert.Equal("{name: ${tenant}, to_date: 2026-02-01}", YamlReading.Shown(steps[3].Body));
        Assert.Equal("administrator", steps[3].Role);
    }

    [Theory]
    [InlineData("steps:\n- call: a/B\n  fire: x\n", 2)]
    [InlineData("steps:\n- call: a/B\n- {name: nothing}\n", 3)]
    [InlineData("steps:\n- call: a/B\n  expects: {}\n", 3)]
    [InlineData("steps:\n- call: a/B\n  expect: {a..b: 1}\n", 3)]
    [InlineData("stepps: []\n", 1)]
    [InlineData("steps: [\n", 2)]
    public void Read_WrongFile_SaysInWhichLine(string text, long line) =>
        Assert.Equal(line, Assert.Throws<ScenarioException>(() => ScenarioReader.Read(Write("w.yaml", text))).Line);

    [Fact]
    public void Read_FileThatIncludesItself_Throws() =>
        Assert.Throws<ScenarioException>(() => ScenarioReader.Read(Write("w.yaml", "include: w.yaml\nsteps: [{advance: 1 day}]\n")));

    [Fact]
    public void Find_Folder_HasTheCasesBelowItAndNoSetup()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "region", "cases"));
        string[] names = ["b.yaml", "a.yaml", "setup.yaml", "_more.yaml"];
        foreach (var name in names) Write(Path.Combine("region", "cases", name), "steps: []");
        Write("other.yaml", "steps: []");

        var found = ScenarioFinder.Find([_folder]);

        Assert.Equal(["a.yaml", "b.yaml"], found.Select(Path.GetFileName));
    }

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}
