using Modular.Engine.Errors;
using Modular.Engine.Records;
using Modular.Engine.Tariffs;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Wire;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using V1 = Modular.Tariffs.V1;

namespace Modular.Host.Rpc.Tariffs;

/// <summary>Index figures and indexations on the wire, both ways.</summary>
internal static class IndexWire
{
    public static V1.IndexFigure Write(RecordView view) => new()
    {
        Name = Names.OrNone(view.Id, id => ResourceNames.IndexFigure(view.Tenant, id)),
        Series = view.Fields.Text("series") ?? "",
        Period = view.Fields.Text("period") ?? "",
        Vintage = view.Fields.Text("vintage") ?? "",
        Value = Decimals.Write(view.Fields.Decimal("value") ?? 0),
        Base = view.Fields.Text("base") ?? "",
        Sector = view.Fields.Text("sector") ?? "",
        Final = view.Fields.Yes("final"),
        Successor = view.Fields.Text("successor") ?? "",
        RetrievedOn = Dates.Write(view.Fields.Date("retrieved_on")),
    };

    public static V1.Indexation? Write(IndexationView? view) => view is null ? null : new V1.Indexation
    {
        Name = Names.OrNone(view.Id, id => ResourceNames.Indexation(view.Tenant, id)),
        On = Dates.Write(view.On),
        Percentage = Decimals.Write(view.Percentage),
        Used = { view.Used.Select(Write) },
        Rates = { view.Rates.Select(TariffWire.Write) },
        Explanation = Citations.Write(view.Explanation, view.Regime?.Rules),
        AppliedOn = Dates.Write(view.AppliedOn),
        AppliedBy = view.AppliedBy,
    };

    public static FieldValues New(V1.IndexFigure? figure, FieldErrors errors)
    {
        errors.Require(figure is not null, "index_figure", "REQUIRED", "Het indexcijfer ontbreekt.", "The index figure is missing.");
        figure ??= new V1.IndexFigure();
        return FieldValues.Empty
            .With("series", Texts.Column(figure.Series, "index_figure.series", errors))
            .With("period", Texts.Column(figure.Period, "index_figure.period", errors))
            .With("vintage", Texts.Column(figure.Vintage, "index_figure.vintage", errors))
            .With("value", figure.Value is null ? null : Decimals.Read(figure.Value, "index_figure.value", errors))
            .With("base", Texts.Column(figure.Base, "index_figure.base", errors))
            .With("sector", Texts.Column(figure.Sector, "index_figure.sector", errors))
            .With("final", figure.Final)
            .With("successor", Texts.Column(figure.Successor, "index_figure.successor", errors))
            .With("retrieved_on", Dates.Optional(figure.RetrievedOn, "index_figure.retrieved_on", errors));
    }

    private static V1.IndexFigure Write(IndexFigure figure) => new()
    {
        Series = figure.Series,
        Period = figure.Period,
        Vintage = figure.Vintage,
        Value = Decimals.Write(figure.Value),
        Base = figure.Base,
        Sector = figure.Sector,
        Final = figure.Final,
        Successor = figure.Successor ?? "",
        RetrievedOn = Dates.Write(figure.RetrievedOn),
    };
}
