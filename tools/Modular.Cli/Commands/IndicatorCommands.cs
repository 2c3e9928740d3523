using System.CommandLine;
using Modular.Cli.Display;
using Modular.Common.V1;
using Modular.Indicators.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular indicator</c>.</summary>
public static class IndicatorCommands
{
    public static Command Build(CommandHandling handling) => new("indicator", "The figures that a tenant is steered by.")
    {
        List(handling),
        Cases(handling),
    };

    private static Command List(CommandHandling handling)
    {
        var (from, to, of) = (From(), To(), Of());
        return handling.On(new Command("list", "Shows every indicator over a period.") { from, to, of }, async (session, parse) =>
        {
            var request = new ListIndicatorsRequest
            {
                Parent = session.Tenant,
                Period = Period(parse, from, to),
                Provider = parse.GetValue(of) is { } provider ? session.Name("providers", provider) : "",
            };
            session.Show(
                await Client(session).ListIndicatorsAsync(request, session.Call),
                (console, response) => IndicatorView.List(console, response.Indicators));
        });
    }

    private static Command Cases(CommandHandling handling)
    {
        var indicator = Written.Argument("indicator", "The indicator's name.");
        var (from, to, of) = (From(), To(), Of());
        var missed = new Option<bool>("--missed") { Description = "Only those that are not met." };
        return handling.On(
            new Command("cases", "Lists what an indicator counts.") { indicator, from, to, of, missed },
            async (session, parse) =>
        {
            var request = new ListIndicatorCasesRequest
            {
                Parent = session.Tenant,
                Indicator = parse.GetValue(indicator),
                Period = Period(parse, from, to),
                Provider = parse.GetValue(of) is { } provider ? session.Name("providers", provider) : "",
                PageSize = Paged.Size,
            };
            if (parse.GetValue(missed)) request.Met = false;
            session.Show(
                await Paged.AllAsync(
                    token => Client(session).ListIndicatorCasesAsync(
                        new ListIndicatorCasesRequest(request) { PageToken = token }, session.Call),
                    response => response.NextPageToken),
                (console, response) => IndicatorView.Cases(console, response.Cases));
        });
    }

    internal static Option<string> From() => Written.Required("--from", "First day.");

    internal static Option<string> To() => Written.Required("--to", "Last day.");

    internal static DatePeriod Period(ParseResult parse, Option<string> from, Option<string> to) =>
        new() { Start = Written.Date(parse.GetValue(from)), End = Written.Date(parse.GetValue(to)) };

    private static Option<string> Of() => Written.Option("--of", "Only what counts for this provider.");

    private static IndicatorService.IndicatorServiceClient Client(Session session) => new(session.Invoker);
}
