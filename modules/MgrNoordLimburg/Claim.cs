using Modular.Sdk.Statements;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>A line of a declaration beside the trajectory that it names.</summary>
internal sealed class Claim(StatementLine line, StatementCase found)
{
    private readonly LocalDate to = line.Values.Date(Declarations.To) ?? line.Values.Date(Declarations.From) ?? LocalDate.MinIsoValue;

    public string Id => found.Trajectory.Id;

    public FieldValues Trajectory => found.Trajectory.Fields;

    public LocalDate From => line.Values.Date(Declarations.From) ?? to;

    public LocalDate To => to;

    public DatePeriod Period => new(LocalDate.Min(From, To), LocalDate.Max(From, To));

    public decimal Hours => line.Values.Decimal(Declarations.Hours.Name) ?? 0;

    public string? Product => line.Values.Text(Fields.ProductCode);

    public Money? Amount => line.Values.Money(Declarations.Amount);

    /// <summary>The hours that were recorded in the line's dates.</summary>
    public decimal CarriedOut => MgrNoordLimburg.CarriedOut.Hours(found.Trajectory, Period);

    /// <summary>The billable moment that the line invoices, where it is exactly one.</summary>
    public string? OnlyMoment
    {
        get
        {
            var moments = found.Trajectory.BillableMoments.Where(moment => Period.Contains(moment.EarnedOn)).Take(2).ToList();
            return moments.Count == 1 ? moments[0].Key : null;
        }
    }

    public Rates.Applied? Rate(StatementContext context) => Rates.Of(Trajectory, Trajectory.Text(Fields.ProductCode), context.Rates, From);

    public Rates.Applied? LastRate(StatementContext context) => Rates.Of(Trajectory, Trajectory.Text(Fields.ProductCode), context.Rates, To);
}
