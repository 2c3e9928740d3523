using Modular.Engine.Errors;
using Modular.Engine.Records;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Wire;
using Modular.Sdk.Rules;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using V1 = Modular.Tariffs.V1;

namespace Modular.Host.Rpc.Tariffs;

/// <summary>Prices, settlements and rates on the wire.</summary>
internal static class TariffWire
{
    public static V1.QuoteResponse Write(Quote quote, RuleBook book) => new()
    {
        Total = Amounts.Write(quote.Total),
        IncludingVat = quote.VatBasis == VatBasis.Including,
        Instalments =
        {
            quote.Instalments.Select(part => new V1.Instalment
            {
                Key = part.Key,
                Amount = Amounts.Write(part.Amount),
                When = Texts.Write(part.When),
                Rules = { Citations.Write(part.RuleIds, book) },
            }),
        },
        Explanation = quote.Explanation is { } explanation ? Citations.Write(explanation, book) : null,
        Missing = { quote.Missing.Select(missing => Citations.Write(missing, book)) },
    };

    public static V1.ProposeSettlementResponse Write(Settlement settlement, RuleBook book) => new()
    {
        Proposed = Amounts.Write(settlement.Proposed),
        Explanation = Citations.Write(settlement.Explanation, book),
        Conditions =
        {
            settlement.Conditions.Select(condition => new V1.SettlementCondition
            {
                Rule = Citations.Write(condition.RuleId, book),
                Text = Texts.Write(condition.Text),
                Holds = condition.Holds,
            }),
        },
        Reports =
        {
            settlement.Reports.Select(report => new V1.ReportTimeliness
            {
                Key = report.Key,
                DueOn = Dates.Write(report.DueOn),
                SubmittedOn = Dates.Write(report.SubmittedOn),
                InTime = report.InTime,
            }),
        },
    };

    public static V1.Rate Write(RecordView view) => new()
    {
        Name = Names.OrNone(view.Id, id => ResourceNames.Rate(view.Tenant, id)),
        Code = view.Fields.Text("code") ?? "",
        Unit = Choices.Write<V1.RateUnit>(view.Fields.Text("unit")),
        Amount = Amounts.Write(view.Fields.Money("amount")),
        ValidFrom = Dates.Write(view.Fields.Date("valid_from")),
        ValidTo = Dates.Write(view.Fields.Date("valid_to")),
    };

    public static RecordChange New(V1.Rate? rate, FieldErrors errors)
    {
        errors.Require(rate is not null, "rate", "REQUIRED", "Het tarief ontbreekt.", "The rate is missing.");
        rate ??= new V1.Rate();
        var columns = FieldValues.Empty
            .With("code", Texts.Column(rate.Code, "rate.code", errors))
            .With("unit", Choices.Optional(rate.Unit, "rate.unit", errors))
            .With("amount", Amounts.NotNegative(rate.Amount, "rate.amount", errors))
            .With("valid_from", Dates.Optional(rate.ValidFrom, "rate.valid_from", errors));
        return new RecordChange(columns, FieldValues.Empty);
    }
}
