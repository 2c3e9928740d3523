using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Data.Writing;
using Xunit;

namespace Modular.Data.Tests.Tables;

public sealed class SchemaTests : IDisposable
{
    private static readonly TableSchema Meetings = new("meeting",
    [
        new("subject", ColumnType.Text),
        new("fee", ColumnType.Decimal) { Scale = 4 },
    ]);

    private readonly TempTenant _tenant = TempTenant.WithTables();

    public void Dispose() => _tenant.Dispose();

    [Fact]
    public async Task EnsureTables_Twice_WritesOnce()
    {
        Assert.Equal(["meeting: new table"], await Ensure(Meetings));
        var commits = _tenant.Store.Commits;

        Assert.Empty(await Ensure(Meetings));

        Assert.Equal(commits, _tenant.Store.Commits);
    }

    [Fact]
    public async Task EnsureTables_IndexOverSeveralColumns_IsAddedOnceAndUsed()
    {
        await Ensure(Meetings);
        var indexed = Meetings with { Indexes = [["subject", "fee"]] };

        Assert.Equal(["meeting: subject, fee indexed together"], await Ensure(indexed));
        _tenant.Reopen();
        Assert.Empty(await Ensure(indexed));
        using (var read = _tenant.Store.Read())
            read.Totals(new TotalsQuery("meeting") { Sums = ["fee"] }.WithEqual("subject", "a"));

        var plan = Assert.Single(_tenant.Store.ReadPlans(), plan => plan.Key.Contains("sum(", StringComparison.Ordinal)).Value;
        Assert.Equal("SEARCH meeting USING COVERING INDEX meeting__by__subject__fee (subject=?)", Assert.Single(plan));
        await Assert.ThrowsAsync<SchemaConflictException>(() => Ensure(Meetings with { Indexes = [["colour"]] }));
    }

    [Fact]
    public async Task EnsureTables_NewColumnOfAnotherLayer_IsAddedAndSurvivesReopening()
    {
        await Ensure(Meetings);
        var extra = new ColumnSchema("x_room", ColumnType.Choice)
        {
            Choices = ["a", "b"],
            Layer = "tenant",
            Required = true,
            Indexed = true,
        };

        var changes = await Ensure(new TableSchema("meeting", [extra]) { Layer = "tenant" });
        _tenant.Reopen();

        Assert.Equal(["meeting.x_room: new column"], changes);
        using var read = _tenant.Store.Read();
        var table = read.Tables.Single(one => one.Name == "meeting");
        Assert.Equal("platform", table.Layer);
        Assert.Equal(["subject", "fee", "x_room"], table.Columns.Select(column => column.Name));
        Assert.Equal(extra.Choices, table.Columns[2].Choices);
        Assert.Equal(extra with { Choices = [] }, table.Columns[2] with { Choices = [] });
        Assert.Equal(AuditActions.Schema, read.History("meeting", "meeting")[^1].Action);
    }

    [Fact]
    public async Task EnsureTables_RequiredColumnOnExistingRows_IsRequiredFromTheNextWrite()
    {
        await _tenant.WriteAsync(tx => tx.Insert("trajectory", "t1", TempTenant.Ordered()));

        await Ensure(new TableSchema("trajectory", [new("coach", ColumnType.Text) { Required = true }]));

        Assert.Null(_tenant.Find("trajectory", "t1")!.Values.TextOrNull("coach"));
        var error = await Assert.ThrowsAsync<RowInvalidException>(() =>
            _tenant.WriteAsync(tx => tx.Update("trajectory", "t1", RowValues.Of(("hours", 3)))));
        Assert.Equal(("coach", ViolationReasons.Required), error.Violations.Select(one => (one.Column, one.Reason)).Single());
        await _tenant.WriteAsync(tx => tx.Update("trajectory", "t1", RowValues.Of(("hours", 3), ("coach", "Bo"))));
        Assert.Equal("Bo", _tenant.Find("trajectory", "t1")!.Values.Text("coach"));
    }

    public static TheoryData<string, string, ColumnSchema> Conflicts => new()
    {
        { "provider.name", "Text", new ColumnSchema("name", ColumnType.WholeNumber) },
        { "trajectory.factor", "decimals", new ColumnSchema("factor", ColumnType.Decimal) { Scale = 2 } },
        { "trajectory.provider", "looks up", new ColumnSchema("provider", ColumnType.Lookup) { Target = "trajectory" } },
        { "trajectory.reference", "unique", new ColumnSchema("reference", ColumnType.Text) },
        { "trajectory.state", "closed", new ColumnSchema("state", ColumnType.Choice) { Choices = ["ordered", "active"] } },
        { "trajectory.urgent", "tenant", new ColumnSchema("urgent", ColumnType.YesNo) { Layer = "tenant", Required = true } },
        { "trajectory.client", "no table", new ColumnSchema("client", ColumnType.Lookup) { Target = "client" } },
        { "trajectory.version", "taken", new ColumnSchema("version", ColumnType.Text) },
        { "drop table", "lower-case", new ColumnSchema("drop table", ColumnType.Text) },
        { "trajectory.empty", "values", new ColumnSchema("empty", ColumnType.Choice) },
    };

