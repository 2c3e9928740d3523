using Modular.Sdk.Contracting;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>
/// The formal control of a declaration, line by line (MGR-F05). Lines that stand count for those after them: hours are declared once, and
/// never more than was ordered.
/// </summary>
internal sealed class FormalControl(StatementContext context)
{
    private readonly Dictionary<string, StatementCase> cases = context.Cases.ToDictionary(one => one.Trajectory.Id);
    private readonly List<StatementLine> before = [.. context.Earlier];

    public StatementLine Check(StatementLine line)
    {
        var violations = new Violations();
        if (line.Trajectory is not { } id || !cases.TryGetValue(id, out var found))
        {
            violations.Require(
                false, "NO_ORDER", "MGR-F05",
                "Er is geen opdracht van deze gemeente aan deze aanbieder.", "There is no order of this municipality to this provider.", "trajectory");
            return line with { Refused = [.. violations] };
        }

        var claim = new Claim(line, found);
        if (claim.Trajectory.Text(Fields.Route) == Route.InHouse)
        {
            violations.Require(
                false, "IN_HOUSE", "MGR-C09", "Inbesteed wordt niet gedeclareerd.", "What is in-house is not declared.", "trajectory");
            return line with { Refused = [.. violations] };
        }

        CheckOrder(claim, violations);
        CheckDates(claim, violations);
        CheckHours(claim, violations);
        var priced = CheckAmount(claim, violations);
        var controlled = priced is null
            ? line with { Refused = [.. violations] }
            : line with
            {
                Values = line.Values.With("amount_by_rate", priced.Amount),
                Refused = [.. violations],
                Amount = ExcludingVat(priced.Amount, claim),
                MomentKey = claim.OnlyMoment,
                Period = claim.Period,
                Description = Write.Text($"{Write.Number(claim.Hours)} uren, {claim.Period}", $"{Write.Number(claim.Hours)} hours, {claim.Period}"),
                RuleIds = ["MGR-F04", "MGR-F05", .. claim.Rate(context)?.RuleIds ?? []],
            };
        if (violations.None)
        {
            before.Add(controlled);
        }

        return controlled;
    }

    /// <summary>Municipality, provider and product are those of the order.</summary>
    private void CheckOrder(Claim claim, Violations violations)
    {
        var residence = claim.Trajectory.Text(Fields.ResidenceAtOrder);
        var product = claim.Trajectory.Text(Fields.ProductCode);
        violations
            .Require(
                residence is null || Region.Value(residence) == context.Values.Text(Region.Municipality.Name), "OTHER_MUNICIPALITY", "MGR-F05",
                $"De opdracht is van {residence} (woonplaatsbeginsel).", $"The order is {residence}'s (principle of residence).", "trajectory")
            .Require(
                claim.Trajectory.Text(Fields.Route) != Route.Contracted || (Covered(claim.From, product) && Covered(claim.To, product)),
                "NOT_CONTRACTED", "MGR-F05",
                "De aanbieder was op de dienstdatum niet gecontracteerd voor dit product.",
                "The provider was not contracted for this product on the date of service.")
            .Require(
                claim.Product == product, "OTHER_PRODUCT", "MGR-F05",
                "Gedeclareerd is een ander product of niveau dan opgedragen.", "Another product or level is declared than was ordered.",
                Fields.ProductCode);
    }

    private void CheckDates(Claim claim, Violations violations)
    {
        var end = Facts.LastServiceDay(claim.Trajectory);
        violations
            .Require(
                claim.From <= claim.To, "ENDS_BEFORE_START", "MGR-F05",
                "De dienst eindigt voor hij begint.", "The service ends before it starts.", Declarations.To)
            .Require(
                claim.Trajectory.Date(TrajectoryFields.StartedOn) <= claim.From && claim.To <= end, "OUTSIDE_TRAJECTORY", "MGR-F05",
                "De dienst valt buiten begin en einde van het traject.", "The service lies outside the start and end of the trajectory.",
                Declarations.From)
            .Require(
                claim.To <= context.Period.End, "AFTER_PERIOD", "MGR-F05",
                "De dienst valt na de periode van de declaratie.", "The service lies after the declaration's period.", Declarations.To)
            .Require(
                !Same(claim).Any(line => line.Period is { } period && period.Start <= claim.To && claim.From <= period.End), "DECLARED_TWICE",
                "MGR-F05", "Deze dienst is al gedeclareerd.", "This service was declared already.", Declarations.From);
    }

