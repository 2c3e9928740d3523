using System.CommandLine;
using Modular.Cli.Display;
using Modular.Tariffs.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular index</c>.</summary>
public static class IndexCommands
{
    public static Command Build(CommandHandling handling)
    {
        var on = Written.Required("--on", "First day on which the new rates hold.");
        return new Command("index", "Index figures, and rates by them.")
        {
            Set(handling),
            List(handling),
            handling.On(new Command("propose", "Says what the rates would become, or what is missing.") { on }, async (session, parse) =>
                session.Show(
                    await TariffCommands.Client(session).ProposeIndexationAsync(
                        new ProposeIndexationRequest { Parent = session.Tenant, On = Written.Date(parse.GetValue(on)) }, session.Call),
                    IndexView.Proposed)),
            handling.On(new Command("apply", "Sets the rates, and keeps what they rest on.") { on }, async (session, parse) => session.Show(
                await TariffCommands.Client(session).ApplyIndexationAsync(
                    new ApplyIndexationRequest
                    {
                        Parent = session.Tenant,
                        On = Written.Date(parse.GetValue(on)),
                        RequestId = session.RequestId,
                        ValidateOnly = session.TryOnly,
                    },
                    session.Call),
                (console, response) => IndexView.Show(console, response.Indexation))),
            handling.On(new Command("history", "Lists what was applied."), async (session, _) => session.Show(
                await Paged.AllAsync(
                    token => TariffCommands.Client(session).ListIndexationsAsync(
                        new ListIndexationsRequest { Parent = session.Tenant, PageSize = Paged.Size, PageToken = token }, session.Call),
                    response => response.NextPageToken),
                (console, response) => IndexView.Applied(console, response.Indexations))),
        };
    }

    private static Command Set(CommandHandling handling)
    {
        var series = Written.Argument("series", "The series, such as 82838NED.");
        var period = Written.Argument("period", "The quarter, month or year: 2023Q4, 2023M10 or 2023.");
        var value = Written.Argument("value", "The index level.");
        var vintage = Written.Required("--vintage", "Which publication, such as current or first_published.");
        var its = Written.Required("--base", "The base, such as 2010=100.");
        var sector = Written.Required("--sector", "The sector that it is about.");
        var read = Written.Required("--retrieved-on", "The day on which it was read.");
        var final = new Option<bool>("--final") { Description = "It is final." };
        var successor = Written.Option("--successor", "The series that continues this one.");
        return handling.On(
            new Command("set", "Records an index figure.") { series, period, value, vintage, its, sector, read, final, successor },
            async (session, parse) =>
        {
            var request = new SetIndexFigureRequest
            {
                Parent = session.Tenant,
                IndexFigure = new IndexFigure
                {
                    Series = parse.GetValue(series),
                    Period = parse.GetValue(period),
                    Value = new Google.Type.Decimal { Value = parse.GetValue(value) },
                    Vintage = parse.GetValue(vintage),
                    Base = parse.GetValue(its),
                    Sector = parse.GetValue(sector),
                    RetrievedOn = Written.Date(parse.GetValue(read)),
                    Final = parse.GetValue(final),
                    Successor = parse.GetValue(successor) ?? "",
                },
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            session.Show(
                await TariffCommands.Client(session).SetIndexFigureAsync(request, session.Call),
                (console, response) => IndexView.Figures(console, [response.IndexFigure]));
        });
    }

    private static Command List(CommandHandling handling)
    {
        var series = Written.Option("--series", "Only this series.");
        return handling.On(new Command("list", "Lists index figures.") { series }, async (session, parse) => session.Show(
            await Paged.AllAsync(
                token => TariffCommands.Client(session).ListIndexFiguresAsync(
                    new ListIndexFiguresRequest
                    {
                        Parent = session.Tenant,
                        Series = parse.GetValue(series) ?? "",
                        PageSize = Paged.Size,
                        PageToken = token,
                    },
                    session.Call),
                response => response.NextPageToken),
            (console, response) => IndexView.Figures(console, response.IndexFigures)));
    }
}