    [Theory]
    [MemberData(nameof(Conflicts))]
    public async Task EnsureTables_CannotBe_IsRefusedByName(string subject, string reason, ColumnSchema column)
    {
        var table = new TableSchema(subject.Split('.') is [var name, _] ? name : "meeting", [column]);

        var error = await Assert.ThrowsAsync<SchemaConflictException>(() => Ensure(table));

        Assert.Equal(subject, error.Subject);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EnsureTables_MoreChoicesAndLongerText_AreTakenOver()
    {
        var state = TempTenant.Trajectories.Columns[0];
        await Ensure(
            new TableSchema("trajectory", [state with { Choices = [.. state.Choices, "parked"] }]),
            new TableSchema("provider", [new("name", ColumnType.Text) { Required = true, MaxLength = 80 }]));

        await _tenant.WriteAsync(tx => tx.Insert("trajectory", "t1", RowValues.Of(("state", "parked"))));
        await _tenant.WriteAsync(tx => tx.Insert("provider", "p2", RowValues.Of(("name", new string('n', 80)))));

        Assert.Equal("parked", _tenant.Find("trajectory", "t1")!.Values.Text("state"));
    }

    [Fact]
    public async Task EnsureTables_CommandFailsAfterwards_TablesAreAsBefore()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _tenant.WriteAsync<int>(tx =>
        {
            tx.EnsureTables([Meetings]);
            tx.Insert("meeting", "m1", RowValues.Of(("subject", "plan")));
            throw new InvalidOperationException("refused");
        }));

        using var read = _tenant.Store.Read();
        Assert.DoesNotContain(read.Tables, table => table.Name == "meeting");
        await Assert.ThrowsAsync<TableNotFoundException>(() => _tenant.WriteAsync(tx => tx.Find("meeting", "m1")));
        Assert.Equal(["meeting: new table"], await Ensure(Meetings));
    }

    [Fact]
    public async Task EnsureTables_UniqueKey_HoldsForRowsTogether()
    {
        await Ensure(new TableSchema("tariff", [new("product", ColumnType.Text), new("valid_from", ColumnType.Date)])
        {
            UniqueKeys = [["product", "valid_from"]],
        });
        var values = RowValues.Of(("product", "coaching"), ("valid_from", new NodaTime.LocalDate(2026, 1, 1)));
        await _tenant.WriteAsync(tx => tx.Insert("tariff", "a", values));

        var error = await Assert.ThrowsAsync<DuplicateKeyException>(() => _tenant.WriteAsync(tx => tx.Insert("tariff", "b", values)));

        Assert.Equal(["product", "valid_from"], error.Columns);
    }

    [Fact]
    public async Task Read_OpenedBeforeANewTable_DoesNotSeeIt()
    {
        using var before = _tenant.Store.Read();

        await Ensure(Meetings);

        using var after = _tenant.Store.Read();
        Assert.Throws<TableNotFoundException>(() => before.Query(new RowQuery("meeting")));
        Assert.Empty(after.Query(new RowQuery("meeting")));
    }

    [Fact]
    public async Task Update_TableWithVeryManyColumns_KeepsAllValues()
    {
        var columns = Enumerable.Range(0, 140).Select(i => new ColumnSchema($"c{i}", ColumnType.WholeNumber)).ToList();
        await Ensure(new TableSchema("wide", columns));
        var values = RowValues.From(columns.Select((column, i) => KeyValuePair.Create(column.Name, (object?)(long)i)));
        await _tenant.InsertAsync("w", values, "wide");

        await _tenant.WriteAsync(tx => tx.Update("wide", "w", RowValues.Of(("c130", -1), ("c2", -2))));

        var read = _tenant.Find("wide", "w")!.Values;
        Assert.Equal(
            columns.Select((_, i) => i switch { 130 => -1L, 2 => -2L, _ => i }),
            columns.Select(column => read.WholeNumber(column.Name)));
    }

    private Task<IReadOnlyList<string>> Ensure(params TableSchema[] tables) =>
        _tenant.Store.EnsureTablesAsync(tables, TempTenant.Audit, TempTenant.Now);
}
