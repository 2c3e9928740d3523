using System.CommandLine;
using Google.Protobuf.WellKnownTypes;
using Modular.Cli.Display;
using Modular.Tenants.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular tenant</c>.</summary>
public static class TenantCommands
{
    public static Command Build(CommandHandling handling) => new("tenant", "Tenants and their clocks.")
    {
        Create(handling),
        handling.On(new Command("list", "Lists the tenants."), async (session, _) => session.Show(
            await Paged.AllAsync(
                token => Client(session).ListTenantsAsync(
                    new ListTenantsRequest { PageSize = Paged.Size, PageToken = token }, session.Call),
                response => response.NextPageToken),
            (console, response) => TenantView.List(console, response.Tenants))),
        handling.On(new Command("show", "Shows the tenant."), async (session, _) => session.Show(
            await Client(session).GetTenantAsync(new GetTenantRequest { Name = session.Tenant }, session.Call),
            (console, response) => TenantView.Show(console, response.Tenant))),
        Set(handling),
        Billing(handling),
        Group(handling),
        Advance(handling),
        SeedCommand.Build(handling),
    };

    private static Command Create(CommandHandling handling)
    {
        var id = Written.Argument("id", "3 to 40 lower case letters, digits and dashes.");
        var regime = Written.Required("--regime", "The regime's id.");
        var version = Written.Option("--regime-version", "The regime's version. [the one in force]");
        var name = Written.Option("--name", "What people read. [the id]");
        var start = Written.Option("--test-clock", "Lives on a test clock from this day or instant.");
        var settings = Settings();
        return handling.On(
            new Command("create", "Makes a tenant.") { id, regime, version, name, start, settings },
            async (session, parse) =>
        {
            var request = new CreateTenantRequest
            {
                TenantId = parse.GetValue(id),
                DisplayName = parse.GetValue(name) ?? parse.GetValue(id),
                Regime = parse.GetValue(regime),
                RegimeVersion = parse.GetValue(version) ?? "",
                TestClockStart = Written.Instant(parse.GetValue(start)),
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            foreach (var (setting, value) in Pairs(parse.GetValue(settings))) request.Settings[setting] = value;
            session.Show(
                await Client(session).CreateTenantAsync(request, session.Call), (console, made) => TenantView.Show(console, made.Tenant));
        });
    }

    private static Command Group(CommandHandling handling)
    {
        var group = Written.Argument("group", "The region group, groups/{g} or {g}; none to take it out.");
        return handling.On(new Command("group", "Puts the tenant in a region group.") { group }, async (session, parse) =>
        {
            var given = parse.GetValue(group)!;
            var request = new SetTenantGroupRequest
            {
                Name = session.Tenant,
                Group = given == "none" ? "" : given.Contains('/', StringComparison.Ordinal) ? given : $"groups/{given}",
                Etag = session.Etag,
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            session.Show(
                await Client(session).SetTenantGroupAsync(request, session.Call), (console, set) => TenantView.Card(console, set.Tenant));
        });
    }

    private static Command Set(CommandHandling handling)
    {
        var settings = Settings();
        return handling.On(new Command("set", "Changes settings.") { settings }, async (session, parse) =>
        {
            var request = new UpdateTenantSettingsRequest
            {
                Name = session.Tenant,
                Etag = session.Etag,
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            foreach (var (setting, value) in Pairs(parse.GetValue(settings))) request.Settings[setting] = value;
            session.Show(
                await Client(session).UpdateTenantSettingsAsync(request, session.Call),
                (console, set) => TenantView.Show(console, set.Tenant));
        });
    }

    private static Command Billing(CommandHandling handling)
    {
        var name = Written.Option("--legal-name", "The name by law. [the tenant's name]");
        var oin = Written.Option("--oin", "Twenty digits.");
        var register = Written.Option("--trade-register", "Eight digits.");
        var street = Written.Option("--street", "Street and house number.");
        var postalCode = Written.Option("--postal-code", "Such as '6901 AA'.");
        var city = Written.Option("--city", "The city.");
        var electronic = Written.Option("--electronic-address", "Such as 0106:12345678. [the OIN, else the trade register number]");
        var command = new Command("billing", "Says who is invoiced: all of it at once; what is left out is emptied.")
        {
            name, oin, register, street, postalCode, city, electronic,
        };
        return handling.On(command, async (session, parse) =>
        {
            var request = new UpdateTenantBillingRequest
            {
                Name = session.Tenant,
                Billing = new BillingDetails
                {
                    LegalName = parse.GetValue(name) ?? "",
                    Oin = parse.GetValue(oin) ?? "",
                    TradeRegisterNumber = parse.GetValue(register) ?? "",
                    Street = parse.GetValue(street) ?? "",
                    PostalCode = parse.GetValue(postalCode) ?? "",
                    City = parse.GetValue(city) ?? "",
                    ElectronicAddress = parse.GetValue(electronic) ?? "",
                },
                Etag = session.Etag,
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            session.Show(
                await Client(session).UpdateTenantBillingAsync(request, session.Call),
                (console, response) => TenantView.Card(console, response.Tenant));
        });
    }

    private static Command Advance(CommandHandling handling)
    {
        var target = Written.Argument("to", "A date, an instant, or a number of days.");
        return handling.On(new Command("advance", "Moves the test clock forward.") { target }, async (session, parse) =>
        {
            var text = parse.GetValue(target)!;
            var request = new AdvanceClockRequest { Name = session.Tenant, RequestId = session.RequestId, ValidateOnly = session.TryOnly };
            if (int.TryParse(text, out var days)) request.Days = days;
            else if (text.Contains('T', StringComparison.Ordinal)) request.To = Written.Instant(text) ?? new Timestamp();
            else request.ToDate = Written.Date(text);
            session.Show(
                await Client(session).AdvanceClockAsync(request, session.Call), (console, moved) => TenantView.Card(console, moved.Tenant));
        });
    }

    private static Option<string[]> Settings() => new("--setting", "-s") { Description = "name=value." };

    private static IEnumerable<(string Name, string Value)> Pairs(string[]? written) => (written ?? []).Select(each =>
        each.Split('=', 2) is [var name, var value] ? (name, value) : throw new UsageException($"'{each}' is not name=value."));

    private static TenantService.TenantServiceClient Client(Session session) => new(session.Invoker);
}
