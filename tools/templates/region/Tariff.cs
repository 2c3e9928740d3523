using System.Collections.Immutable;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Region;

/// <summary>A fixed price in two halves.</summary>
internal sealed class Tariff : ITariff
{
    internal const string Started = "started";
    internal const string Completed = "completed";

    private static readonly LocalizedText AtStartText = new("Bij de start", "At the start");
    private static readonly LocalizedText AtCompletionText = new("Na de eindrapportage", "After the final report");

    public ImmutableArray<ColumnDefinition> QuoteArguments => [];

    public Quote Quote(TriggerContext context)
    {
        if (PriceOf(context) is not { } price)
        {
            var missing = new Violation("PRICE_MISSING", Rules.Instalments, new(
                "Het productblad heeft geen prijs.",
                "The product sheet has no price."));
            return new Quote(null, [], null, [missing]);
        }

        var halves = price.Split(50, 50);
        return new Quote(
            price,
            [
                new Instalment(Started, halves[0], AtStartText, [Rules.Instalments]),
                new Instalment(Completed, halves[1], AtCompletionText, [Rules.Instalments]),
            ],
            new Calculation(new("Prijs", "Price"), Rules.Instalments, $"{price} = {halves[0]} + {halves[1]}", $"{price} EUR"),
            []);
    }

    public Settlement? Settle(TrajectoryContext context, LocalDate endedOn)
    {
        if (context.Trajectory.State != "active")
        {
            return null;
        }

        var open = context.Trajectory.BillableMoments.Where(moment => !moment.Invoiced).Select(moment => moment.Amount).Sum();
        var explanation = new Calculation(
            new("Verdiend en niet gefactureerd", "Earned and not invoiced"), Rules.Instalments, $"= {open}", $"{open} EUR");
        return new Settlement(endedOn, open, explanation, [], []);
    }

    internal static Money? PriceOf(TrajectoryContext context) => context.Reference.ProductSheet?.Money(ProductSheetFields.Price);

    internal static long MonthsOf(TrajectoryContext context) => context.Reference.ProductSheet?.Whole(ProductSheetFields.Months) ?? 1;

    internal static BillableMoment AtStart(TrajectorySnapshot trajectory, LocalDate on) =>
        Half(trajectory, Started, 0, AtStartText, on);

    internal static BillableMoment AtCompletion(TrajectorySnapshot trajectory, LocalDate on) =>
        Half(trajectory, Completed, 1, AtCompletionText, on);

    private static BillableMoment Half(TrajectorySnapshot trajectory, string key, int index, LocalizedText text, LocalDate on)
    {
        var price = trajectory.Fields.Money(TrajectoryFields.Price) ?? Money.Zero;
        var amount = price.Split(50, 50)[index];
        var formula = index == 0 ? $"{price} x 50%" : $"{price} - {price.Split(50, 50)[0]}";
        return new BillableMoment(key, amount, on, new Calculation(text, Rules.Instalments, formula, $"{amount} EUR"))
        {
            Description = text,
            RuleIds = [Rules.Instalments],
        };
    }
}
