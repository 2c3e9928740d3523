using System.CommandLine;
using Modular.Cli.Display;
using Modular.Tariffs.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular tariff rate</c>.</summary>
public static class RateCommands
{
    public static Command Build(CommandHandling handling) => new("rate", "Rate cards, by date.")
    {
        Set(handling),
        List(handling),
    };

    private static Command Set(CommandHandling handling)
    {
        var code = Written.Argument("code", "The rate's code.");
        var amount = Written.Argument("amount", "How much.");
        var unit = Written.Required("--unit", "hour, month or trajectory.");
        var from = Written.Required("--from", "First day on which it holds.");
        return handling.On(new Command("set", "Sets a rate from a day on.") { code, amount, unit, from }, async (session, parse) =>
        {
            var request = new SetRateRequest
            {
                Parent = session.Tenant,
                Rate = new Rate
                {
                    Code = parse.GetValue(code),
                    Amount = Written.Money(parse.GetValue(amount)),
                    Unit = Written.Choice<RateUnit>(parse.GetValue(unit)),
                    ValidFrom = Written.Date(parse.GetValue(from)),
                },
                RequestId = session.RequestId,
                ValidateOnly = session.TryOnly,
            };
            session.Show(
                await TariffCommands.Client(session).SetRateAsync(request, session.Call),
                (console, response) => TariffView.Rates(console, [response.Rate]));
        });
    }

    private static Command List(CommandHandling handling)
    {
        var code = Written.Option("--code", "Only this code.");
        var on = Written.Option("--as-of", "Only those that hold on this date.");
        return handling.On(new Command("list", "Lists rates.") { code, on }, async (session, parse) => session.Show(
            await Paged.AllAsync(
                token => TariffCommands.Client(session).ListRatesAsync(
                    new ListRatesRequest
                    {
                        Parent = session.Tenant,
                        Code = parse.GetValue(code) ?? "",
                        AsOf = Written.Date(parse.GetValue(on)),
                        PageSize = Paged.Size,
                        PageToken = token,
                    },
                    session.Call),
                response => response.NextPageToken),
            (console, response) => TariffView.Rates(console, response.Rates)));
    }
}
