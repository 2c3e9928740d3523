using Modular.Engine.Comparisons;
using Modular.Engine.Reporting;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Reporting;
using Modular.Host.Rpc.Trajectories;
using Modular.Host.Rpc.Wire;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using Phase = Modular.Trajectories.V1.Phase;
using V1 = Modular.Tariffs.V1;

namespace Modular.Host.Rpc.Tariffs;

/// <summary>A case under several regimes, on the wire.</summary>
internal static class ComparisonWire
{
    public static V1.CompareResponse Write(ComparedRegimes compared) => new()
    {
        Regimes = { compared.Regimes.Select(Write) },
        Phases =
        {
            from phase in compared.Regimes.SelectMany(regime => regime.Phases.Select(reached => reached.Key)).Distinct().Order()
            select new V1.ComparedPhase
            {
                Phase = Choices.Write<Sdk.Lifecycles.Phase, Phase>(phase),
                Reached = { compared.Regimes.Select(regime => Reached(regime, phase)) },
            },
        },
        LeftOut = { compared.LeftOut.Select(left => new V1.LeftOutRegime { Regime = left.Id, Reason = Texts.Write(left.Reason) }) },
    };

    private static V1.ComparedRegime Write(ComparedRegime compared)
    {
        var book = compared.Regime.Rules;
        var trajectory = compared.Trajectory;
        var written = new V1.ComparedRegime
        {
            Regime = NameOf(compared),
            DisplayName = Texts.Write(compared.Regime.DisplayName),
            Taken = compared.Taken,
            Refused = { compared.Refused.Select(reason => Citations.Write(reason, book)) },
            ProductCode = compared.Course.Reference.ProductSheet?.Text(ProductSheetFields.ProductCode) ?? "",
            Steps = { compared.Steps.Select(step => Write(step, book)) },
            Deadlines =
            {
                (trajectory?.Deadlines ?? []).OrderBy(deadline => deadline.DueOn)
                    .Select(deadline => TrajectoryWire.Write(deadline, "", compared.Regime, compared.EndedOn)),
            },
            Reports =
            {
                (trajectory?.Reports ?? []).OrderBy(report => report.DueOn)
                    .Select(report => ReportWire.Write(new ReportView(report with { Content = FieldValues.Empty }, compared.Regime, compared.EndedOn))),
            },
            Amounts = { (trajectory?.BillableMoments ?? []).OrderBy(moment => moment.EarnedOn).Select(moment => Write(moment, book)) },
            Earned = trajectory is null ? null : Amounts.Write(compared.Earned),
        };
        Price(written, compared.Quote, book);
        Proposal(written, compared.Settlement, book);
        written.Citations.Add(Citations.Write(CitedIds(compared).Distinct().Order(StringComparer.Ordinal), book));
        return written;
    }

    private static void Price(V1.ComparedRegime written, Quote? quote, RuleBook book)
    {
        if (quote is null)
        {
            return;
        }

        var price = TariffWire.Write(quote, book);
        written.Price = price.Total;
        written.IncludingVat = price.IncludingVat;
        written.Instalments.Add(price.Instalments);
        written.PriceExplanation = price.Explanation;
        written.PriceMissing.Add(price.Missing);
    }

    private static void Proposal(V1.ComparedRegime written, Settlement? settlement, RuleBook book)
    {
        if (settlement is null)
        {
            return;
        }

        var proposal = TariffWire.Write(settlement, book);
        written.Proposed = proposal.Proposed;
        written.ProposalExplanation = proposal.Explanation;
        written.ProposalConditions.Add(proposal.Conditions);
    }

    private static V1.CourseStep Write(PlayedStep played, RuleBook book)
    {
        var step = new V1.CourseStep
        {
            On = Dates.Write(played.Step.On),
            Trigger = played.Step.Trigger,
            Label = Texts.Write(played.Definition.Label),
            Role = played.Step.Role,
            Status = Choices.Write<CourseStepStatus, V1.CourseStepStatus>(played.Status),
            FromState = played.FromState,
            ToState = played.ToState,
            Phase = played.Phase is { } phase ? Choices.Write<Sdk.Lifecycles.Phase, Phase>(phase) : Phase.Unspecified,
            Rules = { Citations.Write(played.Rules, book) },
            Signals = { played.Signals.Select(signal => Citations.Write(signal, book)) },
            Violations = { played.Violations.Select(reason => Citations.Write(reason, book)) },
        };
        Fields.Write(played.Step.Arguments, played.Definition.Arguments, step.Arguments);
        return step;
    }

    private static V1.ComparedAmount Write(BillableMoment moment, RuleBook book) => new()
    {
        Key = moment.Key,
        Amount = Amounts.Write(moment.Amount),
        Description = Texts.Write(moment.Description),
        EarnedOn = Dates.Write(moment.EarnedOn),
        InvoiceBy = Dates.Write(moment.InvoiceBy),
        Period = Dates.Write(moment.Period),
        Explanation = Citations.Write(moment.Explanation, book),
        Rules = { Citations.Write(moment.RuleIds, book) },
    };

    private static V1.PhaseReached Reached(ComparedRegime compared, Sdk.Lifecycles.Phase phase)
    {
        var reached = compared.Phases.Where(pair => pair.Key == phase).ToList();
        return new V1.PhaseReached { Regime = NameOf(compared), On = reached.Count > 0 ? Dates.Write(reached[0].Value) : null };
    }

    private static IEnumerable<string> CitedIds(ComparedRegime compared) =>
    [
        .. compared.Refused.Select(reason => reason.RuleId),
        .. compared.Steps.SelectMany(step => step.Rules.Select(rule => rule.RuleId).Concat(step.Violations.Select(reason => reason.RuleId))),
        .. (compared.Trajectory?.Deadlines ?? []).Select(deadline => deadline.RuleId),
        .. (compared.Trajectory?.BillableMoments ?? []).SelectMany(moment => moment.RuleIds),
        .. (compared.Quote?.Instalments ?? []).SelectMany(part => part.RuleIds),
    ];

    private static string NameOf(ComparedRegime compared) => ResourceNames.Regime(compared.Regime.Id, compared.Regime.Version);
}
