using FsCheck;
using FsCheck.Fluent;
using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Clock;
using Modular.Engine.Statements;
using Modular.Engine.Tables;
using Modular.Engine.Tests.Planted;
using Modular.Engine.Trajectories;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Tests.Statements;

public sealed class ScopedTrajectoriesTests
{
    private const int Rounds = 80;
    private static readonly LocalDate Day = new(2026, 3, 1);

    private static readonly Gen<Course> Courses =
        from ordered in Gen.Choose(-40, 40)
        from started in Gen.Choose(-40, 60)
        from completed in Gen.Choose(-30, 70)
        from earned in Gen.Choose(-40, 40)
        from suspended in Gen.Elements(true, false)
        select new Course(
            Day.PlusDays(ordered),
            started > 40 ? null : Day.PlusDays(started),
            completed > 40 ? null : Day.PlusDays(completed),
            earned > 20 ? null : Day.PlusDays(earned),
            suspended);

    [Fact]
    public async Task Find_AnyCoursesAndScope_GivesWhatEveryRowWouldGive()
    {
        using var world = await World.CreateAsync();
        var ids = new List<string>();
        for (var i = 0; i < 8; i++)
        {
            ids.Add((await StartedAsync(world)).Snapshot.Id);
        }

        var rounds =
            from courses in Courses.ListOf(ids.Count)
            from start in Gen.Choose(-20, 20)
            from days in Gen.Choose(0, 30)
            from scope in Gen.Choose(0, 63)
            from named in Gen.SubListOf(ids.ToArray())
            select (courses, Period: new DatePeriod(Day.PlusDays(start), Day.PlusDays(start + days)), Scope: (StatementScope)scope, named);
        foreach (var (courses, period, scope, named) in rounds.Sample(Rounds, Rounds))
        {
            await WriteAsync(world, ids, courses);

            using var store = world.Tenant.Read();
            var found = ScopedTrajectories.Find(store, world.Provider, period, scope, [.. named, "none"], world.Tenant.Regime!);

            var expected = ids.Zip(courses).Where(pair => pair.Second.Meets(scope, period) || named.Contains(pair.First))
                .OrderBy(pair => pair.Second.OrderedOn).ThenBy(pair => pair.First, StringComparer.Ordinal).Select(pair => pair.First);
            Assert.Equal(expected, found);
            Assert.Empty(ScopedTrajectories.Find(store, "another", period, scope, named, world.Tenant.Regime!));
        }
    }

    [Theory]
    [InlineData(Phase.Suspended, -100, true)]
    [InlineData(Phase.Active, 0, true)]
    [InlineData(Phase.Active, -1, false)]
    public async Task Find_WhatWasHeld_IsThereWhileAPartOfThePeriodWas(Phase now, int leftAfterStart, bool found)
    {
        using var world = await World.CreateAsync(new PlantedRegime(_ => throw new InvalidOperationException())
        {
            States = [new("ordered", Phase.Ordered, new("o", "o")), new("held", Phase.Suspended, new("h", "h"))],
        });
        var id = (await world.OpenAsync()).Snapshot.Id;
        var period = new DatePeriod(Day, Day.PlusDays(30));
        await world.Tenant.Store.WriteAsync(
            AuditContext.System("test"),
            TenantClock.Morning(Day.PlusDays(leftAfterStart)),
            tx =>
            {
                tx.Update(TableNames.Trajectory, id, RowValues.Of(("phase", EnumName.Of(now))));
                tx.Insert(TableNames.TrajectoryEvent, "left", RowValues.Of(("trajectory", id), ("trigger", "resume"), ("from_state", "held")));
                return true;
            });

        using var store = world.Tenant.Read();
        Assert.Equal(found, ScopedTrajectories.Find(store, world.Provider, period, StatementScope.Held, [], world.Tenant.Regime!).Contains(id));
    }

