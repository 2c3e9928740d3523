using System.CommandLine;
using Modular.Cli.Display;
using Modular.Tariffs.V1;

namespace Modular.Cli.Commands;

/// <summary><c>modular tariff compare</c>.</summary>
public static class CompareCommand
{
    public static Command Build(CommandHandling handling)
    {
        var ordered = Written.Required("--ordered", "The date of the order.");
        var months = new Option<int>("--months") { Description = "The length in months.", Required = true };
        var hours = Written.Option("--hours", "Hours of support over the whole length.");
        var price = Written.Option("--price", "The price that the provider asks. [the regime's own]");
        var starts = Written.Option("--starts", "The first day of service. [the latest by the regime's terms]");
        var stops = Written.Option("--stops", "The last day of service, when it ends early.");
        var group = new Option<bool>("--group") { Description = "Support of a group." };
        var regimes = new Option<string[]>("--regime") { Description = "A regime's id; may be given more than once. [all]" };
        var details = new Option<bool>("--details") { Description = "Every step, deadline and amount with its rule." };
        var command = new Command("compare", "One case under several regimes, side by side.")
        {
            ordered, months, hours, price, starts, stops, group, regimes, details,
        };
        return handling.On(command, async (session, parse) =>
        {
            var request = new CompareRequest
            {
                OrderedOn = Written.Date(parse.GetValue(ordered)),
                Months = parse.GetValue(months),
                Hours = parse.GetValue(hours) is { } number ? new Google.Type.Decimal { Value = number } : null,
                Price = Written.Money(parse.GetValue(price)),
                StartsOn = Written.Date(parse.GetValue(starts)),
                StopsOn = Written.Date(parse.GetValue(stops)),
                Group = parse.GetValue(group),
                Regimes = { parse.GetValue(regimes) ?? [] },
            };
            session.Show(
                await TariffCommands.Client(session).CompareAsync(request, session.Call),
                (console, compared) => ComparisonView.Show(console, compared, parse.GetValue(details)));
        });
    }
}
