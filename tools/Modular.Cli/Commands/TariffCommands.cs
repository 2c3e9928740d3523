using System.CommandLine;
using Modular.Cli.Display;
using Modular.Tariffs.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular tariff</c>.</summary>
public static class TariffCommands
{
    public static Command Build(CommandHandling handling) => new("tariff", "What things cost, and why.")
    {
        Quote(handling),
        Settle(handling),
        RateCommands.Build(handling),
        CompareCommand.Build(handling),
    };

    internal static TariffService.TariffServiceClient Client(Session session) => new(session.Invoker);

    private static Command Quote(CommandHandling handling)
    {
        var sheet = Written.Argument("sheet", "Product sheet, by full name.");
        var on = Written.Option("--as-of", "By the terms of this date. [today]");
        var arguments = Written.Fields("--arg", "-a");
        return handling.On(new Command("quote", "The price of a trajectory.") { sheet, on, arguments }, async (session, parse) =>
        {
            var request = new QuoteRequest { ProductSheet = parse.GetValue(sheet), AsOf = Written.Date(parse.GetValue(on)) };
            Written.Into(request.Arguments, parse.GetValue(arguments));
            session.Show(await Client(session).QuoteAsync(request, session.Call), TariffView.Quote);
        });
    }

    private static Command Settle(CommandHandling handling)
    {
        var name = TrajectoryCommands.Named();
        var on = Written.Option("--ended-on", "The last day of service.");
        return handling.On(new Command("settle", "What an early end would come to.") { name, on }, async (session, parse) => session.Show(
            await Client(session).ProposeSettlementAsync(
                new ProposeSettlementRequest
                {
                    Name = TrajectoryCommands.Name(session, parse, name),
                    EndedOn = Written.Date(parse.GetValue(on)),
                },
                session.Call),
            TariffView.Settlement));
    }
}
