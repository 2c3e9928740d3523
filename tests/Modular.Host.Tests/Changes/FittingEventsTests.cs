using Modular.Changes.V1;
using Modular.Data.Writing;
using Modular.Engine.Changes;
using Modular.Host.Rpc.Changes;
using NodaTime;

namespace Modular.Host.Tests.Changes;

public sealed class FittingEventsTests
{
    [Theory]
    [InlineData("1 1 2 3 3", 100_000, "1 1 2 3 3")]
    [InlineData("1 1 2 3 3", 3_400, "1 1 2|3 3")]
    [InlineData("1 2 2 2 2 3", 2_300, "1|2 2|2 2|3")]
    [InlineData("1 2", 10, "1|2")]
    [InlineData("", 10, "")]
    public void Of_EventsOfSomeCommands_CutsBetweenCommandsWhereItCan(string commands, int mostBytes, string parts)
    {
        var events = commands.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((command, n) => Event(long.Parse(command), n)).ToList();

        var cut = FittingEvents.Of(new FeedPage(events, "t", 9, false), Write, mostBytes).ToList();

        Assert.Equal(parts, string.Join('|', cut.Select(part => string.Join(' ', part.Events.Select(each => each.Data.Command)))));
        Assert.Equal(events.Count, cut[^1].Given);
        Assert.Equal(cut.Select(part => part.Events.Count), cut.Select((part, n) => part.Given - (n == 0 ? 0 : cut[n - 1].Given)));
    }

    private static FeedEvent Event(long command, int ordinal) =>
        new(Position.Of(command, ordinal), command, ordinal, default(Instant), "t", $"r{ordinal}", AuditActions.Insert, [], [], null);

    [Fact]
    public void Of_SmallCommandBeforeOneThatIsCut_GivesNoPartThatIsTooLarge()
    {
        const int MostBytes = 10_000;
        var events = Enumerable.Range(0, 40).Select(n => Event(n == 0 ? 1 : 2, n)).ToList();

        var cut = FittingEvents.Of(
            new FeedPage(events, "t", 9, false),
            change => new ChangeEvent { Id = new string('x', change.Sequence == 1 ? 10 : 1_500), Data = new RecordChange { Command = change.Sequence } },
            MostBytes).ToList();

        Assert.All(cut, part => Assert.InRange(new WatchChangesResponse { Events = { part.Events } }.CalculateSize(), 1, MostBytes));
        Assert.Equal(events.Count, cut.Sum(part => part.Events.Count));
    }

    // About a thousand bytes each.
    private static ChangeEvent Write(FeedEvent change) => new() { Id = new string('x', 1_000), Data = new RecordChange { Command = change.Sequence } };
}
