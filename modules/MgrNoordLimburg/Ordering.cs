using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>The order: the case manager's leefzorgplan with segment, product and provider, after the question was clarified.</summary>
internal static class Ordering
{
    private const string Proposal = "proposal";

    /// <summary>The parts of the leefzorgplan, all of which it must hold (MGR-O02).</summary>
    public static ColumnDefinition[] CarePlan { get; } =
    [
        Arguments.Question, Arguments.Goals, .. Arguments.Investigation, Arguments.Segment, Arguments.Months, Arguments.EvaluationOn,
    ];

    private static readonly ColumnDefinition[] Further =
    [
        Arguments.OrderedHours, Arguments.Route, Arguments.PurchasedOn, Arguments.RateCode, Arguments.AgreedRate,
        Arguments.WhyNoneFits,
    ];

    public static TriggerDefinition Order { get; } = new("order", Write.Text("Opdracht geven", "Place an order"), By.CaseManager)
    {
        Arguments = [.. CarePlan, .. Further, Column.YesNo(Proposal, "Eerst een matchingsgesprek", "A matching conversation first")],
        RuleIds = ["MGR-O08", "MGR-O01", "MGR-O02", "MGR-O03", "MGR-O07", "MGR-C03", "COM-06"],
    };

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.PlaceOrder, "Opdracht geven na matching", "Place the order after matching", By.CaseManager,
            ["MGR-O08", "MGR-O01", "MGR-O02", "MGR-O03", "MGR-O07", "MGR-C03", "COM-06"],
            [.. CarePlan.Select(part => part.Require("MGR-O02")), .. Further], Place) with
        {
            Check = CheckOrder,
        },
        new Act(
            Trigger.Withdraw, "Opdracht intrekken", "Withdraw the order", By.CaseManager, ["MGR-O08"],
            [Arguments.On, Arguments.Reason.Require("MGR-O08")], Withdraw) with
        {
            Check = (command, violations) => command.CheckPast(violations, "MGR-O08"),
        },
    ];

    public static void CheckOrder(Command command, Violations violations)
    {
        violations.Require(
            MgrNoordLimburg.Segment.Of(command.ProductCode) is not null, "PRODUCT_UNKNOWN", "MGR-O03",
            "Het productblad noemt geen van de producten P1, P2 (mbo) of P2 (hbo).",
            "The product sheet names none of the products P1, P2 (mbo) or P2 (hbo).");
        if (command.Given.Yes(Proposal))
        {
            return;
        }

        command.CheckGiven(violations, "MGR-O02", CarePlan);
        violations.Require(
            command.Given.Text(Fields.Segment) is not { } segment || segment == MgrNoordLimburg.Segment.Of(command.ProductCode),
            "SEGMENT_AND_PRODUCT_DIFFER", "MGR-O03",
            "Bij segment 1 hoort product P1, bij segment 2 product P2.", "Segment 1 has product P1, segment 2 has product P2.", "segment");
        violations.Require(
            MgrNoordLimburg.Segment.Of(command.ProductCode) != MgrNoordLimburg.Segment.Individual
                || command.Given.Decimal(Fields.OrderedHours) > 0,
            "ORDERED_HOURS_MISSING", "MGR-O07",
            "In segment 2 koopt de casusregisseur een aantal uren over een periode in.",
            "In segment 2 the case manager buys a number of hours over a period.", Fields.OrderedHours);
        violations.Require(
            !(command.Given.Date(Arguments.EvaluationOn.Name) < command.Today), "EVALUATION_IN_PAST", "MGR-T07",
            "De evaluatie wordt vooruit gepland.", "The evaluation is scheduled ahead.", Arguments.EvaluationOn.Name);
        Routes.Check(command, violations);
        Chain.CheckOrder(command, violations);
    }

    public static State Open(Command command, Effects effects)
    {
        if (!command.Given.Yes(Proposal))
        {
            Place(command, effects);
            return State.Ordered;
        }

        effects.Set(Fields.ProductCode, command.ProductCode)
            .Set(Fields.Segment, MgrNoordLimburg.Segment.Of(command.ProductCode))
            .Cite("MGR-O04", "Een mogelijke aanbieder wordt gevraagd voor een matchingsgesprek",
                "A possible provider is asked for a matching conversation");
        return State.Proposed;
    }

    private static void Place(Command command, Effects effects)
    {
        var segment = MgrNoordLimburg.Segment.Of(command.ProductCode);
        effects.Copy(
                command.Given, Fields.Question, TrajectoryFields.Objective, TrajectoryFields.Months, Fields.OrderedHours,
                Fields.PurchasedOn, Fields.RateCode, Fields.AgreedRate)
            .Set(Fields.ProductCode, command.ProductCode)
            .Set(Fields.Segment, segment)
            .Set(Fields.Route, command.Given.Text(Fields.Route) ?? MgrNoordLimburg.Route.Contracted)
            .Set(Fields.PlacedOn, command.Today)
            .Set(Fields.ResidenceAtOrder, command.Reference.Participant.Text(ParticipantFields.Municipality))
            .Set(
                Fields.VatTreatment,
                command.Reference.ProductSheet?.Text(ProductSheetFields.VatTreatment) ?? command.Settings.Text(Settings.VatDefault))
            .Record(Tables.CarePlans, FieldValues.From(
                from column in CarePlan
                select KeyValuePair.Create(column.Name, command.Given.Get(column.Name))).With(Arguments.On.Name, command.Today))
            .Cite("MGR-O01", "De vraag is breed verhelderd: behoeften, eigen kracht, netwerk en voorliggende voorzieningen",
                "The question was clarified broadly: needs, own strength, network and preceding facilities")
            .Cite("MGR-O02", "Het leefzorgplan is volledig", "The leefzorgplan is complete")
            .Cite("MGR-O03", $"Segment {MgrNoordLimburg.Segment.Number(segment)} met zijn product",
                $"Segment {MgrNoordLimburg.Segment.Number(segment)} with its product")
            .Cite("COM-06", "Product, tarieflijn en gemeente vastgelegd bij de opdracht",
                "Product, rate card line and municipality kept from the order");
        if (segment == MgrNoordLimburg.Segment.Individual)
        {
            effects.Cite("MGR-O07", $"{Write.Number(command.Given.Decimal(Fields.OrderedHours) ?? 0)} uren ingekocht over de termijn",
                $"{Write.Number(command.Given.Decimal(Fields.OrderedHours) ?? 0)} hours bought over the term");
        }

        Evaluating.Schedule(command, effects, command.Given.Date(Arguments.EvaluationOn.Name));
        Routes.Apply(command, effects);
        Wait(command, effects);
    }

    /// <summary>The participant waits from here; terms for plan and start only where the municipality set them (DEC-31).</summary>
    private static void Wait(Command command, Effects effects)
    {
        if (command.Given.Text(Fields.Route) != MgrNoordLimburg.Route.InHouse)
        {
            Counting.Waiting(effects, command.Today, until: null);
        }

        foreach (var (kind, setting, nl, en) in new[]
        {
            (Deadlines.Plan, Settings.PlanTerm, "Plan van aanpak", "Plan van aanpak"),
            (Deadlines.Start, Settings.StartTerm, "Start", "Start"),
        })
        {
            if ((int)command.Settings.Number(setting) is > 0 and var days)
            {
                effects.Due(new Deadline(
                    kind, Terms.Days(command.Today, days), "DEC-31",
                    Write.Text($"{nl} binnen {days} dagen na de opdracht", $"{en} within {days} days after the order")));
            }
        }
    }

    private static void Withdraw(Command command, Effects effects)
    {
        Leave(command, effects);
        effects.Record(Tables.Ends, command.Row)
            .Cite("MGR-O08", "De casusregisseur neemt de opdracht terug", "The case manager takes the order back");
    }

    /// <summary>Nothing is awaited any more, and nobody waits.</summary>
    public static void Leave(Command command, Effects effects)
    {
        effects.Set(TrajectoryFields.CompletedOn, command.On);
        foreach (var deadline in command.Trajectory.Deadlines.Where(deadline => deadline.Status == DeadlineStatus.Open))
        {
            effects.Cancel(deadline.Kind);
        }

        if (command.Values.Date(Fields.PlacedOn) is { } placed && !command.IsInHouse)
        {
            Counting.Waiting(effects, placed, command.On < placed ? placed : command.On);
        }
    }
}
