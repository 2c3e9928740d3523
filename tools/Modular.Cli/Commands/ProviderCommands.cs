using System.CommandLine;
using System.Globalization;
using Modular.Cli.Display;
using Modular.Providers.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular provider</c>.</summary>
public static class ProviderCommands
{
    public static Command Build(CommandHandling handling) => new("provider", "Providers, their contracts, sheets, signals and meetings.")
    {
        Create(handling),
        handling.On(new Command("list", "Lists providers."), async (session, _) => session.Show(
            await Paged.AllAsync(
                token => Client(session).ListProvidersAsync(
                    new ListProvidersRequest { Parent = session.Tenant, PageSize = Paged.Size, PageToken = token },
                    session.Call),
                response => response.NextPageToken),
            (console, response) => PartyView.Providers(console, response.Providers))),
        Show(handling),
        Update(handling),
        Assess(handling),
        ContractCommands.Build(handling),
        SheetCommands.Build(handling),
        SignalCommands.Build(handling),
        MeetingCommands.Build(handling),
    };

    internal static Argument<string> Named() => Written.Argument("provider", "Name or id.");

    internal static ProviderService.ProviderServiceClient Client(Session session) => new(session.Invoker);

    private static Command Create(CommandHandling handling)
    {
        var name = Written.Argument("name", "What people read.");
        var party = new PartyOptions();
        var fields = Written.Fields("--field", "-f");
        return handling.On(party.On(new Command("create", "Registers a provider.") { name, fields }), async (session, parse) =>
        {
            var provider = new Provider { DisplayName = parse.GetValue(name) };
            party.Into(provider, parse);
            Written.Into(provider.Fields, parse.GetValue(fields));
            var request = new CreateProviderRequest
            {
                Parent = session.Tenant,
                Provider = provider,
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            session.Show(
                await Client(session).CreateProviderAsync(request, session.Call),
                (console, response) => PartyView.Provider(console, response.Provider));
        });
    }

    private static Command Update(CommandHandling handling)
    {
        var provider = Named();
        var name = Written.Option("--name", "What people read.");
        var party = new PartyOptions();
        var fields = Written.Fields("--field", "-f");
        return handling.On(party.On(new Command("update", "Changes what is given.") { provider, name, fields }), async (session, parse) =>
        {
            var changed = new Provider
            {
                Name = session.Name("providers", parse.GetValue(provider)!),
                DisplayName = parse.GetValue(name) ?? "",
                Etag = session.Etag,
            };
            party.Into(changed, parse);
            Written.Into(changed.Fields, parse.GetValue(fields));
            var request = new UpdateProviderRequest { Provider = changed, RequestId = session.RequestId, ValidateOnly = session.TryOnly };
            session.Show(
                await Client(session).UpdateProviderAsync(request, session.Call),
                (console, response) => PartyView.Provider(console, response.Provider));
        });
    }

    private static Command Show(CommandHandling handling)
    {
        var provider = Named();
        return handling.On(new Command("show", "Shows a provider.") { provider }, async (session, parse) => session.Show(
            await Client(session).GetProviderAsync(
                new GetProviderRequest { Name = session.Name("providers", parse.GetValue(provider)!) },
                session.Call),
            (console, response) => PartyView.Provider(console, response.Provider)));
    }

    private static Command Assess(CommandHandling handling)
    {
        var provider = Named();
        var year = Written.Option("--year", "Calendar year. [this one]");
        return handling.On(
            new Command("assess", "What is missing, what stands out, and the social return.") { provider, year },
            async (session, parse) =>
        {
            var request = new AssessProviderRequest
            {
                Name = session.Name("providers", parse.GetValue(provider)!),
                Year = int.TryParse(parse.GetValue(year), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
            };
            session.Show(await Client(session).AssessProviderAsync(request, session.Call), PartyView.Assessment);
        });
    }
}