    [Fact]
    public async Task Compose_OverEveryScope_WalksThroughNoTable()
    {
        var all = Enum.GetValues<StatementScope>().Aggregate((one, other) => one | other);
        var planted = new PlantedStatements(PlantedStatements.Composed(all), context => new StatementOutcome
        {
            Lines = [.. context.Cases.Select(each => new StatementLine(FieldValues.Empty) { Trajectory = each.Trajectory.Id })],
        });
        using var world = await World.CreateAsync(planted.Regime());
        await StartedAsync(world);
        var command = new SubmitStatement(
            world.Provider, PlantedStatements.Kind, new DatePeriod(new(2026, 1, 1), new(2026, 1, 31)), FieldValues.Empty, [], false);

        await world.Statements.SubmitAsync(world.Tenant, command, world.Request(RoleIds.Provider), World.Encode, default);
        var again = await world.Statements.SubmitAsync(world.Tenant, command, world.Request(RoleIds.Provider), World.Encode, default);

        Assert.Single(again.Fresh!.Lines);
        var plans = world.Tenant.Store.ReadPlans();
        string[] tables =
        [
            TableNames.Trajectory, TableNames.Deadline, TableNames.Report, TableNames.BillableMoment, TableNames.Statement,
            TableNames.StatementLine, PlantedStatements.Kind, RegimeTables.LinesOf(PlantedStatements.Kind),
        ];
        Assert.All(tables, table => Assert.Contains(plans.Values, steps => steps.Any(step => step.StartsWith($"SEARCH {table} ", StringComparison.Ordinal))));
        Assert.All(plans, plan => Assert.DoesNotContain(
            plan.Value, step => tables.Any(table => step.Split(' ') is ["SCAN", var scanned, ..] && scanned == table)));
        Assert.All(
            (string[])["ordered_on", "started_on", "completed_on"],
            column => Assert.Contains(plans.Values, steps => steps.Any(step => step.Contains($"trajectory__by__provider__{column}", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Cases_ReadTogether_AreAsReadOneByOne()
    {
        using var world = await World.CreateAsync();
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add((await StartedAsync(world)).Snapshot.Id);
        }

        using var store = world.Tenant.Read();
        var cases = new StatementCases(world.Tenant, store, ids);

        Assert.Equal(ids, cases.Select(each => each.Trajectory.Id));
        foreach (var each in cases)
        {
            var row = store.Find(TableNames.Trajectory, each.Trajectory.Id)!;
            var alone = TrajectoryRows.Load(store, row, world.Tenant.Regime).Snapshot;
            Assert.Equal(alone.Deadlines.AsEnumerable(), each.Trajectory.Deadlines);
            Assert.Equal(alone.Reports.Select(report => report.Key), each.Trajectory.Reports.Select(report => report.Key));
            Assert.Equal(alone.BillableMoments.Select(moment => (moment.Key, moment.Amount)), each.Trajectory.BillableMoments.Select(moment => (moment.Key, moment.Amount)));
            Assert.Equal(alone.Fields.ToList(), each.Trajectory.Fields.ToList());
            Assert.Equal(Phase.Active, each.Phase);
            Assert.Equal("Jansen", each.Participant.Text("surname"));
            Assert.Equal(6, each.ProductSheet!.Whole("months"));
        }
    }

    private static async Task<TrajectoryView> StartedAsync(World world)
    {
        var opened = await world.OpenAsync();
        return (await world.StartAsync(opened.Snapshot.Id, world.Request(RoleIds.Provider))).Fresh!.Trajectory;
    }

    private static Task<bool> WriteAsync(World world, List<string> ids, IEnumerable<Course> courses) => world.Tenant.Store.WriteAsync(
        AuditContext.System("test"),
        world.Tenant.Now,
        tx =>
        {
            foreach (var (id, course) in ids.Zip(courses))
            {
                tx.Update(TableNames.Trajectory, id, RowValues.Of(
                    ("ordered_on", course.OrderedOn), ("started_on", course.StartedOn), ("completed_on", course.CompletedOn),
                    ("phase", EnumName.Of(course.Suspended ? Phase.Suspended : Phase.Active))));
                var moment = tx.Query(new Modular.Data.Reading.RowQuery(TableNames.BillableMoment).WithEqual("trajectory", id))[0];
                tx.Update(TableNames.BillableMoment, moment.Id, RowValues.Of(("earned_on", course.EarnedOn)));
            }

            return true;
        },
        default);

    /// <summary>The dates of a trajectory, and what a scope means of it, said without an index.</summary>
    private sealed record Course(LocalDate OrderedOn, LocalDate? StartedOn, LocalDate? CompletedOn, LocalDate? EarnedOn, bool Suspended)
    {
        public bool Meets(StatementScope scope, DatePeriod period) =>
            (scope.HasFlag(StatementScope.Started) && StartedOn is { } started && period.Contains(started))
            || (scope.HasFlag(StatementScope.Completed) && CompletedOn is { } completed && period.Contains(completed))
            || (scope.HasFlag(StatementScope.Earned) && EarnedOn is { } earned && period.Contains(earned))
            || (scope.HasFlag(StatementScope.Suspended) && Suspended)
            || (scope.HasFlag(StatementScope.Running) && StartedOn <= period.End && !(CompletedOn < period.Start))
            || (scope.HasFlag(StatementScope.Ordered) && period.Contains(OrderedOn));
    }
}
