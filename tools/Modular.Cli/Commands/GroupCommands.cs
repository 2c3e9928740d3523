using System.CommandLine;
using System.Globalization;
using Grpc.Core;
using Modular.Cli.Display;
using Modular.Groups.V1;
using Modular.Statements.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular group</c>: as a caller of the group, who reads nothing else.</summary>
public static class GroupCommands
{
    public static Command Build(CommandHandling handling) => new("group", "The tenants of a region together.")
    {
        Show(handling),
        Indicators(handling),
        Cases(handling),
        Providers(handling),
        Assess(handling),
        Obligations(handling),
        Statements(handling),
    };

    private static Command Show(CommandHandling handling)
    {
        var group = Group();
        return handling.On(new Command("show", "Shows a group and its members.") { group }, async (session, parse) =>
        {
            var (name, client, call) = Of(session, parse, group);
            session.Show(
                await client.GetGroupAsync(new GetGroupRequest { Name = name }, call),
                (console, response) => GroupView.Members(console, response.Group.Members));
        });
    }

    private static Command Indicators(CommandHandling handling)
    {
        var (group, from, to) = (Group(), IndicatorCommands.From(), IndicatorCommands.To());
        return handling.On(
            new Command("indicators", "Shows every indicator over a period, in all and per member.") { group, from, to },
            async (session, parse) =>
        {
            var (name, client, call) = Of(session, parse, group);
            var request = new ListGroupIndicatorsRequest { Parent = name, Period = IndicatorCommands.Period(parse, from, to) };
            session.Show(await client.ListGroupIndicatorsAsync(request, call), GroupView.Indicators);
        });
    }

    private static Command Cases(CommandHandling handling)
    {
        var (group, from, to) = (Group(), IndicatorCommands.From(), IndicatorCommands.To());
        var indicator = Written.Argument("indicator", "The indicator's name.");
        var missed = new Option<bool>("--missed") { Description = "Only those that are not met." };
        return handling.On(
            new Command("cases", "Lists what an indicator counts.") { group, indicator, from, to, missed },
            async (session, parse) =>
        {
            var (name, client, call) = Of(session, parse, group);
            var request = new ListGroupIndicatorCasesRequest
            {
                Parent = name,
                Indicator = parse.GetValue(indicator),
                Period = IndicatorCommands.Period(parse, from, to),
                PageSize = Paged.Size,
            };
            if (parse.GetValue(missed)) request.Met = false;
            session.Show(
                await Paged.AllAsync(
                    token => client.ListGroupIndicatorCasesAsync(
                        new ListGroupIndicatorCasesRequest(request) { PageToken = token }, call),
                    response => response.NextPageToken),
                (console, response) => IndicatorView.Cases(console, response.Cases));
        });
    }

    private static Command Providers(CommandHandling handling)
    {
        var (group, year) = (Group(), Written.Required("--year", "The calendar year."));
        return handling.On(
            new Command("providers", "Lists what was done with each provider in a year.") { group, year },
            async (session, parse) =>
        {
            var (name, client, call) = Of(session, parse, group);
            var request = new ListGroupProvidersRequest { Parent = name, Year = Year(parse.GetValue(year)), PageSize = Paged.Size };
            session.Show(
                await Paged.AllAsync(
                    token => client.ListGroupProvidersAsync(new ListGroupProvidersRequest(request) { PageToken = token }, call),
                    response => response.NextPageToken),
                (console, response) => GroupView.Providers(console, response.Providers));
        });
    }

    private static Command Assess(CommandHandling handling)
    {
        var group = Group();
        var number = Written.Argument("number", "The provider's number in the trade register.");
        var year = Written.Option("--year", "The calendar year. [this one]");
        return handling.On(
            new Command("assess", "Says how a provider stands over the group, with its social return.") { group, number, year },
            async (session, parse) =>
        {
            var (name, client, call) = Of(session, parse, group);
            var request = new GetGroupProviderAssessmentRequest
            {
                Name = $"{name}/providers/{parse.GetValue(number)}",
                Year = Year(parse.GetValue(year) ?? "0"),
            };
            session.Show(
                await client.GetGroupProviderAssessmentAsync(request, call),
                (console, response) => GroupView.Assessment(console, response.Assessment));
        });
    }

    private static Command Obligations(CommandHandling handling)
    {
        var (group, from, to) = (Group(), IndicatorCommands.From(), IndicatorCommands.To());
        var open = new Option<bool>("--open") { Description = "Only what is not done." };
        return handling.On(
            new Command("obligations", "Lists what is owed in a period.") { group, from, to, open },
            async (session, parse) =>
        {
            var (name, client, call) = Of(session, parse, group);
            var request = new ListGroupObligationsRequest
            {
                Parent = name,
                Period = IndicatorCommands.Period(parse, from, to),
                OpenOnly = parse.GetValue(open),
                PageSize = Paged.Size,
            };
            session.Show(
                await Paged.AllAsync(
                    token => client.ListGroupObligationsAsync(new ListGroupObligationsRequest(request) { PageToken = token }, call),
                    response => response.NextPageToken),
                (console, response) => ReportView.Obligations(console, response.Obligations));
        });
    }

    private static Command Statements(CommandHandling handling)
    {
        var group = Group();
        var kind = Written.Option("--kind", "Only of this kind.");
        var status = Written.Option("--status", "submitted, approved or returned.");
        return handling.On(new Command("statements", "Lists what providers handed in.") { group, kind, status }, async (session, parse) =>
        {
            var (name, client, call) = Of(session, parse, group);
            var request = new ListGroupStatementsRequest
            {
                Parent = name,
                Kind = parse.GetValue(kind) ?? "",
                Status = Written.Choice<StatementStatus>(parse.GetValue(status)),
                PageSize = Paged.Size,
            };
            session.Show(
                await Paged.AllAsync(
                    token => client.ListGroupStatementsAsync(new ListGroupStatementsRequest(request) { PageToken = token }, call),
                    response => response.NextPageToken),
                (console, response) => StatementView.List(console, response.Statements));
        });
    }

    private static Argument<string> Group() => Written.Argument("group", "The group: groups/{g} or {g}.");

    private static (string Name, GroupService.GroupServiceClient Client, CallOptions Call) Of(
        Session session, ParseResult parse, Argument<string> group)
    {
        var given = parse.GetValue(group)!;
        var name = given.Contains('/', StringComparison.Ordinal) ? given : $"groups/{given}";
        return (name, new GroupService.GroupServiceClient(session.Invoker), session.CallIn(name));
    }

    private static int Year(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        ? year
        : throw new UsageException($"'{text}' is no year.");
}
