using System.Collections.Immutable;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using NodaTime;

namespace Modular.Sdk.Tariffs;

/// <summary>A regime's tariff calculator.</summary>
public interface ITariff
{
    /// <summary>What may be told beside the product sheet when a price is asked, for example length or hours.</summary>
    ImmutableArray<ColumnDefinition> QuoteArguments { get; }

    /// <summary>Prices a product without a trajectory, or a trajectory as it stands.</summary>
    /// <param name="context">
    /// Arguments by <see cref="QuoteArguments"/>; the product sheet is in the reference data; today is the date of the order.
    /// </param>
    /// <returns>The price and its instalments, or what is missing.</returns>
    Quote Quote(TriggerContext context);

    /// <summary>Proposes what is still to be paid when the trajectory ends on a date.</summary>
    /// <param name="context">The trajectory.</param>
    /// <param name="endedOn">The last day of service.</param>
    /// <returns>The proposal; null when the trajectory is in no state to be settled.</returns>
    Settlement? Settle(TrajectoryContext context, LocalDate endedOn);

    /// <summary>Computes new rates by an index.</summary>
    /// <param name="context">The date, the rates and the index figures on file.</param>
    /// <returns>The indexation, or what is missing; null when the regime does not index by formula.</returns>
    Indexation? Index(IndexationContext context) => null;
}
