using System.CommandLine;
using Modular.Calendars.V1;
using Modular.Cli.Display;
using Modular.Common.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular calendar</c>.</summary>
public static class CalendarCommands
{
    public static Command Build(CommandHandling handling) => new("calendar", "Working days and days off.")
    {
        Show(handling),
        Count(handling),
        Add(handling),
        Remove(handling),
    };

    private static Command Show(CommandHandling handling)
    {
        var from = Written.Argument("from", "First day, such as 2026-01-01.");
        var to = Written.Argument("to", "Last day, at most ten years later.");
        return handling.On(new Command("show", "Holidays, decreed days and own days off.") { from, to }, async (session, parse) => session.Show(
            await Paged.AllAsync(
                token => Client(session).ListDaysOffAsync(
                    new ListDaysOffRequest
                    {
                        Parent = session.Tenant,
                        Period = new DatePeriod { Start = Written.Date(parse.GetValue(from)), End = Written.Date(parse.GetValue(to)) },
                        PageSize = Paged.Size,
                        PageToken = token,
                    },
                    session.Call),
                response => response.NextPageToken),
            (console, response) => CalendarView.Days(console, "Days off", response.DaysOff)));
    }

    private static Command Count(CommandHandling handling)
    {
        var date = Written.Argument("date", "The date of the event, which is not counted.");
        var days = new Argument<int>("days") { Description = "How many working days; negative counts backward." };
        return handling.On(new Command("count", "The n-th working day after a date.") { date, days }, async (session, parse) => session.Show(
            await Client(session).AddWorkingDaysAsync(
                new AddWorkingDaysRequest
                {
                    Parent = session.Tenant,
                    Date = Written.Date(parse.GetValue(date)),
                    Days = parse.GetValue(days),
                },
                session.Call),
            CalendarView.Count));
    }

    private static Command Add(CommandHandling handling)
    {
        var date = Written.Argument("date", "The day.");
        var kind = Written.Required("--kind", "decreed or own.");
        var dutch = Written.Option("--nl", "What people call it, in Dutch. [by its kind]");
        var english = Written.Option("--en", "The same in English. [as in Dutch]");
        return handling.On(new Command("add", "Adds a day off.") { date, kind, dutch, english }, async (session, parse) =>
        {
            var request = new AddDayOffRequest
            {
                Parent = session.Tenant,
                DayOff = new DayOff
                {
                    Date = Written.Date(parse.GetValue(date)),
                    Kind = Written.Choice<DayOffKind>(parse.GetValue(kind)),
                    DisplayName = parse.GetValue(dutch) is { } name
                        ? new LocalizedText { Nl = name, En = parse.GetValue(english) ?? name }
                        : null,
                },
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            session.Show(
                await Client(session).AddDayOffAsync(request, session.Call),
                (console, response) => CalendarView.Days(console, "Day off", [response.DayOff]));
        });
    }

    private static Command Remove(CommandHandling handling)
    {
        var name = Written.Argument("name", "The day off, by full name.");
        return handling.On(new Command("remove", "Takes back a day off that was added.") { name }, async (session, parse) => session.Show(
            await Client(session).RemoveDayOffAsync(
                new RemoveDayOffRequest { Name = parse.GetValue(name), RequestId = session.RequestId, ValidateOnly = session.TryOnly },
                session.Call),
            (console, response) => CalendarView.Days(console, "Taken back", [response.DayOff])));
    }

    private static CalendarService.CalendarServiceClient Client(Session session) => new(session.Invoker);
}
