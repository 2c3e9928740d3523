using System.Collections.Immutable;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Tariffs;
using NodaTime;

namespace Modular.Engine.Tests.Planted;

/// <summary>The template's tariff that indexes as the test says.</summary>
internal sealed class PlantedTariff(Func<IndexationContext, Indexation?> index) : ITariff
{
    private readonly ITariff sound = new global::Modular.Modules.Region.Regime().Tariff;

    public ImmutableArray<ColumnDefinition> QuoteArguments => sound.QuoteArguments;

    public Quote Quote(TriggerContext context) => sound.Quote(context);

    public Settlement? Settle(TrajectoryContext context, LocalDate endedOn) => sound.Settle(context, endedOn);

    public Indexation? Index(IndexationContext context) => index(context);
}