    private void CheckHours(Claim claim, Violations violations)
    {
        var earlier = Same(claim).Sum(line => line.Values.Decimal(Declarations.Hours.Name) ?? 0);
        var ordered = claim.Trajectory.Decimal(Fields.OrderedHours);
        violations
            .Require(
                claim.Hours > 0 && claim.Hours <= claim.CarriedOut, "NOT_CARRIED_OUT", "MGR-F05",
                $"Er zijn {Write.Number(claim.CarriedOut)} uren uitgevoerd.", $"{Write.Number(claim.CarriedOut)} hours were carried out.",
                Declarations.Hours.Name)
            .Require(
                ordered is null || earlier + claim.Hours <= ordered, "MORE_THAN_ORDERED", "MGR-F05",
                $"Er zijn {Write.Number(ordered ?? 0)} uren ingekocht en {Write.Number(earlier)} al gedeclareerd.",
                $"{Write.Number(ordered ?? 0)} hours were ordered and {Write.Number(earlier)} declared already.", Declarations.Hours.Name);
    }

    /// <summary>The amount by the rate of the date of service, on the contract's VAT basis; null when there is no one rate.</summary>
    private Rates.Priced? CheckAmount(Claim claim, Violations violations)
    {
        var rate = claim.Rate(context);
        var rule = claim.Trajectory.Text(Fields.Route) == Route.CarriedOver ? "MGR-F03" : "MGR-F02";
        violations.Require(
            rate is not null, "RATE_MISSING", rule,
            "Er is geen tarief van kracht op de dienstdatum.", "No rate is in force on the date of service.", Declarations.From);
        if (rate is null)
        {
            return null;
        }

        violations.Require(
            claim.LastRate(context)?.PerHour == rate.PerHour, "RATE_CHANGES", rule,
            "Het tarief wijzigt binnen deze regel: splits haar.", "The rate changes within this line: split it.", Declarations.To);
        var priced = Rates.Price(claim.Hours, rate);
        violations.Require(
            claim.Amount == priced.Amount, "AMOUNT_DIFFERS", "MGR-F05",
            $"Naar het tarief is het {Write.Amount(priced.Amount)}: {priced.How.Formula}.",
            $"By the rate it is {Write.Amount(priced.Amount)}: {priced.How.Formula}.", Declarations.Amount);
        return priced;
    }

    /// <summary>Whether any of the provider's contracts covers the product on a day; it can have one for each segment.</summary>
    private bool Covered(LocalDate on, string? product) =>
        context.Provider.Contracts.Any(row => ContractTerms.InForce(row, on) && Framework.Covers(row, product));

    private IEnumerable<StatementLine> Same(Claim claim) =>
        before.Where(line => line.Trajectory == claim.Id && !line.Values.Has(Declarations.Settles));

    /// <summary>Amounts of a contract that includes VAT are invoiced without it (DEC-09).</summary>
    private Money ExcludingVat(Money amount, Claim claim)
    {
        var inForce = context.Provider.Contracts.Where(row => ContractTerms.InForce(row, claim.From)).ToList();
        var contract = inForce.LastOrDefault(row => Framework.Covers(row, claim.Product)) ?? inForce.LastOrDefault();
        if (contract?.Text(MgrModel.VatBasis) != MgrModel.Including)
        {
            return amount;
        }

        var percentage = claim.Trajectory.Text(Fields.VatTreatment) switch { "standard_21" => 21m, "reduced_9" => 9m, _ => 0m };
        return Money.Round(amount.Amount * 100 / (100 + percentage));
    }
}
